import { SAMPLE_RATE_HZ } from '../../shared/units';
import { Fourier } from './fourier';
import { LEVELS } from './level';

/** Sound in frames as the search for fillers sees it: how loud, how voiced, at what pitch, with what vowel. */
export const FILLER_FRAMES = {
  hopMs: 10,
  /** 32 ms: three periods of a low voice, and shorter than the shortest vowel. */
  windowSamples: 512,
  fourierSize: 1024,
  lowestPitchHz: 70,
  highestPitchHz: 360,
  /** Bands of equal width in pitch as the ear has it; telephone sound ends not far above. */
  bands: 24,
  lowestHz: 80,
  highestHz: 5000,
  cepstra: 10,
  /** Formants are looked for up to here. */
  formantsHz: 4000,
  predictorOrder: 10,
} as const;

const HOP = (SAMPLE_RATE_HZ * FILLER_FRAMES.hopMs) / 1000;

/** Where each figure of a frame is. */
export const FRAME = { level: 0, voicing: 1, pitch: 2, f1: 3, f2: 4, cepstra: 5 } as const;
export const FRAME_WIDTH = FRAME.cepstra + FILLER_FRAMES.cepstra;

/** A power of two: 4 kHz are a quarter of the transform's length. */
const TURN_STEPS = (2 * FILLER_FRAMES.formantsHz * FILLER_FRAMES.fourierSize) / SAMPLE_RATE_HZ;

const mel = (hz: number): number => 2595 * Math.log10(1 + hz / 700);
const hertz = (value: number): number => 700 * (10 ** (value / 2595) - 1);

interface Tables {
  readonly window: Float64Array;
  /** Autocorrelation of the window, by which that of the sound is divided. */
  readonly windowLags: Float64Array;
  /** Weight of each band in each bin. */
  readonly bands: readonly { readonly from: number; readonly weights: Float64Array }[];
  readonly cosines: readonly Float64Array[];
}

function makeTables(): Tables {
  const { windowSamples: count, fourierSize, bands, lowestHz, highestHz, cepstra } = FILLER_FRAMES;
  const window = Float64Array.from({ length: count }, (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / count));
  const windowLags = Float64Array.from({ length: count }, (_, lag) => {
    let sum = 0;
    for (let at = lag; at < count; at += 1) sum += (window[at] ?? 0) * (window[at - lag] ?? 0);
    return sum;
  });
  const edges = Array.from({ length: bands + 2 }, (_, at) => {
    const part = at / (bands + 1);
    return (hertz(mel(lowestHz) + (mel(highestHz) - mel(lowestHz)) * part) * fourierSize) / SAMPLE_RATE_HZ;
  });
  return {
    window,
    windowLags,
    bands: Array.from({ length: bands }, (_, band) =>
      bandOf(edges[band] ?? 0, edges[band + 1] ?? 0, edges[band + 2] ?? 0),
    ),
    cosines: Array.from({ length: cepstra }, (_, k) =>
      Float64Array.from({ length: bands }, (_, band) => Math.cos((Math.PI * (k + 1) * (band + 0.5)) / bands)),
    ),
  };
}

/** A triangle over the bins, at least one bin wide. */
function bandOf(low: number, middle: number, high: number): { from: number; weights: Float64Array } {
  const from = Math.floor(low);
  const weights = Float64Array.from({ length: Math.ceil(high) - from + 1 }, (_, at) => {
    const bin = from + at;
    return Math.max(0, bin < middle ? (bin - low) / (middle - low) : (high - bin) / (high - middle));
  });
  return { from, weights };
}

/**
 * Analyses a stream of sound; some 15 ms of work for a second of it, 22 MB for an hour. The same sound gives the same
 * frames however it is cut into pieces. Frame n has its middle at n * 10 ms.
 */
