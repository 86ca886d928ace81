import type { BenchEntry } from './bench';

/** Every benchmark, in the order they run when none is named. */
export const BENCHES: readonly BenchEntry[] = [
  {
    name: 'speech',
    summary: 'hearing a three-minute answer, beside whisper.cpp’s own program',
    load: async () => (await import('./speech')).speechBench,
  },
];
