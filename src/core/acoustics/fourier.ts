/** Fourier transform of a fixed length, in place (radix two). */
export class Fourier {
  private readonly cos: Float64Array;
  private readonly sin: Float64Array;
  private readonly swap: Uint32Array;

  /** @param size a power of two */
  constructor(readonly size: number) {
    const half = size / 2;
    this.cos = Float64Array.from({ length: half }, (_, k) => Math.cos((2 * Math.PI * k) / size));
    this.sin = Float64Array.from({ length: half }, (_, k) => Math.sin((2 * Math.PI * k) / size));
    this.swap = new Uint32Array(size);
    for (let at = 1; at < size; at += 1) {
      this.swap[at] = ((this.swap[at >> 1] ?? 0) >> 1) | (at & 1 ? half : 0);
    }
  }

  /** Both arrays are `size` long; the sign of the exponent is minus. */
  transform(re: Float64Array, im: Float64Array): void {
    this.reorder(re, im);
    for (let width = 2; width <= this.size; width *= 2) {
      const step = this.size / width;
      const half = width / 2;
      for (let from = 0; from < this.size; from += width) {
        for (let k = 0; k < half; k += 1) this.butterfly(re, im, from + k, half, k * step);
      }
    }
  }

  private butterfly(re: Float64Array, im: Float64Array, at: number, half: number, angle: number): void {
    const c = this.cos[angle] as number;
    const s = this.sin[angle] as number;
    const a = re[at + half] as number;
    const b = im[at + half] as number;
    const x = a * c + b * s;
    const y = b * c - a * s;
    const re0 = re[at] as number;
    const im0 = im[at] as number;
    re[at + half] = re0 - x;
    im[at + half] = im0 - y;
    re[at] = re0 + x;
    im[at] = im0 + y;
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
