import { expect, type Page, test } from '@playwright/test';
import { SOUND_MARGINS } from '../../src/core/interview/sound-gate';
import { openStage, type StageWindow } from './window';

// What a person does in the room, with the page's real capture and a microphone the browser makes.

const SIZE = { width: 1280, height: 820 };
/** The page may be slow to act on a key; sound is never more than this late on a busy machine. */
const SLOW_MS = 1500;
let stage: StageWindow;
let page: Page;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  stage = await openStage();
  page = stage.page;
});

test.afterAll(() => stage?.close());

const sentMs = (): Promise<number> =>
  page.evaluate(() => (window.stage?.session.sound ?? []).reduce((sum, block) => sum + block.length, 0) / 16);
const phase = (): Promise<string | undefined> => page.evaluate(() => window.stage?.session.phase);
const startButton = () => page.getByRole('button', { name: 'Start answering' });
const stopButton = () => page.getByRole('button', { name: 'Stop', exact: true });

async function enter(scene = 'room-ready'): Promise<void> {
  await stage.show(scene, 'dark', SIZE);
  await page.getByText('Hearing you through').waitFor();
}

async function record(forMs: number): Promise<void> {
  await page.keyboard.press('Space');
  await stopButton().waitFor();
  await page.waitForTimeout(forMs);
}

test('Space starts and stops wherever the focus is, and presses no button by chance', async () => {
  await enter();
  await page.getByRole('button', { name: 'Hint' }).focus();
  await page.keyboard.press('Space');
  await stopButton().waitFor();
  await expect(page.getByRole('heading', { name: 'Hints' })).toHaveCount(0);
  await page.keyboard.press('Space');
  await page.waitForFunction(() => location.hash.includes('review'));
});

test('in the notes Space is a space, and the notes go with the take', async () => {
  await enter();
  await page.keyboard.press('n');
  await page.keyboard.type('two audiences');
  expect(await phase()).toBe('ready');
  await page.getByRole('button', { name: 'Start answering' }).click();
  await stopButton().click();
  await page.waitForFunction(() => location.hash.includes('review'));
  const notes = await page.evaluate(async () => {
    const list = await window.stage?.bridge.call('takes.list', undefined);
    const id = list?.ok ? list.value[0]?.id : undefined;
    const take = id ? await window.stage?.bridge.call('takes.get', { id }) : undefined;
    return take?.ok ? take.value.attempt.notes : undefined;
  });
  expect(notes).toBe('two audiences');
});

test('when thinking time ends while one writes, Space stops the answer and writes nothing', async () => {
  await stage.show('room-asking', 'dark', SIZE);
  await page.evaluate(() => window.stage?.bridge.call('settings.set', { thinkSeconds: 2 }));
  await page.getByRole('button', { name: 'Stop the voice' }).click();
  await page.getByText('to think', { exact: true }).waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type('mock image');
  await stopButton().waitFor();
  await page.keyboard.press('Space');
  await expect(page.getByRole('textbox')).toHaveValue('mock image');
  await page.waitForFunction(() => location.hash.includes('review'));
});

test('the first syllable and the last are kept: sound from before the start and after the stop', async () => {
  await enter();
  await page.waitForTimeout(1200);
  const before = Date.now();
  await record(600);
  await page.keyboard.press('Space');
  const pressedMs = Date.now() - before;
  await page.waitForFunction(() => location.hash.includes('review'));
  const margins = SOUND_MARGINS.preRollMs + SOUND_MARGINS.tailMs;
  expect(await sentMs()).toBeGreaterThanOrEqual(margins + 600);
  expect(await sentMs()).toBeLessThanOrEqual(margins + pressedMs + SLOW_MS);
});

test('a page that is busy for seconds, even right after the stop, loses no sound', async () => {
  await enter();
  await page.waitForTimeout(1200);
  await record(300);
  const busyMs = await page.evaluate(() => {
    const from = performance.now();
    while (performance.now() - from < 2000) Math.sqrt(from);
    return performance.now() - from;
  });
  await page.waitForTimeout(700);
  const stoppedAt = Date.now();
  // Busy again right at the stop: the tail waits behind it.
  await page.evaluate(() => {
    window.addEventListener('keydown', () => {
      const from = performance.now();
      while (performance.now() - from < 2000) Math.sqrt(from);
    });
  });
  await page.keyboard.press('Space');
  await page.waitForFunction(() => location.hash.includes('review'));
  const margins = SOUND_MARGINS.preRollMs + SOUND_MARGINS.tailMs;
  expect(await sentMs()).toBeGreaterThan(margins + 300 + busyMs + 700);
  expect(await sentMs()).toBeLessThan(margins + 300 + busyMs + 700 + (Date.now() - stoppedAt) + SLOW_MS);
});

