import type { BenchEntry } from './bench';

/** Every benchmark, in the order they run when none is named. */
export const BENCHES: readonly BenchEntry[] = [
  {
    name: 'speech',
    summary: 'hearing a three-minute answer, beside whisper.cpp’s own program',
    load: async () => (await import('./speech')).speechBench,
  },
  {
    name: 'start',
    summary: 'start and memory of the app, beside a bare Electron window',
    load: async () => (await import('./window')).windowBench('start'),
  },
  {
    name: 'feedback',
    summary: 'from the end of a three-minute answer to its feedback on the screen',
    load: async () => (await import('./window')).windowBench('feedback'),
  },
  {
    name: 'frames',
    summary: 'script a frame of a heavy drill while it is recorded and heard, beside the goal',
    load: async () => (await import('./window')).windowBench('frames'),
  },
  {
    name: 'soak',
    summary: 'ten minutes of recording with every core busy: no sound may be lost',
    load: async () => (await import('./window')).windowBench('soak'),
  },
  {
    name: 'drill',
    summary: 'whole drills without a window: the simulator alone, and with a strong run heard and scored',
    load: async () => (await import('./drill')).drillBench,
  },
];
