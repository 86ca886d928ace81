import { join } from 'node:path';
import { type ElectronApplication, _electron as electron } from '@playwright/test';
import { electronRuntime, runtimeArguments } from '../../scripts/setup/electron.mjs';
import { against, type BenchLine, percentile } from '../../src/cli/bench/bench';
import { launch } from '../e2e/launch';

// Cold start and memory of the app beside a bare window of the same runtime, in turns, so that a busy machine slows both.

const bareFolder = join(process.cwd(), 'tests', 'bench', 'bare');
/** Memory is read when the window has come to rest. */
const REST_MS = 3_000;

interface Start {
  readonly ms: number;
  readonly memoryMb: number;
}

/** Working sets of all of the app's processes together. Memory they share is counted once for each. */
const memoryOf = (app: ElectronApplication): Promise<number> =>
  app.evaluate(
    ({ app: main }) => main.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0) / 1024,
  );

async function startBare(): Promise<Start> {
  const runtime = electronRuntime();
  if (!runtime) throw new Error('there is no Electron runtime; run: npm run setup');
  const begun = performance.now();
  const app = await electron.launch({ executablePath: runtime.binary, args: [...runtimeArguments(), bareFolder] });
  const page = await app.firstWindow();
  await page.waitForSelector('#main');
  const ms = performance.now() - begun;
  await page.waitForTimeout(REST_MS);
  const memoryMb = await memoryOf(app);
  await app.close();
  return { ms, memoryMb };
}

async function startOurs(): Promise<Start> {
  const begun = performance.now();
  const { app, page, close } = await launch({ settings: { introduced: true, voiceMuted: true } });
  await page.waitForSelector('main h1');
  const ms = performance.now() - begun;
  await page.waitForTimeout(REST_MS);
  const memoryMb = await memoryOf(app);
  await close();
  return { ms, memoryMb };
}

/** @param rounds starts of each; the first of both is thrown away, because it reads everything from disk */
export async function benchStart(rounds: number): Promise<Omit<BenchLine, 'name'>[]> {
  const bare: Start[] = [];
  const ours: Start[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const pair = [await startBare(), await startOurs()] as const;
    if (round === 0) continue;
    bare.push(pair[0]);
    ours.push(pair[1]);
  }
  const pick = (starts: readonly Start[], name: keyof Start): number =>
    percentile(
      starts.map((start) => start[name]),
      0.5,
    );
  return [
    against('start to first view, beside a bare Electron window', 'ms', pick(ours, 'ms'), pick(bare, 'ms')),
    against('memory at rest, beside a bare Electron window', 'MB', pick(ours, 'memoryMb'), pick(bare, 'memoryMb')),
  ];
}
