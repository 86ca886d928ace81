import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import { launch, removeFolders, throwawayFolder } from '../e2e/launch';
import { writeMicrophone } from '../e2e/sound';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const settings = { introduced: true, voiceMuted: true, theme: 'dark', drillPace: 'quick' } as const;
/** A run whose cause is the flag. */
const SEED = 1;
const SAID = [
  "Show me the errors by endpoint and what shipped at two o'clock.",
  'Checkout, orders and payments fail, search and auth are fine, and it starts right at the deploy. Let me see the logs.',
  'I am declaring an incident. Tell leadership: since 14:00 about 15 percent of checkouts fail, search and sign-in are fine, the cause is not known yet, next update in fifteen minutes.',
  'Turn the discount flag off.',
];
/** The dashboards move between two orders. */
const BETWEEN_MS = 12_000;
const QUIET_MS = 300_000;

test.afterAll(removeFolders);

/** A run with a known cause, left at once: the list then offers to go on with it. */
const prepare = (page: Page): Promise<void> =>
  page.evaluate(async (seed) => {
    const begun = await window.greenroom.call('drill.begin', { drill: 'checkout-deploy', pace: 'quick', seed });
    if (begun.ok) await window.greenroom.call('drill.leave', { run: begun.value.view.run });
  }, SEED);

test('a drill in the middle of it', async () => {
  // A quiet room: the ear is open and listens, and the orders are typed so that their words are these.
  const microphone = writeMicrophone(throwawayFolder(), [], { leadMs: 0, pauseMs: 0, restMs: QUIET_MS });
  const { page, close } = await launch({ settings, microphone });
  await prepare(page);
  await page.getByRole('navigation').getByRole('button', { name: 'Drills' }).click();
  await page.getByRole('button', { name: /^Go on with Checkout/ }).click();
  await page.getByText('Paused at').waitFor();
  await page.keyboard.press('p');
  await page.getByText('Listening', { exact: true }).waitFor();
  for (const text of SAID) {
    await page.getByLabel('What you say').fill(text);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(BETWEEN_MS);
  }
  await page.screenshot({ path: join(folder, 'drill-dark.png') });
  await close();
});
