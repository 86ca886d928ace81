import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { against, type BenchLine } from '../../src/cli/bench/bench';
import { decodeMono, parseWav } from '../../src/core/acoustics/wav';
import { launch, removeFolders, throwawayFolder } from '../e2e/launch';
import { betweenKeys, enterRoom, startAnswer, takesOf, watch } from '../e2e/page';
import { speak, writeMicrophone } from '../e2e/sound';
import { ANSWER, QUESTION } from '../pictures/answer';
import { continuityOf } from './continuity';

// Ten minutes into the real app while every core of the machine has something else to do: no sound may be lost, however
// far hearing falls behind. What is on disk is held against what the microphone was given, sample by sample.

const SOAK_MS = Number(process.env.GREENROOM_SOAK_MINUTES ?? 10) * 60_000;
/** Time to open the window and the microphone before, and to spare after. */
const SPARE_MS = 90_000;
/** Pre-roll and tail of a recording (SOUND_MARGINS). */
const MARGINS_MS = 1_300;
/** Hearing what is left may take this long: the machine stays busy. */
const HEARD_WITHIN_MS = 20 * 60_000;
const settings = { introduced: true, voiceMuted: true } as const;

/** The story over and over, each time with other pauses, so that no stretch of ten seconds comes twice. */
async function record(): Promise<string> {
  const { page, close } = await launch({ settings });
  const spoken: Float32Array[] = [];
  for (const sentence of ANSWER) spoken.push((await speak(page, sentence)).samples);
  await close();
  const parts: Float32Array[] = [];
  for (let at = 0, samples = 0; samples < (SOAK_MS + SPARE_MS) * 16; at += 1) {
    const sentence = spoken[at % spoken.length] as Float32Array;
    const part = new Float32Array(sentence.length + ((at * 37) % 97) * 160);
    part.set(sentence);
    parts.push(part);
    samples += part.length + 200 * 16;
  }
  return writeMicrophone(throwawayFolder('greenroom-soak-'), parts, { leadMs: 1_000, pauseMs: 200, restMs: 1_000 });
}

const busyCores = (): ChildProcess[] =>
  Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ['-e', 'for (;;) Math.sqrt(Math.random());'], { stdio: 'ignore' }),
  );

/** The furthest that hearing was behind, looked at twice a second in the page. */
async function followLag(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const held = window as unknown as { furthestBehindMs: number };
    held.furthestBehindMs = 0;
    setInterval(() => {
      held.furthestBehindMs = Math.max(held.furthestBehindMs, window.watched?.view?.behindMs ?? 0);
    }, 500);
  });
  return () => page.evaluate(() => (window as unknown as { furthestBehindMs: number }).furthestBehindMs);
}

function samplesOf(file: string): Float32Array {
  const bytes = readFileSync(file);
  const layout = parseWav(bytes, bytes.byteLength);
  if (!layout.ok) throw new Error(layout.error.what);
  const { format, dataOffset, dataBytes } = layout.value;
  return decodeMono(bytes.subarray(dataOffset, dataOffset + dataBytes), format);
}

export async function benchSoak(): Promise<Omit<BenchLine, 'name'>[]> {
  const microphone = await record();
  const { page, data, close } = await launch({ microphone, settings });
  const busy = busyCores();
  try {
    await watch(page);
    await enterRoom(page, QUESTION);
    await startAnswer(page);
    const furthest = await followLag(page);
    await page.waitForTimeout(SOAK_MS);
    await page.keyboard.press('Space');
    const pressedMs = await betweenKeys(page, ' ');
    await page.waitForFunction(() => location.hash.includes('review'), undefined, { timeout: HEARD_WITHIN_MS });
    const behindMs = await furthest();
    const take = (await takesOf(page))[0];
    if (!take) throw new Error('there is no take');
    const recorded = samplesOf(join(data, 'takes', take.id, 'answer.wav'));
    const { found, strange, movedMs } = continuityOf(recorded, samplesOf(microphone));
    return [
      against('recording, with every core busy', 's', recorded.length / 16_000, undefined),
      against(
        'recording longer (or shorter) than the time between the keys',
        'ms',
        recorded.length / 16 - pressedMs - MARGINS_MS,
        undefined,
      ),
      against('stretches found again in what was played', 'of one each 5 s', found, found + strange),
      against('sound lost or doubled, at most', 'ms', movedMs, undefined),
      against('hearing behind, at most', 's', behindMs / 1000, undefined),
    ];
  } finally {
    for (const one of busy) one.kill();
    await close();
    removeFolders();
  }
}
