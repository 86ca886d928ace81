/** Formants from the power spectrum of a frame, by linear prediction (J. Makhoul, 1975). */

export interface FormantRange {
  /** Samples a second of the sound, and values of the transform. */
  readonly rateHz: number;
  readonly fourierSize: number;
  /** They are looked for up to here. */
  readonly mostHz: number;
  readonly order: number;
}

/** Lifts the highs as lips and glottis lower them: 1 - 0.97 z. */
const LIFT = 0.97;
const STEP_HZ = 40;
const LOWEST_HZ = 160;

/** The turns each predictor coefficient makes at one frequency. */
interface EnvelopeStep {
  readonly hz: number;
  readonly cos: Float64Array;
  readonly sin: Float64Array;
}

export class Formants {
  private readonly bins: number;
  /** For each lag a row over the bins: its cosine, lifted. */
  private readonly rows: readonly Float64Array[];
  private readonly lags: Float64Array;
  private readonly envelope: readonly EnvelopeStep[];

  constructor({ rateHz, fourierSize, mostHz, order }: FormantRange) {
    this.bins = Math.round((mostHz * fourierSize) / rateHz);
    this.lags = new Float64Array(order + 1);
    const turn = (steps: number): number => Math.cos((Math.PI * steps) / this.bins);
    const lift = (bin: number): number => 1 + LIFT * LIFT - 2 * LIFT * turn(bin);
    this.rows = Array.from(this.lags, (_, lag) =>
      Float64Array.from({ length: this.bins + 1 }, (_, bin) => (bin === 0 ? 0 : lift(bin) * turn(bin * lag))),
    );
    this.envelope = Array.from({ length: Math.floor((mostHz * 0.8 - LOWEST_HZ) / STEP_HZ) }, (_, at) => {
      const hz = LOWEST_HZ + at * STEP_HZ;
      const angles = Array.from(this.lags, (_, k) => (Math.PI * hz * k) / mostHz);
      return { hz, cos: Float64Array.from(angles, Math.cos), sin: Float64Array.from(angles, Math.sin) };
    });
  }

  /** @param power of the bins from 0 Hz on @returns the first two, Hz; 0 where there is none */
  find(power: Float64Array): readonly [number, number] {
    this.rows.forEach((row, lag) => {
      this.lags[lag] = dot(row, power, this.bins + 1);
    });
    if ((this.lags[0] as number) <= 0) return [0, 0];
    this.lags[0] = (this.lags[0] as number) * 1.0001;
    return peaksOf(predictor(this.lags), this.envelope);
  }
}

/** Sum of products of the first values; four sums at once, because each addition waits for the one before. */
export function dot(a: Float64Array, b: Float64Array, count: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let at = 0;
  for (; at + 3 < count; at += 4) {
    s0 += (a[at] as number) * (b[at] as number);
    s1 += (a[at + 1] as number) * (b[at + 1] as number);
    s2 += (a[at + 2] as number) * (b[at + 2] as number);
    s3 += (a[at + 3] as number) * (b[at + 3] as number);
  }
  for (; at < count; at += 1) s0 += (a[at] as number) * (b[at] as number);
  return s0 + s1 + (s2 + s3);
}

/** Levinson's recursion. @returns the predictor, beginning with 1 */
function predictor(lags: Float64Array): Float64Array {
  const order = lags.length - 1;
  let a = new Float64Array(order + 1);
  a[0] = 1;
  let error = lags[0] as number;
  for (let i = 1; i <= order; i += 1) {
    let sum = lags[i] as number;
    for (let j = 1; j < i; j += 1) sum += (a[j] as number) * (lags[i - j] as number);
    const k = -sum / error;
    const next = a.slice();
    for (let j = 1; j < i; j += 1) next[j] = (a[j] as number) + k * (a[i - j] as number);
    next[i] = k;
    a = next;
    error *= 1 - k * k;
  }
  return a;
}

/** Peaks of the envelope. */
function peaksOf(a: Float64Array, envelope: readonly EnvelopeStep[]): [number, number] {
  const found: number[] = [];
  let before2 = 0;
  let before = 0;
  for (const { hz, cos, sin } of envelope) {
    const re = dot(a, cos, a.length);
    const im = dot(a, sin, a.length);
    const gain = 1 / (re * re + im * im);
    if (before > before2 && before > gain) found.push(hz - STEP_HZ);
    if (found.length === 2) break;
    before2 = before;
    before = gain;
  }
  return [found[0] ?? 0, found[1] ?? 0];
}
