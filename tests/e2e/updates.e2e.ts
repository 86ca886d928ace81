import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launch, type Running, removeFolders, throwawayFolder } from './launch';
import { speak, writeMicrophone } from './sound';
import { wordErrorRate } from './words';

// Status updates, spoken and typed, heard by the real engine and judged by the real rubric.

const SAID =
  'The integration tests are red since this morning, and production is not affected. I am reading the logs, and you hear from me again in fifteen minutes.';
const settings = { introduced: true, voiceMuted: true } as const;

let running: Running | undefined;

test.afterEach(async () => {
  await running?.kill();
  running = undefined;
});

test.afterAll(removeFolders);

test('an update that is spoken is written down, kept, and answered by whom it is for', async () => {
  test.setTimeout(240_000);
  const first = await launch({ settings });
  const spoken = await speak(first.page, SAID);
  await first.close();
  const microphone = writeMicrophone(throwawayFolder(), [spoken.samples], {
    leadMs: 8_000,
    pauseMs: 0,
    restMs: 300_000,
  });

  running = await launch({ data: first.data, microphone });
  const { page, data } = running;
  await page.getByRole('navigation').getByRole('button', { name: 'Drills' }).click();
  await page.getByRole('button', { name: 'Give the updates' }).click();
  const card = page.getByRole('article', { name: 'SRE' });
  await card.getByRole('button', { name: 'Speak it' }).click();
  await card.getByText('The microphone is open.').waitFor();
  await card.getByRole('button', { name: 'Begin' }).click();
  await page.waitForTimeout(8_000 + spoken.durationMs);
  await card.getByRole('button', { name: 'Stop' }).click();
  await expect(card.getByRole('textbox')).not.toHaveValue('', { timeout: 90_000 });
  expect(wordErrorRate(SAID, await card.getByRole('textbox').inputValue())).toBeLessThan(0.3);
  expect(readdirSync(join(data, 'updates')).filter((name) => name.endsWith('.wav'))).toHaveLength(1);
  await card.getByRole('button', { name: 'Send' }).click();
  await expect(card.getByText(/^SRE:/)).toBeVisible();

  const other = page.getByRole('article', { name: 'Leadership' });
  await other.getByRole('textbox').fill('Some issues with the release, it should be fine soon.');
  await other.getByRole('button', { name: 'Send' }).click();
  await expect(other.getByRole('list', { name: 'What was missing or wrong' })).toBeVisible();
  for (let step = 0; step < 3; step += 1) {
    if (step > 0) {
      await page
        .getByRole('article', { name: 'SRE' })
        .getByRole('textbox')
        .fill('The replay runs; done by ten, high confidence.');
      await page.getByRole('article', { name: 'SRE' }).getByRole('button', { name: 'Send' }).click();
    }
    await page.getByRole('button', { name: /Let time pass|See how it went/ }).click();
  }
  await expect(page.getByRole('cell', { name: 'told nothing' }).first()).toBeVisible();
});
