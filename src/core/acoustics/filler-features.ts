import { clamp } from '../../shared/units';
import { type FrameTrack, figureOf } from './filler-candidates';
import { FILLER_FRAMES, FRAME } from './filler-frames';
import type { Run } from './runs';

/** What speaks for or against a stretch of voice being a hesitation, as far as its sound tells. */

/** Silence beside it is measured up to here. */
const LONGEST_SILENCE_MS = 600;
const LONGEST_VOICE_MS = 1000;
/** A single louder frame in a silence is a click. */
const CLICK_FRAMES = 2;

/** The broad shape of the spectrum tells vowels apart; the finer shapes tell people and rooms apart, and mislead. */
const SHAPES = 4;

interface Spread {
  readonly mean: number;
  readonly deviation: number;
}

function spreadOf({ sums, squares }: FrameTrack, { from, to }: Run, figure: number): Spread {
  const over = (running: Float64Array | undefined): number =>
    ((running?.[to] ?? 0) - (running?.[from] ?? 0)) / Math.max(1, to - from);
  const mean = over(sums[figure]);
  return { mean, deviation: Math.sqrt(Math.max(0, over(squares[figure]) - mean * mean)) };
}

function middleOf(track: FrameTrack, { from, to }: Run, figure: number): number {
  const own = new Float32Array(to - from);
  for (let at = from; at < to; at += 1) own[at - from] = figureOf(track, at, figure);
  own.sort();
  return own[own.length >> 1] ?? 0;
}

/** How long it stays quiet beside `at` in one direction, ms. */
function silenceBeside(track: FrameTrack, at: number, step: 1 | -1): number {
  const most = LONGEST_SILENCE_MS / FILLER_FRAMES.hopMs;
  let quiet = 0;
  let loud = 0;
  for (let frame = at; quiet < most && frame >= 0 && frame < track.count; frame += step) {
    const sounds = figureOf(track, frame, FRAME.level) >= track.usual.soundDb;
    loud = sounds ? loud + 1 : 0;
    // The fading end of the voice itself comes first.
    if (loud > CLICK_FRAMES && quiet > 0) break;
    if (loud > 6) break;
    if (!sounds) quiet += 1;
  }
  return quiet * FILLER_FRAMES.hopMs;
}

/** How long the voice goes on beside `at`, ms. */
function voiceBeside(track: FrameTrack, at: number, step: 1 | -1): number {
  const most = LONGEST_VOICE_MS / FILLER_FRAMES.hopMs;
  let length = 0;
  for (let frame = at; length < most && track.voiced[frame] === 1; frame += step) length += 1;
  return length * FILLER_FRAMES.hopMs;
}

function changeIn({ change, usual }: FrameTrack, { from, to }: Run): { mean: number; most: number; inner: number } {
  const own = change.subarray(from, to);
  // The edges change because the neighbours differ.
  const inner = change.subarray(Math.min(to - 1, from + 3), Math.max(from + 4, to - 3));
  const mean = (values: Float32Array): number => values.reduce((sum, one) => sum + one, 0) / values.length;
  return { mean: mean(own) / usual.change, most: Math.max(...inner) / usual.change, inner: mean(inner) / usual.change };
}

const log2 = (value: number, usual: number): number =>
  value > 0 && usual > 0 ? clamp(Math.log2(value / usual), -2, 2) : 0;

/** First and last third of a stretch: um closes, uh does not. */
function thirds({ from, to }: Run): [Run, Run] {
  const third = Math.max(1, Math.floor((to - from) / 3));
  return [
    { from, to: from + third },
    { from: to - third, to },
  ];
}

/** Names of the figures of `soundFigures`, in order. */
export const SOUND_FIGURES: readonly string[] = [
  ...'lengthMs changeMean changeMost changeInner changeBefore changeAfter'.split(' '),
  ...'silenceBefore silenceAfter voiceBefore voiceAfter voicing'.split(' '),
  ...'level levelSpread levelFall pitch pitchSpread pitchFall'.split(' '),
  ...'f1 f2 f1Spread f2Spread f1Hz f2Hz f1Turn f2Turn'.split(' '),
  ...Array.from({ length: SHAPES }, (_, k) => `c${k + 1}`),
  ...Array.from({ length: SHAPES }, (_, k) => `c${k + 1}Turn`),
  'cepstrumSpread',
];

/** @param run frames of a candidate */
export function soundFigures(track: FrameTrack, run: Run): number[] {
  const { usual } = track;
  const change = changeIn(track, run);
  const level = spreadOf(track, run, FRAME.level);
  const pitch = spreadOf(track, run, FRAME.pitch);
  const [head, tail] = thirds(run);
  const turn = (figure: number): number => spreadOf(track, tail, figure).mean - spreadOf(track, head, figure).mean;
  const cepstra = Array.from({ length: FILLER_FRAMES.cepstra }, (_, k) => spreadOf(track, run, FRAME.cepstra + k));
  const f1 = middleOf(track, run, FRAME.f1);
  const f2 = middleOf(track, run, FRAME.f2);
  const edge = (at: number): number => (track.change[clamp(at, 0, track.count - 1)] ?? 0) / usual.change;
  return [
    (run.to - run.from) * FILLER_FRAMES.hopMs,
    change.mean,
    change.most,
    change.inner,
    edge(run.from),
    edge(run.to),
    silenceBeside(track, run.from - 1, -1),
    silenceBeside(track, run.to, 1),
    voiceBeside(track, run.from - 1, -1),
    voiceBeside(track, run.to, 1),
    spreadOf(track, run, FRAME.voicing).mean,
    level.mean - usual.loudDb,
    level.deviation,
    turn(FRAME.level),
    log2(middleOf(track, run, FRAME.pitch), usual.pitchHz),
    pitch.mean > 0 ? pitch.deviation / pitch.mean : 0,
    turn(FRAME.pitch) / Math.max(1, usual.pitchHz),
    log2(f1, usual.f1),
    log2(f2, usual.f2),
    spreadOf(track, run, FRAME.f1).deviation,
    spreadOf(track, run, FRAME.f2).deviation,
    f1,
    f2,
    turn(FRAME.f1),
    turn(FRAME.f2),
    ...cepstra.slice(0, SHAPES).map(({ mean }, k) => mean - (usual.cepstra[k] ?? 0)),
    ...cepstra.slice(0, SHAPES).map((_, k) => turn(FRAME.cepstra + k)),
    Math.sqrt(cepstra.reduce((sum, { deviation }) => sum + deviation * deviation, 0)),
  ];
}
