import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parse, stringify } from 'yaml';
import { against, type BenchLine, percentile } from '../../src/cli/bench/bench';
import { launch, type Running, removeFolders, throwawayFolder } from '../e2e/launch';
import { speak, writeMicrophone } from '../e2e/sound';

// Script a frame while a drill runs: 24 series of 3,600 points and more, redrawn each second, while the microphone's sound
// is recorded and transcribed. Script is counted in the thread's own time, so that a busy machine does not add to it.

const SERIES = 24;
const POINTS = 3_600;
const MEASURED_MS = 20_000;
/** What a frame may take of script, and the longest one may (the goals of the project). */
const GOAL = { medianMs: 4, longestMs: 50 };
const settings = { introduced: true, voiceMuted: true, drillPace: 'full' } as const;

interface Panels {
  id: string;
  clock: { historyMinutes: number };
  sampleSeconds: number;
  panels: { series: { id: string; title: string; is: string; noise?: number }[] }[];
}

/** The checkout drill, one point a second over an hour of history, and lines enough. */
function heavyDrill(): string {
  const drill = parse(
    readFileSync(join(process.cwd(), 'scenarios', 'drills', 'checkout-deploy.yaml'), 'utf8'),
  ) as Panels;
  drill.id = 'frames';
  drill.sampleSeconds = 1;
  drill.clock.historyMinutes = POINTS / 60;
  let lines = drill.panels.reduce((sum, { series }) => sum + series.length, 0);
  for (let at = 0; lines < SERIES; at += 1, lines += 1) {
    const [first, ...rest] = drill.panels[(at % (drill.panels.length - 1)) + 1]?.series ?? [];
    if (first)
      drill.panels[(at % (drill.panels.length - 1)) + 1]?.series.push({
        ...first,
        id: `extra-${at}`,
        title: `extra ${at + rest.length}`,
      });
  }
  return stringify(drill);
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

const SCRIPT = new Set([
  'FunctionCall',
  'EvaluateScript',
  'RunMicrotasks',
  'FireAnimationFrame',
  'TimerFire',
  'EventDispatch',
]);

/** Thread time of the outermost script slices, with where each begins. Slices inside others are not counted twice. */
function scriptSlices(events: readonly TraceEvent[]): { at: number; ms: number }[] {
  const slices = events
    .filter(({ name, ph }) => ph === 'X' && SCRIPT.has(name))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const outermost: { at: number; ms: number }[] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const { ts, dur = 0, tdur } of slices) {
    if (ts < until) continue;
    until = ts + dur;
    outermost.push({ at: ts, ms: (tdur ?? dur) / 1000 });
  }
  return outermost;
}

/** Script between each frame's beginning and the next one's, ms. */
function perFrame(trace: readonly TraceEvent[]): number[] {
  const frames = trace.filter(({ name, ph }) => name === 'FireAnimationFrame' && ph === 'X');
  const threads = new Map<string, TraceEvent[]>();
  for (const frame of frames) {
    const key = `${frame.pid} ${frame.tid}`;
    threads.set(key, [...(threads.get(key) ?? []), frame]);
  }
  const [thread] = [...threads.values()].sort((a, b) => b.length - a.length);
  const [one] = thread ?? [];
  if (!thread || !one) throw new Error('the trace holds no frames');
  const slices = scriptSlices(trace.filter(({ pid, tid }) => pid === one.pid && tid === one.tid));
  const starts = [...new Set(thread.map(({ ts }) => ts))].sort((a, b) => a - b);
  let next = 0;
  return starts.slice(0, -1).map((start, index) => {
    const end = starts[index + 1] ?? start;
    while ((slices[next]?.at ?? Number.POSITIVE_INFINITY) < start) next += 1;
    let sum = 0;
    for (; (slices[next]?.at ?? Number.POSITIVE_INFINITY) < end; next += 1) sum += slices[next]?.ms ?? 0;
    return sum;
  });
}

async function traced(running: Running): Promise<TraceEvent[]> {
  const { app, page } = running;
  // A frame every sixtieth of a second whether or not something moves.
  await page.evaluate(() => {
    const again = (): number => requestAnimationFrame(again);
    again();
  });
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['devtools.timeline'], recording_mode: 'record-until-full' }),
  );
  await page.mouse.move(300, 200);
  for (let at = 0; at < MEASURED_MS; at += 1_000) {
    // Somebody looks along the curves.
    await page.mouse.move(150 + (at / 1_000) * 8, 200, { steps: 6 });
    await page.waitForTimeout(900);
  }
  const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] };
  rmSync(file, { force: true });
  return traceEvents;
}

async function microphoneFile(page: Page): Promise<string> {
  const spoken = await speak(
    page,
    'I am looking at the curves, and the errors began with the deploy, cell by cell, on the order path only.',
  );
  const parts = Array.from({ length: 8 }, () => spoken.samples);
  return writeMicrophone(throwawayFolder('greenroom-bench-'), parts, { leadMs: 2_000, pauseMs: 800, restMs: 2_000 });
}

export async function benchFrames(): Promise<Omit<BenchLine, 'name'>[]> {
  const first = await launch({ settings });
  const microphone = await microphoneFile(first.page);
  await first.close();
  mkdirSync(join(first.data, 'drills'), { recursive: true });
  writeFileSync(join(first.data, 'drills', 'frames.yaml'), heavyDrill());
  const running = await launch({ data: first.data, microphone });
  try {
    const { page } = running;
    await page.evaluate(() => {
      location.hash = `#${encodeURIComponent(JSON.stringify({ page: 'drill', drill: 'frames' }))}`;
      location.reload();
    });
    await page.getByRole('timer').waitFor();
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await page.getByText(/^(?:Listening|Hearing you|Understanding…)$/).waitFor();
    const lines = await page.locator('figure [data-value]').count();
    if (lines < SERIES) throw new Error(`only ${lines} of ${SERIES} lines are drawn`);
    await page.waitForTimeout(3_000);
    const frames = perFrame(await traced(running));
    return [
      against(
        `script a frame, median of ${frames.length}, beside the goal`,
        'ms',
        percentile(frames, 0.5),
        GOAL.medianMs,
      ),
      against('script a frame, 95th percentile', 'ms', percentile(frames, 0.95), undefined),
      against('script a frame, longest, beside the goal', 'ms', percentile(frames, 1), GOAL.longestMs),
    ];
  } finally {
    await running.close();
    removeFolders();
  }
}
