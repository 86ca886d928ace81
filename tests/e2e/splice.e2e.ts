import { expect, test } from '@playwright/test';
import type { Take } from '../../src/shared/contract';
import { launch, type Running, removeFolders } from './launch';
import { answerFor, enterRoom, takeOf, takesOf, watch } from './page';
import { microphoneSaying } from './sound';
import { wordErrorRate } from './words';

// One part told again: an answer without a result, the result told by itself, and both joined and judged as one answer.

const WITHOUT_RESULT = [
  'Last spring our pipeline failed on the morning of a release, and four teams were waiting for it.',
  'I was the release owner, so I had to tell the rollout lead by ten whether we could go.',
  'I read the logs of the integration stage and I found that the test image was old.',
  'I refreshed the image, and I started again from the failed stage.',
];
const RESULT = [
  'In the end we deployed fifty minutes late, and the rollout started on time.',
  'No customer noticed, and the failed stage has not come back in the six months since then.',
];
const TIMES = { leadMs: 4_000, pauseMs: 600 };
/** Silence that a join may take away around the telling it puts in. */
const SEAMS_MS = 2_000;
const settings = { introduced: true, voiceMuted: true } as const;

let running: Running | undefined;

test.afterEach(async () => {
  await running?.kill();
  running = undefined;
});
test.afterAll(removeFolders);

const labelled = ({ feedback }: Take, part: string): string =>
  (feedback?.sentences ?? [])
    .filter(({ label }) => label === part)
    .map(({ text }) => text)
    .join(' ');

test('a part that is missing is told by itself, spliced in, and the joined answer is judged anew', async () => {
  test.setTimeout(400_000);
  const first = await launch({ settings });
  const story = await microphoneSaying(first.page, WITHOUT_RESULT, TIMES);
  const result = await microphoneSaying(first.page, RESULT, TIMES);
  await first.close();

  running = await launch({ microphone: story.file, settings });
  await watch(running.page);
  await enterRoom(running.page, 'A release that ran late');
  await answerFor(running.page, TIMES.leadMs + story.spokenMs);
  const [whole] = await takesOf(running.page);
  const before = await takeOf(running.page, whole?.id ?? '');
  expect(before.feedback?.missing).toContain('R');
  await running.close();

  running = await launch({ data: running.data, microphone: result.file });
  const { page } = running;
  await watch(page);
  await page.getByRole('navigation').getByRole('button', { name: 'Takes' }).click();
  await page.locator('[data-take]').getByText('A release that ran late').dblclick();
  await page.getByRole('tab', { name: 'Next' }).click();
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: /Result$/ })
    .click();
  await page.getByRole('timer').waitFor();
  await answerFor(page, TIMES.leadMs + result.spokenMs);
  await expect(page.getByRole('heading', { name: 'Only the result, told again' })).toBeVisible();

  await page.getByRole('button', { name: 'Join them' }).click();
  await page.getByText('judged as one answer').waitFor();
  const made = (await takesOf(page)).find(({ source }) => source === 'splice');
  const joined = await takeOf(page, made?.id ?? '');
  expect(joined.attempt).toMatchObject({ state: 'complete', parent: whole?.id, splice: { part: 'R' } });
  expect(joined.feedback?.missing).not.toContain('R');
  expect(joined.feedback?.overall).toBeGreaterThan(before.feedback?.overall ?? 100);
  expect(labelled(joined, 'R')).toMatch(/on time|noticed|late/i);
  expect(wordErrorRate([...WITHOUT_RESULT, ...RESULT].join(' '), joined.transcript?.text ?? '')).toBeLessThan(0.3);

  const words = joined.transcript?.words ?? [];
  for (const [index, word] of words.entries()) {
    expect(word.startMs).toBeGreaterThanOrEqual(words[index - 1]?.startMs ?? 0);
    expect(word.endMs).toBeLessThanOrEqual(joined.attempt.durationMs);
  }
  // No word of either is cut off, and nothing is in it that neither recording held.
  const retold = (await takesOf(page)).find(({ id, source }) => source !== 'splice' && id !== whole?.id);
  expect(joined.attempt.durationMs).toBeGreaterThan(story.spokenMs + result.spokenMs - SEAMS_MS);
  expect(joined.attempt.durationMs).toBeLessThanOrEqual(before.attempt.durationMs + (retold?.durationMs ?? 0));

  // What the page shows is the joined take: its score, its words, and where the new part begins.
  await expect(page.getByText('Spliced: result told anew at')).toBeVisible();
  const figure = page.getByRole('button', { name: /How it comes about/ });
  await expect(figure).toContainText(String(Math.round(joined.feedback?.overall ?? -1)));
  await expect(page.getByText(/noticed/).first()).toBeVisible();
  expect(await takeOf(page, whole?.id ?? '')).toEqual(before);
});
