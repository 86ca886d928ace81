import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { decodeMono, parseWav } from '../../src/core/acoustics/wav';
import type { TakeSummary } from '../../src/shared/take';
import { launch, type Running, removeFolders, throwawayFolder } from './launch';
import { betweenKeys, enterRoom, lastView, startAnswer, takeOf, takesOf, waitForPhase, watch } from './page';
import { speak, writeMicrophone } from './sound';
import { wordErrorRate } from './words';

// A question answered aloud on the real app: the microphone plays what the offline voice spoke.

const QUESTION = 'A release that ran late';
/** Pre-roll and tail; see SOUND_MARGINS. */
const MARGINS_MS = 1300;
const SENTENCES = [
  'Last spring our pipeline failed on the morning of a release.',
  'I told the rollout lead that she would have an answer by ten.',
  'I read the logs and found an old test image.',
  'Then I prepared a second way out with the canary pipeline.',
  'We deployed fifty minutes late and the rollout started on time.',
];
const settings = { introduced: true, voiceMuted: true } as const;

let running: Running | undefined;
let microphone = '';
let spokenMs = 0;

/** The answer as the microphone will hear it: three seconds of room, then sentence by sentence with pauses. */
test.beforeAll(async () => {
  const first = await launch({ settings });
  const parts: Float32Array[] = [];
  for (const sentence of SENTENCES) parts.push((await speak(first.page, sentence)).samples);
  await first.close();
  microphone = writeMicrophone(throwawayFolder(), parts, { leadMs: 4_000, pauseMs: 700, restMs: 60_000 });
  spokenMs = parts.reduce((sum, part) => sum + part.length / 16, 0) + 4 * 700;
});

test.afterEach(async () => {
  await running?.kill();
  running = undefined;
});

test.afterAll(removeFolders);

function soundOf(data: string, take: string): { samples: Float32Array; claimedMs: number } {
  const bytes = readFileSync(join(data, 'takes', take, 'answer.wav'));
  const layout = parseWav(bytes, bytes.length);
  if (!layout.ok) throw new Error(layout.error.what);
  const { dataOffset, dataBytes, format } = layout.value;
  const samples = decodeMono(bytes.subarray(dataOffset, dataOffset + dataBytes), format);
  return { samples, claimedMs: samples.length / 16 };
}

const rms = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / Math.max(1, samples.length));

test('an answer is recorded to the length it had, with its first and last words', async () => {
  running = await launch({ microphone, settings });
  const { page, data } = running;
  await watch(page);
  await enterRoom(page, QUESTION);
  await startAnswer(page);
  await page.waitForTimeout(4_000 + spokenMs);
  await page.keyboard.press('Space');
  await page.waitForFunction(() => location.hash.includes('review'), undefined, { timeout: 60_000 });
  const [take] = await takesOf(page);
  if (!take) throw new Error('there is no take');
  const pressedMs = await betweenKeys(page, ' ');
  expect(Math.abs(take.durationMs - (pressedMs + MARGINS_MS))).toBeLessThan(100);
  const { samples, claimedMs } = soundOf(data, take.id);
  expect(Math.abs(claimedMs - take.durationMs)).toBeLessThan(2);
  expect(rms(samples)).toBeGreaterThan(0.01);
  const { attempt } = await takeOf(page, take.id);
  expect(attempt.mishaps).toEqual([]);
});

test('the interviewer asks aloud, can be stopped, and asks again', async () => {
  running = await launch({ microphone, settings: { introduced: true } });
  const { page } = running;
  await watch(page);
  await enterRoom(page, QUESTION);
  const stop = page.getByRole('button', { name: 'Stop the voice' });
  const again = page.getByRole('button', { name: 'Hear again' });
  await stop.click();
  await waitForPhase(page, 'ready');
  await expect(again).toBeEnabled();
  await page.keyboard.press('r');
  await expect(stop).toBeVisible();
  // The question takes some seconds to say; then it is quiet by itself.
  await expect(again).toBeVisible({ timeout: 30_000 });
});

