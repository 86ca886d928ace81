import { FILLER_FRAMES, FRAME, FRAME_WIDTH } from './filler-frames';
import { type Run, runsOf } from './runs';
import { levelAt } from './speech-map';

/** Stretches of voice that could be a hesitation: what lies between two turns of the sound. */
export const CANDIDATES = {
  shortestMs: 110,
  longestMs: 960,
  /** Repetition in the sound from which a frame counts as voiced. */
  voicing: 0.4,
  /** A voiced frame is at most this much fainter than the loud ones of the recording. */
  underLoudDb: 26,
  /** Shorter gaps in the voice are within it: a rough pitch period, a click. */
  bridgedMs: 30,
  /** Sound turns where the change over 40 ms has a peak at least this many times its median among voiced frames. */
  turn: 1.15,
  /** Most parts between two turns that make up one hesitation (um has two, and may tremble). */
  mostParts: 5,
} as const;

/** What is known of the recording as a whole, to see each voice and room by its own measure. */
export interface Usual {
  readonly loudDb: number;
  readonly floorDb: number;
  /** From this level on there is sound that is more than the room. */
  readonly soundDb: number;
  readonly pitchHz: number;
  readonly f1: number;
  readonly f2: number;
  readonly change: number;
  readonly cepstra: readonly number[];
}

/** The frames of a recording with what is reckoned from them once. */
export interface FrameTrack {
  readonly frames: Float32Array;
  readonly count: number;
  /** Distance of the mel cepstrum 20 ms before from that 20 ms after. */
  readonly change: Float32Array;
  readonly voiced: Uint8Array;
  readonly usual: Usual;
  /** Of each figure: its sum, and that of its squares, over all frames before the n-th. */
  readonly sums: readonly Float64Array[];
  readonly squares: readonly Float64Array[];
}

const HALF_CHANGE = 20 / FILLER_FRAMES.hopMs;

export const figureOf = (track: Pick<FrameTrack, 'frames'>, frame: number, figure: number): number =>
  track.frames[frame * FRAME_WIDTH + figure] ?? 0;

function changes(frames: Float32Array, count: number): Float32Array {
  return Float32Array.from({ length: count }, (_, at) => {
    const before = Math.max(0, at - HALF_CHANGE) * FRAME_WIDTH + FRAME.cepstra;
    const after = Math.min(count - 1, at + HALF_CHANGE) * FRAME_WIDTH + FRAME.cepstra;
    let sum = 0;
    for (let k = 0; k < FILLER_FRAMES.cepstra; k += 1) {
      sum += ((frames[before + k] as number) - (frames[after + k] as number)) ** 2;
    }
    return Math.sqrt(sum);
  });
}

function runningSums(frames: Float32Array, figure: number, squared: boolean): Float64Array {
  const sums = new Float64Array(frames.length / FRAME_WIDTH + 1);
  for (let at = 1; at < sums.length; at += 1) {
    const value = frames[(at - 1) * FRAME_WIDTH + figure] as number;
    sums[at] = (sums[at - 1] as number) + (squared ? value * value : value);
  }
  return sums;
}

/** @param frames of `FillerFrames` */
export function readTrack(frames: Float32Array): FrameTrack {
  const count = frames.length / FRAME_WIDTH;
  const change = changes(frames, count);
  const column = (figure: number): Float32Array =>
    Float32Array.from({ length: count }, (_, at) => frames[at * FRAME_WIDTH + figure] as number);
  const levels = column(FRAME.level);
  const loudDb = levelAt(levels, 0, count, 0.95) ?? 0;
  const floorDb = levelAt(levels, 0, count, 0.08) ?? 0;
  const voiced = Uint8Array.from({ length: count }, (_, at) => {
    const voicing = frames[at * FRAME_WIDTH + FRAME.voicing] as number;
    return voicing >= CANDIDATES.voicing && (levels[at] as number) >= loudDb - CANDIDATES.underLoudDb ? 1 : 0;
  });
  const middle = (values: Float32Array): number => {
    const own = values.filter((_, at) => voiced[at] === 1).sort();
    return own[own.length >> 1] ?? 0;
  };
  const usual: Usual = {
    loudDb,
    floorDb,
    soundDb: floorDb + Math.max(5, 0.35 * (loudDb - floorDb)),
    pitchHz: middle(column(FRAME.pitch)),
    f1: middle(column(FRAME.f1)),
    f2: middle(column(FRAME.f2)),
    change: middle(change),
    cepstra: Array.from({ length: FILLER_FRAMES.cepstra }, (_, k) => middle(column(FRAME.cepstra + k))),
  };
  const figures = Array.from({ length: FRAME_WIDTH }, (_, figure) => figure);
  const sums = figures.map((figure) => runningSums(frames, figure, false));
  const squares = figures.map((figure) => runningSums(frames, figure, true));
  return { frames, count, change, voiced, usual, sums, squares };
}

const inFrames = (ms: number): number => Math.round(ms / FILLER_FRAMES.hopMs);

/** Where the sound turns within a voiced run: peaks of its change, and the run's ends. */
function turnsOf({ change, usual }: FrameTrack, { from, to }: Run): number[] {
  const turns = [from];
  for (let at = from + 2; at < to - 2; at += 1) {
    const here = change[at] as number;
    if (here < usual.change * CANDIDATES.turn || at - (turns.at(-1) ?? from) < 3) continue;
    const around = Math.max(...change.subarray(at - 2, at + 3));
    if (here === around) turns.push(at);
  }
  turns.push(to);
  return turns;
}

/** Every stretch of voice that could be one, in frames; they overlap. */
export function candidatesOf(track: FrameTrack): Run[] {
  const bridged = inFrames(CANDIDATES.bridgedMs);
  let gap = bridged;
  const runs = runsOf(track.count, (at) => {
    gap = track.voiced[at] === 1 ? 0 : gap + 1;
    return gap < bridged;
  }).map(({ from, to }) => ({ from, to: to === track.count ? to : Math.max(from + 1, to - bridged + 1) }));
  const found: Run[] = [];
  for (const run of runs) {
    const turns = turnsOf(track, run);
    for (const [at, from] of turns.entries()) {
      for (const to of turns.slice(at + 1, at + 1 + CANDIDATES.mostParts)) {
        const length = to - from;
        if (length >= inFrames(CANDIDATES.shortestMs) && length <= inFrames(CANDIDATES.longestMs))
          found.push({ from, to });
      }
    }
  }
  return found;
}
