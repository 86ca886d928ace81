/** The filter: what is aliased or imaged stays this far under the sound, in a transition band that ends at Nyquist. */
const FILTER = {
  /** dB; 16-bit sound has 96, speech over a room's noise far less. */
  stopband: 80,
  /** The lower rate's share of Nyquist up to which nothing is lost: 7.2 kHz of 8. Consonants end below it. */
  passShare: 0.9,
} as const;

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Modified Bessel function of the first kind and order zero, by its power series. */
function besselI0(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-12; k += 1) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

interface Kernel {
  /** Input samples on either side of an output sample that it is made from. */
  readonly half: number;
  /** Cut-off, in cycles per input sample. */
  readonly cutoff: number;
  readonly beta: number;
}

/** Kaiser's formulas for the window's shape and length (J. F. Kaiser, 1974). */
function designKernel(fromHz: number, toHz: number): Kernel {
  const nyquistHz = Math.min(fromHz, toHz) / 2;
  const widthHz = nyquistHz * (1 - FILTER.passShare);
  const width = (2 * Math.PI * widthHz) / fromHz;
  const half = Math.ceil((FILTER.stopband - 7.95) / (2.285 * width) / 2);
  return {
    half,
    cutoff: (nyquistHz - widthHz / 2) / fromHz,
    beta: 0.1102 * (FILTER.stopband - 8.7),
  };
}

/** Weights of the input samples around an output sample that lies `offset` (0..1) after one of them; they add up to 1. */
function phaseWeights({ half, cutoff, beta }: Kernel, offset: number): Float32Array {
  const weights = new Float64Array(2 * half);
  let sum = 0;
  for (let index = 0; index < weights.length; index += 1) {
    const at = index - half + 1 - offset;
    const angle = 2 * Math.PI * cutoff * at;
    const sinc = at === 0 ? 1 : Math.sin(angle) / angle;
    const edge = at / half;
    const window = Math.abs(edge) > 1 ? 0 : besselI0(beta * Math.sqrt(1 - edge * edge)) / besselI0(beta);
    weights[index] = sinc * window;
    sum += sinc * window;
  }
  return Float32Array.from(weights, (weight) => weight / sum);
}

/**
 * Changes the sampling rate of a stream of mono sound: a polyphase filter, band-limited to the lower of both rates,
 * without delay (output sample n lies at input time n * from / to) and in bounded memory. The same sound gives the same
 * samples however it is cut into pieces.
 */
export class Resampler {
  private readonly up: number;
  private readonly down: number;
  private readonly kernel: Kernel;
  private readonly phases = new Map<number, Float32Array>();
  /** Input that is still needed; it begins `half - 1` samples of silence before the sound. */
  private held: Float32Array;
  /** Next output sample, in `up`ths of an input sample from the start of `held`. */
  private next: number;
  private taken = 0;
  private given = 0;

  /** @param fromHz @param toHz whole numbers of samples a second above 0 */
  constructor(
    readonly fromHz: number,
    readonly toHz: number,
  ) {
    const common = gcd(fromHz, toHz);
    this.up = toHz / common;
    this.down = fromHz / common;
    this.kernel = designKernel(fromHz, toHz);
    this.held = new Float32Array(this.kernel.half - 1);
    this.next = (this.kernel.half - 1) * this.up;
  }

  /** @returns the output samples that can be made by now; a little of the input is held back for the next ones */
  push(samples: Float32Array): Float32Array<ArrayBuffer> {
    this.taken += samples.length;
    if (this.up === this.down) return Float32Array.from(samples);
    return this.make(samples);
  }

  /** The rest, as though silence followed. In all there are ceil(input samples * to / from). */
  end(): Float32Array<ArrayBuffer> {
    if (this.up === this.down) return new Float32Array(0);
    const whole = Math.ceil((this.taken * this.up) / this.down);
    const missing = whole - this.given;
    return this.make(new Float32Array(this.kernel.half + 1)).subarray(0, missing);
  }

  private weightsAt(phase: number): Float32Array {
    const known = this.phases.get(phase);
    if (known) return known;
    const made = phaseWeights(this.kernel, phase / this.up);
    this.phases.set(phase, made);
    return made;
  }

  private make(samples: Float32Array): Float32Array<ArrayBuffer> {
    const { half } = this.kernel;
    const input = new Float32Array(this.held.length + samples.length);
    input.set(this.held);
    input.set(samples, this.held.length);
    const out = new Float32Array(Math.max(0, Math.ceil(((input.length - half) * this.up - this.next) / this.down)));
    let made = 0;
    for (; made < out.length; made += 1) {
      const centre = Math.floor(this.next / this.up);
      const weights = this.weightsAt(this.next % this.up);
      const first = centre - half + 1;
      let sum = 0;
      for (let index = 0; index < weights.length; index += 1)
        sum += (weights[index] ?? 0) * (input[first + index] ?? 0);
      out[made] = sum;
      this.next += this.down;
    }
    const from = Math.min(input.length, Math.max(0, Math.floor(this.next / this.up) - half + 1));
    this.held = input.slice(from);
    this.next -= from * this.up;
    this.given += made;
    return out;
  }
}

/** A whole sound at another rate. */
export function resampled(samples: Float32Array, fromHz: number, toHz: number): Float32Array<ArrayBuffer> {
  const resampler = new Resampler(fromHz, toHz);
  const first = resampler.push(samples);
  const rest = resampler.end();
  const sound = new Float32Array(first.length + rest.length);
  sound.set(first);
  sound.set(rest, first.length);
  return sound;
}
