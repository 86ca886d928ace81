import { readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { decodeMono, parseWav, WAV_HEADER_BYTES, wavHeader } from '../../src/core/acoustics/wav';
import { IMPORT_LIMITS } from '../../src/renderer/audio/import-messages';
import { openStage, type StageWindow } from './window';

// Real decoding in the real page: what arrives at main must be the sound of the file, whatever form it came in.

const SIZE = { width: 1280, height: 820 };
const RATE_HZ = 16_000;
let stage: StageWindow;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  stage = await openStage();
});

test.afterAll(() => stage?.close());

function reference(): Float32Array {
  const bytes = readFileSync('tests/fixtures/jfk.wav');
  const layout = parseWav(bytes, bytes.length);
  if (!layout.ok) throw new Error(layout.error.what);
  const { dataOffset, dataBytes, format } = layout.value;
  return decodeMono(bytes.subarray(dataOffset, dataOffset + dataBytes), format);
}

async function importFile(page: Page, file: Parameters<Page['setInputFiles']>[1]): Promise<void> {
  await stage.show('home', 'dark', SIZE);
  await page.setInputFiles('input[type=file]', file);
  await page.getByRole('button', { name: 'Import and hear it' }).click();
}

const arrived = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window.stage?.session.sound ?? []).flatMap((block) => [...block]));

/** Likeness (1 is the same) of two sounds when one is shifted by so many samples. */
function likenessAt(heard: readonly number[], wanted: Float32Array, shift: number): number {
  let both = 0;
  let first = 0;
  let second = 0;
  for (let index = 4000; index < 72_000; index += 3) {
    const a = heard[index + shift] ?? 0;
    const b = wanted[index] ?? 0;
    both += a * b;
    first += a * a;
    second += b * b;
  }
  return both / Math.sqrt(first * second);
}

/** Greatest likeness over small shifts: codecs may delay by some milliseconds. */
function likeness(heard: readonly number[], wanted: Float32Array): number {
  let best = 0;
  for (let shift = -1200; shift <= 1200; shift += 1) best = Math.max(best, likenessAt(heard, wanted, shift));
  return best;
}

for (const name of ['speech.mp3', 'speech.m4a', 'speech-opus.ogg', 'speech-vorbis.ogg', 'speech.flac']) {
  test(`${name} arrives as 16 kHz mono, whole and unchanged`, async () => {
    await importFile(stage.page, `tests/fixtures/sound/${name}`);
    await stage.page.waitForFunction(() => location.hash.includes('review'));
    const heard = await arrived(stage.page);
    expect(heard.length / RATE_HZ).toBeGreaterThan(4.9);
    expect(heard.length / RATE_HZ).toBeLessThan(5.15);
    expect(likeness(heard, reference())).toBeGreaterThan(0.95);
  });
}

function silentWav(seconds: number): Buffer {
  const data = Buffer.alloc(seconds * RATE_HZ * 2);
  return Buffer.concat([wavHeader(data.length, RATE_HZ), data]);
}

test('a WAV arrives sample for sample', async () => {
  await importFile(stage.page, 'tests/fixtures/jfk.wav');
  await stage.page.waitForFunction(() => location.hash.includes('review'));
  const heard = await arrived(stage.page);
  const wanted = reference();
  expect(heard.length).toBe(wanted.length);
  const worst = heard.reduce((most, value, index) => Math.max(most, Math.abs(value - (wanted[index] ?? 0))), 0);
  expect(worst).toBeLessThan(1e-6);
});

test('decoding never runs further ahead than the disk allows', async () => {
  const { page } = stage;
  await stage.show('home', 'dark', SIZE);
  await page.evaluate(() => {
    if (window.stage) window.stage.session.stalled = true;
  });
  await page.setInputFiles('input[type=file]', { name: 'long.wav', mimeType: 'audio/wav', buffer: silentWav(90) });
  await page.getByRole('button', { name: 'Import and hear it' }).click();
  const sentMs = (): Promise<number> =>
    page.evaluate(() => (window.stage?.session.sound ?? []).reduce((sum, block) => sum + block.length, 0) / 16);
  await expect.poll(sentMs).toBeGreaterThanOrEqual(IMPORT_LIMITS.aheadMs);
  await page.waitForTimeout(500);
  expect(await sentMs()).toBeLessThanOrEqual(IMPORT_LIMITS.aheadMs + 500);
  await page.evaluate(() => window.stage?.session.goOn());
  await page.waitForFunction(() => location.hash.includes('review'));
  expect(await sentMs()).toBe(90_000);
});

test('what cannot be read is said, and nothing is left behind', async () => {
  const broken = [
    { name: 'notes.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('These are only words.') },
    { name: 'empty.wav', mimeType: 'audio/wav', buffer: Buffer.alloc(0) },
    { name: 'headless.wav', mimeType: 'audio/wav', buffer: silentWav(1).subarray(0, WAV_HEADER_BYTES) },
    { name: 'picture.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
  ];
  for (const file of broken) {
    await importFile(stage.page, file);
    const alert = stage.page.getByRole('alert');
    await expect(alert).toContainText(`${file.name} could not be read`);
    await expect(alert).toContainText('Save it as WAV, MP3, M4A, OGG or FLAC');
    await stage.page.getByRole('button', { name: 'Close' }).click();
    await expect(stage.page.getByRole('dialog')).toHaveCount(0);
  }
});

test('more than an hour is refused before it is read', async () => {
  const head = wavHeader(61 * 60 * RATE_HZ * 2, RATE_HZ);
  const file = Buffer.concat([head, Buffer.alloc(61 * 60 * RATE_HZ * 2)]);
  const path = test.info().outputPath('long.wav');
  writeFileSync(path, file);
  await importFile(stage.page, path);
  await expect(stage.page.getByRole('alert')).toContainText('longer than an hour');
});

test('an import can be stopped', async () => {
  const { page } = stage;
  await stage.show('home', 'dark', SIZE);
  await page.evaluate(() => {
    if (window.stage) window.stage.session.stalled = true;
  });
  await page.setInputFiles('input[type=file]', { name: 'long.wav', mimeType: 'audio/wav', buffer: silentWav(90) });
  await page.getByRole('button', { name: 'Import and hear it' }).click();
  await page.getByRole('button', { name: 'Stop and throw away' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await page.evaluate(() => window.stage?.session.phase)).toBe('ready');
});

test('a recording can be dropped on the page', async () => {
  const { page } = stage;
  await stage.show('home', 'dark', SIZE);
  const bytes = [...readFileSync('tests/fixtures/sound/speech.mp3')];
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(given)], 'dropped.mp3', { type: 'audio/mpeg' }));
    return data;
  }, bytes);
  const target = page.getByRole('heading', { name: 'Practise' });
  await target.dispatchEvent('dragenter', { dataTransfer: transfer });
  await expect(page.getByText('Drop the recording to import it')).toBeVisible();
  await target.dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.getByRole('dialog')).toContainText('dropped.mp3');
});