export class FillerFrames {
  private readonly tables = makeTables();
  private readonly fourier = new Fourier(FILLER_FRAMES.fourierSize);
  private readonly re = new Float64Array(FILLER_FRAMES.fourierSize);
  private readonly im = new Float64Array(FILLER_FRAMES.fourierSize);
  /** A full turn in twice as many steps as there are bins below the formants' end. */
  private readonly turns = Float64Array.from({ length: TURN_STEPS }, (_, at) =>
    Math.cos((2 * Math.PI * at) / TURN_STEPS),
  );
  private readonly power = new Float64Array(FILLER_FRAMES.fourierSize / 2 + 1);
  /** Begins half a window of silence before the sound. */
  private held = new Float32Array(FILLER_FRAMES.windowSamples / 2);
  private frames = new Float32Array(FRAME_WIDTH * 1000);
  private count = 0;

  /** @param samples 16 kHz, -1..1, in order */
  push(samples: Float32Array): void {
    const { windowSamples } = FILLER_FRAMES;
    const sound = new Float32Array(this.held.length + samples.length);
    sound.set(this.held);
    sound.set(samples, this.held.length);
    let at = 0;
    for (; at + windowSamples <= sound.length; at += HOP) this.analyse(sound.subarray(at, at + windowSamples));
    this.held = sound.slice(at);
  }

  /** The frames so far, `FRAME_WIDTH` figures each; a view that is out of date after the next `push`. */
  all(): Float32Array {
    return this.frames.subarray(0, this.count * FRAME_WIDTH);
  }

  private analyse(window: Float32Array): void {
    this.transform(window);
    const out = this.nextFrame();
    out[FRAME.level] = this.level();
    this.pitch(out);
    this.formants(out);
    this.cepstrum(out);
  }

  private nextFrame(): Float32Array {
    if ((this.count + 1) * FRAME_WIDTH > this.frames.length) {
      const wider = new Float32Array(this.frames.length * 2);
      wider.set(this.frames);
      this.frames = wider;
    }
    const from = this.count * FRAME_WIDTH;
    this.count += 1;
    return this.frames.subarray(from, from + FRAME_WIDTH);
  }

  private transform(window: Float32Array): void {
    const { re, im, power, tables } = this;
    re.fill(0);
    im.fill(0);
    for (let at = 0; at < window.length; at += 1) re[at] = (window[at] ?? 0) * (tables.window[at] ?? 0);
    this.fourier.transform(re, im);
    for (let bin = 0; bin < power.length; bin += 1) power[bin] = (re[bin] as number) ** 2 + (im[bin] as number) ** 2;
    // Hum and rumble say nothing about a voice.
    power.fill(0, 0, Math.floor((FILLER_FRAMES.lowestHz * FILLER_FRAMES.fourierSize) / SAMPLE_RATE_HZ));
  }

  /** dBFS of what lies in the range of the voice. */
  private level(): number {
    let sum = 0;
    for (const value of this.power) sum += value;
    // Two sides of the spectrum; Parseval over the window's own energy.
    const mean = (2 * sum) / FILLER_FRAMES.fourierSize / (this.tables.windowLags[0] ?? 1);
    return mean > 0 ? Math.max(LEVELS.silenceDb, 10 * Math.log10(mean)) : LEVELS.silenceDb;
  }

