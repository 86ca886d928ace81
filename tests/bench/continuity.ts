import { SAMPLE_RATE_HZ } from '../../src/shared/units';

/** Whether a recording holds every sample of what was played: each stretch of it must lie the same way behind the original. */

const EVERY_S = 5;
const EXCERPT = 1_600;
/** How far the lag may have moved and still be found: 0.6 s of sound lost or doubled at once. */
const REACH = 9_600;
/** An excerpt is told by its shape from here on; silence looks the same everywhere. */
const LEAST_RMS = 0.004;

/** An excerpt that is not found whole is looked for by its two ends: a jump within it leaves both of them as they were. */
const END = 560;
/** Samples agree from here on. */
const ALIKE = 0.9;

/** An excerpt in which the sound jumps: its ends were played, but not one right behind the other. */
export interface Torn {
  readonly atS: number;
  /** Sound that is missing between its ends (or was put in, where it is negative), ms. */
  readonly jumpMs: number;
}

export interface Continuity {
  /** Excerpts that were found again in what was played. */
  readonly found: number;
  readonly torn: readonly Torn[];
  /** Those that were not found in any way, though something was said: where they are, s. */
  readonly strange: readonly number[];
  /** The most by which the lag of an excerpt differs from that of the first one, ms: sound that was lost or doubled. */
  readonly movedMs: number;
}

const ENVELOPE = SAMPLE_RATE_HZ / 100;

function envelope(sound: Float32Array): Float32Array {
  return Float32Array.from({ length: Math.floor(sound.length / ENVELOPE) }, (_, frame) => {
    let sum = 0;
    for (let at = frame * ENVELOPE; at < (frame + 1) * ENVELOPE; at += 1) sum += Math.abs(sound[at] ?? 0);
    return sum / ENVELOPE;
  });
}

/** Where the recording begins in what was played, to 10 ms: where their loudness goes together best. */
function roughStart(recorded: Float32Array, played: Float32Array): number {
  const own = envelope(recorded);
  const other = envelope(played);
  let best = { lag: 0, sum: Number.NEGATIVE_INFINITY };
  for (let lag = 0; lag + own.length / 2 < other.length; lag += 1) {
    const count = Math.min(own.length, other.length - lag);
    let sum = 0;
    for (let at = 0; at < count; at += 1) sum -= Math.abs((own[at] as number) - (other[at + lag] as number));
    if (sum / count > best.sum) best = { lag, sum: sum / count };
  }
  return best.lag * ENVELOPE;
}

interface Sounds {
  readonly recorded: Float32Array;
  readonly played: Float32Array;
}

/** The lag within reach at which the excerpt's samples agree best, if they do. */
function lagOf({ recorded, played }: Sounds, from: number, near: number, count: number = EXCERPT): number | undefined {
  let own = 0;
  for (let at = 0; at < count; at += 1) own += (recorded[from + at] as number) ** 2;
  let best = { lag: near, likeness: 0 };
  for (let lag = near - REACH; lag <= near + REACH; lag += 1) {
    if (from + lag < 0 || from + lag + count > played.length) continue;
    let product = 0;
    let other = 0;
    for (let at = 0; at < count; at += 1) {
      const value = played[from + lag + at] as number;
      product += (recorded[from + at] as number) * value;
      other += value * value;
    }
    const likeness = product / Math.sqrt(own * other + 1e-12);
    if (likeness > best.likeness) best = { lag, likeness };
  }
  return best.likeness > ALIKE ? best.lag : undefined;
}

/** Samples whose mean takes each one's place, twice: little above 2 kHz is left. */
const DULLED_OVER = 4;

/**
 * A played microphone has a rate of its own, so that the recording may lie half a sample behind what was played. Hissing
 * sounds are not alike any more then (in one excerpt of twenty); what lies below 2 kHz is.
 */
function dulled(sound: Float32Array): Float32Array {
  const over = (given: Float32Array): Float32Array => {
    let sum = 0;
    return given.map((value, at) => {
      sum += value - (given[at - DULLED_OVER] ?? 0);
      return sum / DULLED_OVER;
    });
  };
  return over(over(sound));
}

const rms = (sound: Float32Array): number =>
  Math.sqrt(sound.reduce((sum, value) => sum + value * value, 0) / sound.length);

/** @param recorded what is on disk @param played what the microphone was given; both 16 kHz mono */
export function continuityOf(recorded: Float32Array, played: Float32Array): Continuity {
  const start = roughStart(recorded, played);
  const sounds = { recorded: dulled(recorded), played: dulled(played) };
  const lags: number[] = [];
  const torn: Torn[] = [];
  const strange: number[] = [];
  for (let from = SAMPLE_RATE_HZ; from + EXCERPT < recorded.length; from += EVERY_S * SAMPLE_RATE_HZ) {
    if (rms(sounds.recorded.subarray(from, from + EXCERPT)) < LEAST_RMS) continue;
    const lag = lagOf(sounds, from, start);
    if (lag !== undefined) {
      lags.push(lag);
      continue;
    }
    const head = lagOf(sounds, from, start, END);
    const tail = lagOf(sounds, from + EXCERPT - END, start, END);
    const atS = from / SAMPLE_RATE_HZ;
    if (head === undefined || tail === undefined) strange.push(atS);
    else torn.push({ atS, jumpMs: ((tail - head) * 1000) / SAMPLE_RATE_HZ });
  }
  const first = lags[0] ?? 0;
  const moved = lags.reduce((most, lag) => Math.max(most, Math.abs(lag - first)), 0);
  return { found: lags.length, torn, strange, movedMs: (moved * 1000) / SAMPLE_RATE_HZ };
}
