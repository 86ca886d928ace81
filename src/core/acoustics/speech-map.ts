import { clamp, type Span } from '../../shared/units';
import { FRAME_MS } from './frame-levels';
import { type Run, runsOf } from './runs';

/** Finding speech to the frame: voice activity says that there is some, the level says where exactly it begins and ends. */
export const SPEECH_MAP = {
  /** Frames of 8 ms in a window of voice activity. */
  framesPerWindow: 4,
  /** Silero's own threshold, and the lower one its authors give for speech to go on. */
  from: 0.5,
  until: 0.35,
  /** Shorter silence is part of speech: closures of stops, breaths between words. */
  shortestPauseMs: 300,
  /** Shorter speech than this that is not sure is a click. */
  leastSpeechMs: 96,
  sureSpeech: 0.8,
  /** Speech stands out of the noise beside it by this much. */
  overNoiseDb: 6,
  /** Fainter than the loud parts beside it by more than this is no speech any more, however quiet the room. */
  underSpeechDb: 38,
  /** Where noise comes close to speech, a quarter of the way between them is all there is, and never less than this. */
  leastOverNoiseDb: 3,
  /**
   * How far a border lies from where voice activity puts it: it hears the beginning up to so much late or early, and the
   * end so much late or early. Measured on speech with known borders, clean and in noise down to 10 dB.
   */
  onsetLateMs: 136,
  onsetEarlyMs: 40,
  endLateMs: 120,
  endEarlyMs: 64,
  /** A gap this long in sound that otherwise goes on: the closure before a final stop. */
  closureMs: 72,
} as const;

const frames = (ms: number): number => Math.round(ms / FRAME_MS);

/** Stretches of windows in which voice activity hears speech, in frames. */
function voicedRuns(probabilities: ArrayLike<number>): Run[] {
  let speaking = false;
  const voiced = runsOf(probabilities.length, (window) => {
    const probability = probabilities[window] ?? 0;
    speaking = probability >= (speaking ? SPEECH_MAP.until : SPEECH_MAP.from);
    return speaking;
  });
  const least = SPEECH_MAP.leastSpeechMs / FRAME_MS / SPEECH_MAP.framesPerWindow;
  return voiced
    .filter((run) => run.to - run.from >= least || surest(probabilities, run) >= SPEECH_MAP.sureSpeech)
    .map(({ from, to }) => ({ from: from * SPEECH_MAP.framesPerWindow, to: to * SPEECH_MAP.framesPerWindow }));
}

function surest(probabilities: ArrayLike<number>, { from, to }: Run): number {
  let most = 0;
  for (let window = from; window < to; window += 1) most = Math.max(most, probabilities[window] ?? 0);
  return most;
}

/** The level that a share of the frames in `from..to` do not exceed; silence where there are none. */
export function levelAt(levels: ArrayLike<number>, from: number, to: number, share: number): number | undefined {
  const sorted = Array.prototype.slice.call(levels, Math.max(0, from), Math.max(0, to)) as number[];
  sorted.sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)];
}

/** From which level on a frame beside this border is speech. */
function threshold(levels: ArrayLike<number>, speech: Run, silence: Run): number {
  const loud = levelAt(levels, speech.from, speech.to, 0.9) ?? 0;
  // The edges of the silence may still hold speech.
  const edge = Math.min(frames(SPEECH_MAP.onsetLateMs), Math.floor((silence.to - silence.from) / 3));
  const noise = levelAt(levels, silence.from + edge, silence.to - Math.floor(edge / 2), 0.6);
  // A recording that begins or ends in the middle of a word.
  if (noise === undefined) return loud - SPEECH_MAP.underSpeechDb;
  const over = clamp((loud - noise) / 4, SPEECH_MAP.leastOverNoiseDb, SPEECH_MAP.overNoiseDb);
  return Math.max(noise + over, loud - SPEECH_MAP.underSpeechDb);
}

/**
 * Follows the sound outwards from inside speech and back again.
 * @param step 1 towards the end, -1 towards the beginning
 * @returns the first frame outside
 */
function edgeOf(loud: (frame: number) => boolean, inside: number, furthest: number, step: 1 | -1): number {
  let edge = inside;
  let quiet = 0;
  for (let frame = inside; (furthest - frame) * step > 0; frame += step) {
    quiet = loud(frame) ? 0 : quiet + 1;
    if (quiet === 0) edge = frame + step;
    if (quiet > frames(SPEECH_MAP.closureMs)) break;
  }
  return edge;
}

/** Moves a stretch's borders to where its sound begins and ends. */
function refined(levels: ArrayLike<number>, runs: readonly Run[], index: number): Run {
  const run = runs[index] ?? { from: 0, to: 0 };
  const before: Run = { from: runs[index - 1]?.to ?? 0, to: run.from };
  const after: Run = { from: run.to, to: runs[index + 1]?.from ?? levels.length };
  const middle = Math.floor((run.from + run.to) / 2);
  const span = frames(400);
  const head: Run = { from: run.from, to: Math.min(run.to, run.from + span) };
  const tail: Run = { from: Math.max(run.from, run.to - span), to: run.to };
  const over = (limit: number) => (frame: number) => (levels[frame] ?? -100) >= limit;
  const onset = Math.min(middle, run.from + frames(SPEECH_MAP.onsetEarlyMs));
  const earliest = Math.max(before.from, run.from - frames(SPEECH_MAP.onsetLateMs)) - 1;
  const from = edgeOf(over(threshold(levels, head, before)), onset, earliest, -1);
  const offset = Math.max(middle, run.to - frames(SPEECH_MAP.endLateMs));
  const latest = Math.min(after.to, run.to + frames(SPEECH_MAP.endEarlyMs));
  const to = edgeOf(over(threshold(levels, tail, after)), offset, latest, 1);
  return { from: Math.min(from + 1, middle), to: Math.max(to, middle + 1) };
}

function joined(runs: readonly Run[]): Run[] {
  const least = frames(SPEECH_MAP.shortestPauseMs);
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && run.from - last.to < least) all[all.length - 1] = { from: last.from, to: Math.max(last.to, run.to) };
    else all.push(run);
  }
  return all;
}

export interface SoundTrack {
  /** Of each window of 32 ms, 0..1. */
  readonly probabilities: ArrayLike<number>;
  /** Of each frame of 8 ms, dBFS. */
  readonly levels: ArrayLike<number>;
  readonly durationMs: number;
}

/**
 * Stretches of speech, each at least a word, parted by silences of 300 ms and more. Together with those silences and the
 * ones before and after they make up the recording.
 */
export function findSpeech({ probabilities, levels, durationMs }: SoundTrack): Span[] {
  const voiced = voicedRuns(probabilities);
  const found = joined(voiced.map((_, index) => refined(levels, voiced, index)));
  return found
    .map(({ from, to }) => ({ startMs: from * FRAME_MS, endMs: Math.min(durationMs, to * FRAME_MS) }))
    .filter(({ startMs, endMs }) => endMs > startMs);
}

/** Silences between stretches of speech. What lies before the first and after the last is no pause. */
export function pausesBetween(speech: readonly Span[]): Span[] {
  return speech.slice(1).map((span, index) => ({ startMs: speech[index]?.endMs ?? 0, endMs: span.startMs }));
}
