import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Take } from '../../src/shared/contract';
import { modelsFolder } from '../../src/speech/folders';
import { launch, type Running, removeFolders, throwawayFolder } from './launch';
import { enterRoom, startAnswer, takeOf, takesOf, waitForPhase, watch } from './page';
import { speak, writeMicrophone } from './sound';
import { wordErrorRate } from './words';

// The main job from end to end with nothing pretended: hear a question, answer it aloud, see and replay the feedback.

const QUESTION = 'A release that ran late';
const ANSWER = [
  'Last spring our pipeline failed on the morning of a release, and four teams were waiting for it.',
  'I was the release owner, so I told the rollout lead that she would have an answer from me by ten.',
  'I read the logs and found that the test image was old.',
  'I refreshed the image and started again from the failed stage, which saved us half an hour.',
  'Then I prepared a second way out with the canary pipeline.',
  'We deployed fifty minutes late, the rollout started on time, and no customer noticed.',
];
const settings = { introduced: true, voiceMuted: true } as const;
/** Hearing the end of a short answer on a busy machine with two cores. */
const HEARING_MS = 90_000;

let running: Running | undefined;
let microphone = '';
let spokenMs = 0;

test.beforeAll(async () => {
  const first = await launch({ settings });
  const parts: Float32Array[] = [];
  for (const sentence of ANSWER) parts.push((await speak(first.page, sentence)).samples);
  await first.close();
  microphone = writeMicrophone(throwawayFolder(), parts, { leadMs: 4_000, pauseMs: 600, restMs: 60_000 });
  spokenMs = parts.reduce((sum, part) => sum + part.length / 16, 0) + (ANSWER.length - 1) * 600;
});

test.afterEach(async () => {
  await running?.kill();
  running = undefined;
});

test.afterAll(removeFolders);

async function answer(page: Page): Promise<void> {
  await watch(page);
  await enterRoom(page, QUESTION);
  await startAnswer(page);
  await page.waitForTimeout(4_000 + spokenMs);
  await page.keyboard.press('Space');
}

/** Plays the take's own sound in the page. @returns how far it got in a second of the page's time */
const playFor = (page: Page, take: string): Promise<{ durationMs: number; playedMs: number }> =>
  page.evaluate(async (id) => {
    const audio = new Audio(`app://greenroom/takes/${id}/answer.wav`);
    await audio.play();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    return { durationMs: audio.duration * 1000, playedMs: audio.currentTime * 1000 };
  }, take);

test('a question answered aloud comes back with its words, times, labels and feedback', async () => {
  test.setTimeout(240_000);
  running = await launch({ microphone, settings });
  const { page, data } = running;
  await answer(page);
  await page.waitForFunction(() => location.hash.includes('review'), undefined, { timeout: HEARING_MS });
  const [summary] = await takesOf(page);
  const take = await takeOf(page, summary?.id ?? '');
  const { attempt, transcript, feedback } = take;
  if (!transcript || !feedback) throw new Error('the take was not judged');

  expect(wordErrorRate(ANSWER.join(' '), transcript.text)).toBeLessThan(0.25);
  for (const [index, word] of transcript.words.entries()) {
    expect(word.startMs).toBeGreaterThanOrEqual(transcript.words[index - 1]?.startMs ?? 0);
    expect(word.endMs).toBeLessThanOrEqual(attempt.durationMs);
  }
  expect(transcript.pauses.length).toBeGreaterThanOrEqual(ANSWER.length - 1);

  expect(attempt.state).toBe('complete');
  expect(new Set(feedback.sentences.map(({ label }) => label)).size).toBeGreaterThan(1);
  expect(feedback.delivery.durationMs).toBe(attempt.durationMs);
  expect(feedback.delivery.target.verdict).toBe('short');
  expect(feedback.topFix.title).not.toBe('');
  expect(readdirSync(join(data, 'takes', attempt.id)).sort()).toEqual(
    expect.arrayContaining(['answer.wav', 'attempt.json', 'feedback.json', 'transcript.json']),
  );

  const { durationMs, playedMs } = await playFor(page, attempt.id);
  expect(Math.abs(durationMs - attempt.durationMs)).toBeLessThan(5);
  expect(playedMs).toBeGreaterThan(500);
  await expect(page.getByText(feedback.topFix.title).first()).toBeVisible();
  await correctsAWord(page, take);
});

const hesitations = ({ feedback }: Take): number =>
  (feedback?.delivery.fillers ?? []).reduce((sum, { word, count }) => sum + (word === 'um' ? count : 0), 0);

/** A word corrected on the page is on disk, and what was counted and judged follows it. */
async function correctsAWord(page: Page, before: Take): Promise<void> {
  const id = before.attempt.id;
  const first = before.transcript?.words[0]?.text ?? '';
  await page.locator('[data-word="0"]').dblclick();
  await page.getByRole('textbox', { name: /Correct the word/ }).fill(`Um, ${first}`);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-word="1"]')).toHaveText(first);
  const after = await takeOf(page, id);
  expect(after.transcript?.text).toBe(`Um, ${before.transcript?.text}`);
  expect(hesitations(after)).toBe(hesitations(before) + 1);
  expect(after.feedback?.sentences[0]?.text).toMatch(/^Um/);
  await page.locator('[data-word="0"]').dblclick();
  await page.getByRole('textbox', { name: /Correct the word/ }).fill('');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-word="0"]')).toHaveText(first);
  const again = await takeOf(page, id);
  expect(again.transcript?.text).toBe(before.transcript?.text);
  expect(hesitations(again)).toBe(hesitations(before));
}

/** This machine's models with one of them cut off in the middle, as a full disk or a broken copy leaves it. */
function damagedModels(): string {
  const from = modelsFolder(process.env, process.platform, process.env.HOME ?? '');
  const folder = throwawayFolder('greenroom-models-');
  for (const name of readdirSync(from).filter((each) => each.endsWith('.bin')))
    copyFileSync(join(from, name), join(folder, name));
  const file = join(folder, 'ggml-tiny.en.bin');
  if (!existsSync(file)) throw new Error('tiny.en is not on this machine; run: npm run setup');
  writeFileSync(file, readFileSync(file).subarray(0, 1_000_000));
  return folder;
}

test('with a damaged model the answer is kept, the model is named, and it is heard when the model is whole', async () => {
  test.setTimeout(240_000);
  running = await launch({ microphone, settings, models: damagedModels() });
  const { page, data } = running;
  await answer(page);
  await waitForPhase(page, 'failed', HEARING_MS);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(/tiny\.en/);
  const [kept] = await takesOf(page);
  expect(kept?.state).toBe('recorded');
  expect(kept?.durationMs).toBeGreaterThan(spokenMs);
  await running.close();

  running = await launch({ data, microphone });
  await running.page.getByRole('button', { name: 'Hear it now' }).click();
  await running.page.waitForFunction(() => location.hash.includes('review'), undefined, { timeout: HEARING_MS });
  const heard = await takeOf(running.page, kept?.id ?? '');
  expect(heard.attempt.state).toBe('complete');
  expect(wordErrorRate(ANSWER.join(' '), heard.transcript?.text ?? '')).toBeLessThan(0.25);
});