test('a kill in the middle of an answer loses no more than its last second, and what is left is heard and judged', async () => {
  test.setTimeout(240_000);
  running = await launch({ microphone, settings });
  const { page, data } = running;
  await watch(page);
  await enterRoom(page, QUESTION);
  await startAnswer(page);
  await page.waitForTimeout(4_000 + spokenMs * 0.7);
  const recordedMs = (await lastView(page))?.recordedMs ?? 0;
  expect(recordedMs).toBeGreaterThan(3_000 + spokenMs * 0.7);
  await running.kill();

  running = await launch({ data, microphone });
  const later = running.page;
  await expect(later.getByText('was not finished')).toBeVisible();
  const [take] = await takesOf(later);
  expect(take?.state).toBe('recorded');
  expect(take?.durationMs).toBeGreaterThan(recordedMs - 1_000);
  expect(soundOf(data, take?.id ?? '').claimedMs).toBe(take?.durationMs);
  await later.getByRole('button', { name: 'Hear it now' }).click();
  await later.waitForFunction(() => location.hash.includes('review'), undefined, { timeout: 90_000 });
  const { attempt, transcript, feedback } = await takeOf(later, take?.id ?? '');
  expect(attempt.state).toBe('complete');
  expect(attempt.durationMs).toBe(take?.durationMs);
  expect(transcript?.durationMs).toBe(take?.durationMs);
  expect(feedback?.delivery.durationMs).toBe(take?.durationMs);
  // The first two sentences were whole when the app was killed.
  const heard = (transcript?.words ?? []).map(({ text }) => text);
  const whole = SENTENCES.slice(0, 2).join(' ');
  expect(wordErrorRate(whole, heard.slice(0, whole.split(' ').length).join(' '))).toBeLessThan(0.3);
  await expect(later.getByText('Greenroom ended here while recording')).toBeVisible();
  await expect(later.getByText(feedback?.topFix.title ?? 'no top fix').first()).toBeVisible();
});

/** What the window shows and knows; asked of main, because the page that the test held is the one that died. */
const inWindow = <T>({ app }: Running, script: string): Promise<T> =>
  app.evaluate(
    ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
    script,
  ) as Promise<T>;

test('a page that dies in mid-answer is opened again, and what was said is heard and kept', async () => {
  test.setTimeout(240_000);
  const now = await launch({ microphone, settings });
  running = now;
  const { page, app, data } = now;
  await watch(page);
  await enterRoom(page, QUESTION);
  await startAnswer(page);
  await page.waitForTimeout(4_000 + spokenMs * 0.5);
  const recordedMs = (await lastView(page))?.recordedMs ?? 0;
  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', () => resolve());
        contents?.forcefullyCrashRenderer();
      }),
  );
  const shown = (): Promise<string> => inWindow<string>(now, 'document.body.innerText');
  await expect.poll(shown, { timeout: 30_000 }).toContain('was opened again');
  expect(await shown()).toContain('Practise');
  const list = async (): Promise<TakeSummary[]> =>
    (await inWindow<{ value: TakeSummary[] }>(now, "window.greenroom.call('takes.list', undefined)")).value;
  await expect.poll(async () => (await list())[0]?.state, { timeout: 90_000 }).toBe('complete');
  const [take] = await list();
  expect(take?.durationMs).toBeGreaterThan(recordedMs - 1_000);
  expect(take?.text).not.toBe('');
  expect(soundOf(data, take?.id ?? '').claimedMs).toBe(take?.durationMs);
});

test('an answer thrown away leaves nothing behind', async () => {
  running = await launch({ microphone, settings });
  const { page, data } = running;
  await watch(page);
  await enterRoom(page, QUESTION);
  await startAnswer(page);
  await page.waitForTimeout(1_500);
  const take = (await lastView(page))?.takeId ?? '';
  expect(statSync(join(data, 'takes', take)).isDirectory()).toBe(true);
  await page.getByRole('button', { name: 'Throw away' }).click();
  await page.getByRole('button', { name: 'Throw it away' }).click();
  await waitForPhase(page, 'ready');
  await expect.poll(() => takesOf(page)).toEqual([]);
  expect(() => statSync(join(data, 'takes', take))).toThrow();
});

test('without a microphone the room says so, and all else works', async () => {
  running = await launch({ settings });
  const { page } = running;
  await enterRoom(page, QUESTION);
  await expect(page.getByText('There is no microphone on this machine.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start answering' })).toBeDisabled();
  await page.keyboard.press('Space');
  await page.waitForTimeout(300);
  expect(await takesOf(page)).toEqual([]);
});

test('a folder that cannot be written is told before a word is lost', async () => {
  running = await launch({ microphone, settings });
  const { page, data } = running;
  await watch(page);
  await enterRoom(page, QUESTION);
  await page.getByText('Hearing you through').waitFor();
  // A file where the folder should be stops any user, the superuser included.
  rmSync(join(data, 'takes'), { recursive: true });
  writeFileSync(join(data, 'takes'), '');
  await page.keyboard.press('Space');
  await waitForPhase(page, 'failed');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The folder for takes cannot be written');
  await expect(alert).toContainText('choose another data folder');
  await expect(page.getByRole('button', { name: 'Answer again' })).toBeEnabled();
});
