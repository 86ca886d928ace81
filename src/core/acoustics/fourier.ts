/** Fourier transform of a fixed length, in place (radix two; the first two steps in one, because they only add). */
export class Fourier {
  /** Turns of each step after another, in the order they are needed. */
  private readonly cos: Float64Array;
  private readonly sin: Float64Array;
  private readonly swap: Uint32Array;

  /** @param size a power of two, at least 2 */
  constructor(readonly size: number) {
    const turns = Array.from({ length: Math.max(0, Math.log2(size) - 2) }, (_, step) =>
      Array.from({ length: 4 << step }, (_, k) => (2 * Math.PI * k) / (8 << step)),
    ).flat();
    this.cos = Float64Array.from(turns, Math.cos);
    this.sin = Float64Array.from(turns, Math.sin);
    this.swap = new Uint32Array(size);
    for (let at = 1; at < size; at += 1) {
      this.swap[at] = ((this.swap[at >> 1] ?? 0) >> 1) | (at & 1 ? size / 2 : 0);
    }
  }

  /** Both arrays are `size` long; the sign of the exponent is minus. */
  transform(re: Float64Array, im: Float64Array): void {
    this.reorder(re, im);
    if (this.size < 4) pairs(re, im);
    else quads(re, im, this.size);
    for (let half = 4, turns = 0; half < this.size; turns += half, half *= 2) {
      for (let from = 0; from < this.size; from += 2 * half) this.butterflies(re, im, from, half, turns);
    }
  }

  private butterflies(re: Float64Array, im: Float64Array, from: number, half: number, turns: number): void {
    const { cos, sin } = this;
    for (let k = 0, low = from, high = from + half; k < half; k += 1, low += 1, high += 1) {
      const c = cos[turns + k] as number;
      const s = sin[turns + k] as number;
      const a = re[high] as number;
      const b = im[high] as number;
      const x = a * c + b * s;
      const y = b * c - a * s;
      const re0 = re[low] as number;
      const im0 = im[low] as number;
      re[high] = re0 - x;
      im[high] = im0 - y;
      re[low] = re0 + x;
      im[low] = im0 + y;
    }
  }

  private reorder(re: Float64Array, im: Float64Array): void {
    for (let at = 0; at < this.size; at += 1) {
      const to = this.swap[at] as number;
      if (to <= at) continue;
      const x = re[at] as number;
      const y = im[at] as number;
      re[at] = re[to] as number;
      im[at] = im[to] as number;
      re[to] = x;
      im[to] = y;
    }
  }
}

function pairs(re: Float64Array, im: Float64Array): void {
  for (const part of [re, im]) {
    const sum = (part[0] as number) + (part[1] as number);
    part[1] = (part[0] as number) - (part[1] as number);
    part[0] = sum;
  }
}

/** The steps of width two and four: no turn among them needs a product. */
function quads(re: Float64Array, im: Float64Array, size: number): void {
  for (let at = 0; at < size; at += 4) {
    const re02 = (re[at] as number) + (re[at + 1] as number);
    const im02 = (im[at] as number) + (im[at + 1] as number);
    const re02d = (re[at] as number) - (re[at + 1] as number);
    const im02d = (im[at] as number) - (im[at + 1] as number);
    const re13 = (re[at + 2] as number) + (re[at + 3] as number);
    const im13 = (im[at + 2] as number) + (im[at + 3] as number);
    const re13d = (re[at + 2] as number) - (re[at + 3] as number);
    const im13d = (im[at + 2] as number) - (im[at + 3] as number);
    re[at] = re02 + re13;
    im[at] = im02 + im13;
    re[at + 1] = re02d + im13d;
    im[at + 1] = im02d - re13d;
    re[at + 2] = re02 - re13;
    im[at + 2] = im02 - im13;
    re[at + 3] = re02d - im13d;
    im[at + 3] = im02d + re13d;
  }
}

/** Fourier transform of real values: half the work, done as one of half the length. */
export class RealFourier {
  private readonly half: Fourier;
  private readonly cos: Float64Array;
  private readonly sin: Float64Array;
  private readonly a: Float64Array;
  private readonly b: Float64Array;

  /** @param size a power of two, at least 4 */
  constructor(readonly size: number) {
    this.half = new Fourier(size / 2);
    const angles = Array.from({ length: size / 2 + 1 }, (_, k) => (2 * Math.PI * k) / size);
    this.cos = Float64Array.from(angles, Math.cos);
    this.sin = Float64Array.from(angles, Math.sin);
    this.a = new Float64Array(size / 2);
    this.b = new Float64Array(size / 2);
  }

  /** |X|² for the bins 0..size/2. @param values at most `size`; the rest counts as zeros */
  power(values: ArrayLike<number>, out: Float64Array): void {
    this.load(values);
    const { a, b, cos, sin, size } = this;
    const n = size / 2;
    for (let k = 0; k <= n; k += 1) {
      const low = k & (n - 1);
      const high = (n - k) & (n - 1);
      const evenRe = ((a[low] as number) + (a[high] as number)) / 2;
      const evenIm = ((b[low] as number) - (b[high] as number)) / 2;
      const oddRe = ((b[low] as number) + (b[high] as number)) / 2;
      const oddIm = ((a[high] as number) - (a[low] as number)) / 2;
      const c = cos[k] as number;
      const s = sin[k] as number;
      const re = evenRe + oddRe * c + oddIm * s;
      const im = evenIm + oddIm * c - oddRe * s;
      out[k] = re * re + im * im;
    }
  }

  /** Even and odd values as real and imaginary parts. */
  private load(values: ArrayLike<number>): void {
    const { a, b } = this;
    a.fill(0);
    b.fill(0);
    const whole = values.length >> 1;
    for (let at = 0; at < whole; at += 1) {
      a[at] = values[2 * at] as number;
      b[at] = values[2 * at + 1] as number;
    }
    if (values.length & 1) a[whole] = values[values.length - 1] as number;
    this.half.transform(a, b);
  }
}
