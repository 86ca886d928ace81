/** A list of numbers that grows by blocks: 112 500 windows in an hour, four bytes each. */
export class GrowingFloats {
  private values = new Float32Array(1024);
  private count = 0;

  get length(): number {
    return this.count;
  }

  push(more: Float32Array): void {
    if (this.count + more.length > this.values.length) {
      const wider = new Float32Array(Math.max(this.values.length * 2, this.count + more.length));
      wider.set(this.values.subarray(0, this.count));
      this.values = wider;
    }
    this.values.set(more, this.count);
    this.count += more.length;
  }

  /** A view; it is out of date after the next `push`. */
  all(): Float32Array<ArrayBuffer> {
    return this.values.subarray(0, this.count);
  }
}