  /** By autocorrelation: the strongest repetition within the range of voices, and how close it comes to a whole one. */
  private pitch(out: Float32Array): void {
    const { re, im, power, tables } = this;
    const size = FILLER_FRAMES.fourierSize;
    // Below 1 kHz only: higher up noise covers the voice first.
    const most = Math.round((1000 * size) / SAMPLE_RATE_HZ);
    im.fill(0);
    re.fill(0);
    for (let bin = 1; bin <= most; bin += 1) {
      re[bin] = power[bin] as number;
      re[size - bin] = power[bin] as number;
    }
    this.fourier.transform(re, im);
    const zero = (re[0] as number) / (tables.windowLags[0] as number);
    if (zero <= 0) return;
    const longest = Math.floor(SAMPLE_RATE_HZ / FILLER_FRAMES.lowestPitchHz);
    let best = 0;
    let bestLag = 0;
    for (let lag = Math.ceil(SAMPLE_RATE_HZ / FILLER_FRAMES.highestPitchHz); lag <= longest; lag += 1) {
      const value = (re[lag] as number) / (tables.windowLags[lag] as number) / zero;
      // A repetition at half the pitch is as good; the shorter one is meant.
      if (value > best + 0.02 && value > (re[lag - 1] as number) / (tables.windowLags[lag - 1] as number) / zero) {
        best = value;
        bestLag = lag;
      }
    }
    out[FRAME.voicing] = Math.min(1, best);
    out[FRAME.pitch] = bestLag > 0 ? SAMPLE_RATE_HZ / bestLag : 0;
  }

  /** The first two peaks of the envelope that linear prediction gives (J. Makhoul, 1975). */
  private formants(out: Float32Array): void {
    const { fourierSize, formantsHz, predictorOrder } = FILLER_FRAMES;
    const most = Math.round((formantsHz * fourierSize) / SAMPLE_RATE_HZ);
    const lags = new Float64Array(predictorOrder + 1);
    for (let bin = 1; bin <= most; bin += 1) {
      // Lifts the highs as lips and glottis lower them.
      const value = (this.power[bin] as number) * (1.9409 - 1.94 * this.turn(bin));
      for (let lag = 0; lag <= predictorOrder; lag += 1)
        lags[lag] = (lags[lag] as number) + value * this.turn(bin * lag);
    }
    if ((lags[0] as number) <= 0) return;
    lags[0] = (lags[0] as number) * 1.0001;
    const [f1, f2] = peaksOf(predictor(lags));
    out[FRAME.f1] = f1;
    out[FRAME.f2] = f2;
  }

  /** Cosine of `steps` of the 2 * 256 steps of a full turn. */
  private turn(steps: number): number {
    return this.turns[steps & (this.turns.length - 1)] as number;
  }

  private cepstrum(out: Float32Array): void {
    const { bands, cosines } = this.tables;
    const logs = bands.map(({ from, weights }) => {
      let sum = 0;
      for (let at = 0; at < weights.length; at += 1) sum += (weights[at] as number) * (this.power[from + at] ?? 0);
      return Math.log(sum + 1e-7);
    });
    cosines.forEach((row, k) => {
      let sum = 0;
      for (let band = 0; band < row.length; band += 1) sum += (row[band] as number) * (logs[band] as number);
      out[FRAME.cepstra + k] = sum * Math.sqrt(2 / row.length);
    });
  }
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

const STEP_HZ = 40;
/** The formants' range in steps, with the turns each predictor coefficient makes there. */
const ENVELOPE = Array.from({ length: 76 }, (_, at) => {
  const hz = 160 + at * STEP_HZ;
  const angle = (Math.PI * hz) / FILLER_FRAMES.formantsHz;
  const orders = FILLER_FRAMES.predictorOrder + 1;
  return {
    hz,
    cos: Float64Array.from({ length: orders }, (_, k) => Math.cos(angle * k)),
    sin: Float64Array.from({ length: orders }, (_, k) => Math.sin(angle * k)),
  };
});

/** Hz of the first two; 0 for none. */
function peaksOf(a: Float64Array): [number, number] {
  const found: number[] = [];
  let before2 = 0;
  let before = 0;
  for (const { hz, cos, sin } of ENVELOPE) {
    let re = 0;
    let im = 0;
    for (let k = 0; k < a.length; k += 1) {
      re += (a[k] as number) * (cos[k] as number);
      im += (a[k] as number) * (sin[k] as number);
    }
    const gain = 1 / (re * re + im * im);
    if (before > before2 && before > gain) found.push(hz - STEP_HZ);
    if (found.length === 2) break;
    before2 = before;
    before = gain;
  }
  return [found[0] ?? 0, found[1] ?? 0];
}
