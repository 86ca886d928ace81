import { type CDPSession, expect, test } from '@playwright/test';
import { openStage, type StageWindow } from './window';

// How much of a frame the page's own script takes while one scrolls through hundreds of takes and listens to one.

const SIZE = { width: 1280, height: 820 };
/** Script time a frame, ms: half of the 16.7 ms a frame has, so that drawing has the rest. Wide, for busy machines. */
const MOST_SCRIPT_MS = 8;

let stage: StageWindow;
let cdp: CDPSession;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  stage = await openStage();
  cdp = await stage.page.context().newCDPSession(stage.page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
});

test.afterAll(() => stage?.close());

async function scriptMs(): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
}

/** Script time of the page's thread while `act` goes on, spread over the frames there would be at 60 a second. */
async function perFrame(act: () => Promise<number>): Promise<number> {
  const before = await scriptMs();
  const frames = await act();
  return ((await scriptMs()) - before) / frames;
}

test('scrolling through five hundred takes', async () => {
  await stage.show('library-hundreds', 'dark', SIZE);
  const ms = await perFrame(() =>
    stage.page.evaluate(async () => {
      const pane = [...document.querySelectorAll<HTMLElement>('[role="grid"], [role="grid"] *')].find(
        (element) => element.scrollHeight > element.clientHeight + 400,
      );
      if (!pane) throw new Error('nothing scrolls');
      const frames = 120;
      for (let frame = 0; frame < frames; frame += 1) {
        pane.scrollTop += 60;
        await new Promise(requestAnimationFrame);
      }
      return frames;
    }),
  );
  process.stdout.write(`library: ${ms.toFixed(2)} ms of script a frame\n`);
  expect(ms).toBeLessThan(MOST_SCRIPT_MS);
});

test('listening to a take', async () => {
  await stage.show('review-strong', 'dark', SIZE);
  await stage.page.getByRole('list', { name: 'Parts of the answer' }).waitFor();
  await stage.page.keyboard.press('p');
  await stage.page.waitForSelector('[data-now]');
  const listenMs = 3_000;
  const ms = await perFrame(async () => {
    await stage.page.waitForTimeout(listenMs);
    return listenMs / (1000 / 60);
  });
  process.stdout.write(`review: ${ms.toFixed(2)} ms of script a frame\n`);
  expect(ms).toBeLessThan(MOST_SCRIPT_MS);
});
