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

interface Soaked {
  contexts: AudioContext[];
  /** The microphone's own clock at each press of the key, ms: what it has delivered by then. */
  deliveredMs: number[];
  furthestBehindMs: number;
}

/** A played microphone stalls when the whole machine does; its own clock tells how much it delivered. */
async function followClock(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const held = window as unknown as Soaked;
    held.contexts = [];
    held.deliveredMs = [];
    const Own = window.AudioContext;
    window.AudioContext = class extends Own {
      constructor(options?: AudioContextOptions) {
        super(options);
        held.contexts.push(this);
      }
    };
    const look = ({ key }: KeyboardEvent): void => {
      const line = held.contexts.filter(({ state }) => state === 'running').at(-1);
      if (key === ' ' && line) held.deliveredMs.push(line.currentTime * 1000);
    };
    window.addEventListener('keydown', look, true);
  });
  await page.reload();
  await page.waitForSelector('#main');
}

const deliveredBetweenKeys = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { deliveredMs } = window as unknown as Soaked;
    return (deliveredMs.at(-1) ?? 0) - (deliveredMs[0] ?? 0);
  });

/** The furthest that hearing was behind, looked at twice a second in the page. */
async function followLag(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const held = window as unknown as Soaked;
    held.furthestBehindMs = 0;
    setInterval(() => {
      held.furthestBehindMs = Math.max(held.furthestBehindMs, window.watched?.view?.behindMs ?? 0);
    }, 500);
  });
  return () => page.evaluate(() => (window as unknown as Soaked).furthestBehindMs);
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
    await followClock(page);
    await watch(page);
    await enterRoom(page, QUESTION);
    await startAnswer(page);
    const furthest = await followLag(page);
    await page.waitForTimeout(SOAK_MS);
    await page.keyboard.press('Space');
    const pressedMs = await betweenKeys(page, ' ');
    const deliveredMs = await deliveredBetweenKeys(page);
    await page.waitForFunction(() => location.hash.includes('review'), undefined, { timeout: HEARD_WITHIN_MS });
    const behindMs = await furthest();
    const take = (await takesOf(page))[0];
    if (!take) throw new Error('there is no take');
    const recorded = samplesOf(join(data, 'takes', take.id, 'answer.wav'));
    const lengthMs = recorded.length / 16;
    const { found, torn, strange, movedMs } = continuityOf(recorded, samplesOf(microphone));
    for (const { atS, jumpMs } of torn) process.stderr.write(`torn at ${atS} s, by ${jumpMs} ms\n`);
    for (const atS of strange) process.stderr.write(`not like anything played at ${atS} s\n`);
    const looked = found + torn.length + strange.length;
    return [
      against('recording, with every core busy', 's', recorded.length / 16_000, undefined),
      against(
        'sound on disk beyond what the microphone delivered',
        'ms',
        lengthMs - deliveredMs - MARGINS_MS,
        undefined,
      ),
      against('microphone beside the clock on the wall', 'ms', deliveredMs - pressedMs, undefined),
      against('stretches found again in what was played', 'of one each 5 s', found, looked),
      against('stretches in which the played sound itself jumps', 'of one each 5 s', torn.length, looked),
      against('stretches that are not like anything played', 'of one each 5 s', strange.length, looked),
      against('sound lost or doubled, at most', 'ms', movedMs, undefined),
      against('hearing behind, at most', 's', behindMs / 1000, undefined),
    ];
  } finally {
    for (const one of busy) one.kill();
    await close();
    removeFolders();
  }
}
