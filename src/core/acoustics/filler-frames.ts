import { SAMPLE_RATE_HZ } from '../../shared/units';
import { dot, Formants } from './formants';
import { RealFourier } from './fourier';
import { LEVELS } from './level';

/** Sound in frames as the search for fillers sees it: how loud, how voiced, at what pitch, with what vowel. */
export const FILLER_FRAMES = {
  hopMs: 10,
  /** 32 ms: three periods of a low voice, and shorter than the shortest vowel. */
  windowSamples: 512,
  fourierSize: 1024,
  lowestPitchHz: 70,
  highestPitchHz: 360,
  /** Repetition is looked for below this only: higher up noise covers the voice first. */
  pitchBelowHz: 1000,
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

/** Periods a voice may have, in samples. */
const SHORTEST_LAG = Math.ceil(SAMPLE_RATE_HZ / FILLER_FRAMES.highestPitchHz);
const LONGEST_LAG = Math.floor(SAMPLE_RATE_HZ / FILLER_FRAMES.lowestPitchHz);
const binOf = (hz: number): number => Math.round((hz * FILLER_FRAMES.fourierSize) / SAMPLE_RATE_HZ);

const mel = (hz: number): number => 2595 * Math.log10(1 + hz / 700);
const hertz = (value: number): number => 700 * (10 ** (value / 2595) - 1);

interface Band {
  readonly from: number;
  readonly weights: Float64Array;
}

interface Tables {
  readonly window: Float64Array;
  /** Autocorrelation of the window, by which that of the sound is divided. */
  readonly windowLags: Float64Array;
  /** Weight of each band in each bin. */
  readonly bands: readonly Band[];
  readonly cosines: readonly Float64Array[];
  /** For each lag from one below the shortest on, the cosine of each bin below `pitchBelowHz`. */
  readonly lags: readonly Float64Array[];
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
    lags: Array.from({ length: LONGEST_LAG - SHORTEST_LAG + 2 }, (_, at) => {
      const lag = SHORTEST_LAG - 1 + at;
      return Float64Array.from({ length: binOf(FILLER_FRAMES.pitchBelowHz) + 1 }, (_, bin) =>
        Math.cos((2 * Math.PI * bin * lag) / fourierSize),
      );
    }),
  };
}

/** A triangle over the bins, at least one bin wide. */
function bandOf(low: number, middle: number, high: number): Band {
  const from = Math.floor(low);
  const weights = Float64Array.from({ length: Math.ceil(high) - from + 1 }, (_, at) => {
    const bin = from + at;
    return Math.max(0, bin < middle ? (bin - low) / (middle - low) : (high - bin) / (high - middle));
  });
  return { from, weights };
}

/**
 * Analyses a stream of sound; some 3 ms of work for a second of it, 22 MB for an hour. The same sound gives the same
 * frames however it is cut into pieces. Frame n has its middle at n * 10 ms.
 */
export class FillerFrames {
  private readonly tables = makeTables();
  private readonly fourier = new RealFourier(FILLER_FRAMES.fourierSize);
  private readonly formants = new Formants({
    rateHz: SAMPLE_RATE_HZ,
    fourierSize: FILLER_FRAMES.fourierSize,
    mostHz: FILLER_FRAMES.formantsHz,
    order: FILLER_FRAMES.predictorOrder,
  });
  private readonly weighed = new Float64Array(FILLER_FRAMES.windowSamples);
  private readonly logs = new Float64Array(FILLER_FRAMES.bands);
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
    const [f1, f2] = this.formants.find(this.power);
    out[FRAME.f1] = f1;
    out[FRAME.f2] = f2;
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
    const { weighed, power, tables } = this;
    for (let at = 0; at < weighed.length; at += 1) {
      weighed[at] = (window[at] as number) * (tables.window[at] as number);
    }
    this.fourier.power(weighed, power);
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
    const { power, tables } = this;
    const bins = binOf(FILLER_FRAMES.pitchBelowHz) + 1;
    let zero = 0;
    for (let bin = 1; bin < bins; bin += 1) zero += power[bin] as number;
    if (zero <= 0) return;
    zero /= tables.windowLags[0] as number;
    let best = 0;
    let bestLag = 0;
    let before = Number.POSITIVE_INFINITY;
    for (let at = 0; at < tables.lags.length; at += 1) {
      const lag = SHORTEST_LAG - 1 + at;
      const value = dot(tables.lags[at] as Float64Array, power, bins) / (tables.windowLags[lag] as number) / zero;
      // A repetition at half the pitch is as good; the shorter one is meant.
      if (value > best + 0.02 && value > before) {
        best = value;
        bestLag = lag;
      }
      before = value;
    }
    out[FRAME.voicing] = Math.min(1, best);
    out[FRAME.pitch] = bestLag > 0 ? SAMPLE_RATE_HZ / bestLag : 0;
  }

  private cepstrum(out: Float32Array): void {
    const { power, logs, tables } = this;
    for (let band = 0; band < logs.length; band += 1) {
      const { from, weights } = tables.bands[band] as Band;
      let sum = 0;
      for (let at = 0; at < weights.length; at += 1) sum += (weights[at] as number) * (power[from + at] as number);
      logs[band] = Math.log(sum + 1e-7);
    }
    const scale = Math.sqrt(2 / logs.length);
    for (let k = 0; k < FILLER_FRAMES.cepstra; k += 1) {
      out[FRAME.cepstra + k] = dot(tables.cosines[k] as Float64Array, logs, logs.length) * scale;
    }
  }
}
