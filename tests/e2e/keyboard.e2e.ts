import { expect, type Page, test } from '@playwright/test';
import { PARTS } from '../../src/shared/feedback';
import { launch, type Running, removeFolders } from './launch';
import { answerFor, takeOf, takesOf, watch } from './page';
import { microphoneSaying } from './sound';

// The main job without a pointer: welcome, room, answer, review, a quote heard again, and back to the start.

const ANSWER = [
  'Last spring our pipeline failed on the morning of a release, and four teams were waiting for it.',
  'I was the release owner, so I told the rollout lead that she would have an answer from me by ten.',
  'I found that the test image was old, refreshed it and started again from the failed stage.',
  'We deployed fifty minutes late, the rollout started on time, and no customer noticed.',
];
const TIMES = { leadMs: 4_000, pauseMs: 600 };
/** More presses than any page has places to go to. */
const MOST_TABS = 80;

let running: Running | undefined;

test.afterEach(async () => {
  await running?.kill();
  running = undefined;
});
test.afterAll(removeFolders);

/** Goes on by Tab until what has the focus fits. */
async function tabTo(page: Page, fits: string): Promise<void> {
  for (let press = 0; press < MOST_TABS; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, fits)) return;
  }
  throw new Error(`Tab does not come to ${fits}`);
}

/** The key that plays a part this answer was heard to have: which one that is lies with the engine and the judge. */
async function keyOfAPart(page: Page): Promise<string> {
  const [summary] = await takesOf(page);
  const { feedback } = await takeOf(page, summary?.id ?? '');
  const heard = new Set<string>(feedback?.sentences.map(({ label }) => label));
  const at = PARTS.findIndex((part) => heard.has(part));
  expect(at).toBeGreaterThanOrEqual(0);
  return String(at + 1);
}

test('from the welcome to a quote that is heard again, and back to the next question, by keyboard alone', async () => {
  test.setTimeout(300_000);
  const first = await launch({ settings: { introduced: true, voiceMuted: true } });
  const { file: microphone, spokenMs } = await microphoneSaying(first.page, ANSWER, TIMES);
  await first.close();

  running = await launch({ microphone, settings: { voiceMuted: true } });
  const { page } = running;
  await watch(page);
  await page.getByRole('heading', { name: 'Welcome to Greenroom' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('timer').waitFor();
  await answerFor(page, TIMES.leadMs + spokenMs);
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();

  await tabTo(page, 'button[title^="Play from"]');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  // A quote ends by itself.
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  await page.keyboard.press(await keyOfAPart(page));
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  await page.keyboard.press('p');
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();

  await page.keyboard.press('Escape');
  await page.getByRole('grid').waitFor();
  await tabTo(page, '[role="grid"]');
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Parts of the answer' }).waitFor();
  await tabTo(page, 'nav button');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Practise' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('timer').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Practise' }).waitFor();
  expect(await takesOf(page)).toHaveLength(1);
});
