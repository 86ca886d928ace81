import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { referenceProgram } from '../../scripts/setup/addon.mjs';
import { against, type BenchLine, percentile } from '../../src/cli/bench/bench';
import { modelsFolder } from '../../src/speech/folders';
import { launch, removeFolders, throwawayFolder } from '../e2e/launch';
import { enterRoom, startAnswer, watch } from '../e2e/page';
import { speak, writeMicrophone } from '../e2e/sound';
import { ANSWER, QUESTION } from '../pictures/answer';

// From the key that ends a three-minute answer to the feedback on the screen, in the real app with the real engine.

const ANSWER_MS = 180_000;
const LEAD_MS = 4_000;
const settings = { introduced: true, voiceMuted: true } as const;

/** An answer of three minutes: the story of the pictures, told at its pace and once more from the start. */
async function record(): Promise<string> {
  const { page, close } = await launch({ settings });
  const spoken: Float32Array[] = [];
  for (const sentence of ANSWER) spoken.push((await speak(page, sentence)).samples);
  await close();
  const parts: Float32Array[] = [];
  for (let at = 0, ms = 0; ms < ANSWER_MS; at += 1) {
    const part = spoken[at % spoken.length] as Float32Array;
    parts.push(part);
    ms += part.length / 16 + 600;
  }
  return writeMicrophone(throwawayFolder('greenroom-bench-'), parts, { leadMs: LEAD_MS, pauseMs: 600, restMs: 5_000 });
}

declare global {
  interface Window {
    /** From the key to the review, ms on the page's own clock; while nobody has pressed it, it does not settle. */
    keyToReview?: Promise<number>;
  }
}

/** Begins to look out for the key and for the review in the page, so that nothing between the processes is counted. */
async function lookOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.keyToReview = new Promise<number>((resolve) => {
      const pressed = (): void => {
        const pressedAt = performance.now();
        const look = (): void => {
          const there = location.hash.includes('review') && document.querySelector('main h1') !== null;
          if (there) resolve(performance.now() - pressedAt);
          else requestAnimationFrame(look);
        };
        look();
      };
      window.addEventListener('keydown', pressed, { capture: true, once: true });
    });
  });
}

/** @returns time from the key to the review, as the page's own clock has it */
async function answerOnce(page: Page): Promise<number> {
  await watch(page);
  await enterRoom(page, QUESTION);
  await startAnswer(page);
  await page.waitForTimeout(ANSWER_MS);
  await lookOut(page);
  await page.keyboard.press('Space');
  return page.evaluate(() => window.keyToReview ?? Number.NaN);
}

/** whisper.cpp's own program on the same recording: what it costs to begin only when the candidate has ended. */
async function batchMs(file: string): Promise<number> {
  const program = await referenceProgram();
  const model = join(modelsFolder(process.env, process.platform, process.env.HOME ?? ''), 'ggml-tiny.en.bin');
  const threads = String(Math.min(4, availableParallelism()));
  const begun = performance.now();
  const ended = spawnSync(program, ['-m', model, '-f', file, '-t', threads, '-bs', '1', '-bo', '1', '-np']);
  if (ended.status !== 0) throw new Error(`${program} ended with ${ended.status}: ${ended.stderr}`);
  return performance.now() - begun;
}

/** @param rounds answers of three minutes each */
export async function benchFeedback(rounds: number): Promise<Omit<BenchLine, 'name'>[]> {
  const microphone = await record();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { page, close } = await launch({ microphone, settings });
    times.push(await answerOnce(page));
    await close();
  }
  const whole = await batchMs(microphone);
  removeFolders();
  const what = 'from stop to feedback, three-minute answer';
  const beside = 'beside whisper.cpp on the whole recording after the stop';
  return [
    against(`${what}, median of ${rounds}, ${beside}`, 'ms', percentile(times, 0.5), whole),
    against(`${what}, slowest of ${rounds}, ${beside}`, 'ms', percentile(times, 1), whole),
  ];
}
