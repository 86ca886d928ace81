import { expect, test } from '@playwright/test';
import { launch, type Running, removeFolders } from './launch';
import { answerFor, enterRoom, takeOf, takesOf, watch } from './page';
import { microphoneSaying } from './sound';

// After the answer: the interviewer's next question, answered aloud, and joined to the take as one answer.

const ANSWER = [
  'Last spring our pipeline failed on the morning of a release, and four teams were waiting for it.',
  'I was the release owner, so I told the rollout lead that she would have an answer from me by ten.',
  'I found that the test image was old, refreshed it and started again from the failed stage.',
  'We deployed fifty minutes late, the rollout started on time, and no customer noticed.',
];
const TIMES = { leadMs: 4_000, pauseMs: 500 };
/** Silence that a join may leave around each of the two tellings. */
const SEAMS_MS = 1_500;

let running: Running | undefined;

test.afterEach(async () => {
  await running?.kill();
  running = undefined;
});
test.afterAll(removeFolders);

test('a follow-up is answered aloud, has no score of its own, and is judged with the take it is joined to', async () => {
  test.setTimeout(400_000);
  const settings = { introduced: true, voiceMuted: true } as const;
  const first = await launch({ settings });
  const { file: microphone, spokenMs } = await microphoneSaying(first.page, ANSWER, TIMES);
  await first.close();

  running = await launch({ microphone, settings });
  const { page } = running;
  await watch(page);
  await enterRoom(page, 'A release that ran late');
  await answerFor(page, TIMES.leadMs + spokenMs);
  const [whole] = await takesOf(page);
  await page.getByRole('tab', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Answer aloud' }).first().click();
  await page.getByRole('timer').waitFor();
  await answerFor(page, TIMES.leadMs + spokenMs);

  const added = (await takesOf(page)).find(({ followUp }) => followUp !== undefined);
  expect(added).toMatchObject({ parent: whole?.id, state: 'complete' });
  expect(added?.overall).toBeUndefined();
  await expect(page.getByRole('button', { name: /How it comes about/ })).toHaveCount(0);

  const before = await takeOf(page, whole?.id ?? '');
  await page.getByRole('button', { name: 'Join them' }).click();
  await page.getByText('judged as one answer').waitFor();
  const made = (await takesOf(page)).find(({ source }) => source === 'splice');
  const joined = await takeOf(page, made?.id ?? '');
  expect(joined.feedback?.overall).toBe(made?.overall);
  expect(joined.transcript?.text.startsWith(before.transcript?.text.slice(0, 40) ?? 'nothing was heard')).toBe(true);
  expect(joined.transcript?.words.length).toBeGreaterThan(1.6 * (before.transcript?.words.length ?? 0));
  const leadMs = before.transcript?.speech[0]?.startMs ?? 0;
  expect(Math.abs(joined.attempt.durationMs - leadMs - 2 * spokenMs)).toBeLessThan(SEAMS_MS);
  expect(await takeOf(page, whole?.id ?? '')).toEqual(before);
});
