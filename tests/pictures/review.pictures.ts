import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import { launch, removeFolders, throwawayFolder } from '../e2e/launch';
import { enterRoom, startAnswer, watch } from '../e2e/page';
import { speak, writeMicrophone } from '../e2e/sound';
import { ANSWER, QUESTION } from './answer';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const settings = { introduced: true, voiceMuted: true, theme: 'dark' } as const;
const LEAD_MS = 4_000;
const PAUSE_MS = 650;
/** What moves on a page has come to rest. */
const STILL_MS = 1_500;

test.afterAll(removeFolders);

async function record(): Promise<{ microphone: string; spokenMs: number }> {
  const { page, close } = await launch({ settings });
  const parts: Float32Array[] = [];
  for (const sentence of ANSWER) parts.push((await speak(page, sentence, 'flite:rms')).samples);
  await close();
  const microphone = writeMicrophone(throwawayFolder(), parts, {
    leadMs: LEAD_MS,
    pauseMs: PAUSE_MS,
    restMs: 120_000,
  });
  return {
    microphone,
    spokenMs: parts.reduce((sum, part) => sum + part.length / 16, 0) + ANSWER.length * PAUSE_MS,
  };
}

async function picture(page: Page, name: string): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await page.evaluate(async (chosen) => {
      await window.greenroom.call('settings.set', { theme: chosen });
    }, theme);
    await page.waitForTimeout(STILL_MS);
    await page.screenshot({ path: join(folder, `${name}-${theme}.png`) });
  }
}

test('home, room and review', async () => {
  const { microphone, spokenMs } = await record();
  const { page, close } = await launch({ microphone, settings });
  await watch(page);
  await enterRoom(page, QUESTION);
  await startAnswer(page);
  await page.waitForTimeout((LEAD_MS + spokenMs) / 2);
  await page.screenshot({ path: join(folder, 'room-dark.png') });
  await page.waitForTimeout((LEAD_MS + spokenMs) / 2);
  await page.keyboard.press('Space');
  await page.waitForFunction(() => location.hash.includes('review'), undefined, { timeout: 120_000 });
  await picture(page, 'review');
  await close();
});