test('an answer begun while the interviewer speaks holds none of its words', async () => {
  await stage.show('room-asking', 'dark', SIZE);
  await page.getByRole('button', { name: 'Stop the voice' }).waitFor();
  await page.waitForTimeout(1000);
  await page.keyboard.press('Space');
  await stopButton().waitFor();
  await expect(page.getByRole('button', { name: 'Stop the voice' })).toHaveCount(0);
  const first = await sentMs();
  expect(first).toBeLessThan(SOUND_MARGINS.preRollMs);
});

test('a microphone pulled out in mid-answer: what there is stays, and the same take goes on with another', async () => {
  await enter();
  await record(500);
  await page.evaluate(() => {
    for (const track of window.stageTracks ?? []) track.dispatchEvent(new Event('ended'));
  });
  await expect(page.getByText('Headset was unplugged')).toBeVisible();
  const kept = await sentMs();
  expect(kept).toBeGreaterThan(500);
  await page.waitForTimeout(700);
  expect(await sentMs()).toBeLessThan(kept + 100);
  await page.getByRole('button', { name: 'Go on with Desk microphone' }).click();
  await expect(page.getByText('Headset was unplugged')).toHaveCount(0);
  await expect.poll(sentMs).toBeGreaterThan(kept + 400);
  expect(await phase()).toBe('recording');
  const mishaps = await page.evaluate(() => window.stage?.session.mishaps ?? []);
  expect(mishaps.map(({ what }) => what)).toEqual([
    expect.stringMatching(/unplugged or switched off here/),
    expect.stringMatching(/Recording went on .* after a gap of \d+ s/),
  ]);
  expect(mishaps[0]?.atMs).toBeGreaterThan(500);
});

test('stopping after the microphone is gone ends the take at once', async () => {
  await enter();
  await record(500);
  await page.evaluate(() => {
    for (const track of window.stageTracks ?? []) track.dispatchEvent(new Event('ended'));
  });
  await expect(page.getByText('Headset was unplugged')).toBeVisible();
  await page.keyboard.press('Space');
  await page.waitForFunction(() => location.hash.includes('review'));
});

test('throwing away asks first, and the next answer begins at nothing', async () => {
  await enter();
  await record(300);
  await page.getByRole('button', { name: 'Throw away' }).click();
  await page.getByRole('button', { name: 'Go on speaking' }).click();
  expect(await phase()).toBe('recording');
  await page.getByRole('button', { name: 'Throw away' }).click();
  await page.getByRole('button', { name: 'Throw it away' }).click();
  await startButton().waitFor();
  expect(await phase()).toBe('ready');
  await expect(page.getByRole('timer')).toHaveText('0:00');
});

test('leaving in mid-answer asks; Esc goes back to speaking; stopping leads to the review', async () => {
  await enter();
  await record(300);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toContainText('Leave the room?');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await phase()).toBe('recording');
  await page.getByRole('button', { name: 'Leave the room (Esc)' }).click();
  await page.getByRole('button', { name: 'Stop and hear it' }).click();
  await page.waitForFunction(() => location.hash.includes('review'));
});

test('before anything is recorded Esc leaves without a question', async () => {
  await enter();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Practise' })).toBeVisible();
});

test('the milestones are said aloud for those who cannot see the ring', async () => {
  await enter();
  await record(200);
  const showing = (recordedMs: number): Promise<void> =>
    page.evaluate((change) => window.stage?.session.show(change), { recordedMs });
  const said = page.locator('[aria-live=polite]', { hasText: /./ });
  await showing(119_000);
  await showing(120_250);
  await expect(said.filter({ hasText: '2 minutes. You are in the target.' })).toHaveCount(1);
  await showing(165_100);
  await expect(said.filter({ hasText: '15 seconds left.' })).toHaveCount(1);
  await showing(180_300);
  await expect(said.filter({ hasText: 'Past the target; you can go on.' })).toHaveCount(1);
  await expect(stopButton()).toBeEnabled();
});

test('hints come one by one, and the keys of the page are listed', async () => {
  await enter();
  await page.keyboard.press('h');
  await expect(page.getByText('Say in one breath')).toBeVisible();
  await expect(page.getByText('End on a number')).toHaveCount(0);
  await page.keyboard.press('h');
  await page.keyboard.press('h');
  await expect(page.getByText('End on a number')).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('start or stop your answer');
  await page.keyboard.press('Escape');
  expect(await phase()).toBe('ready');
});
