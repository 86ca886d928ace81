/** A file that is not what its name says, or is cut off. */
export class FormatError extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'FormatError';
  }
}

/** Reads little-endian values one after the other; running off the end is a FormatError. */
export class ByteReader {
  readonly #view: DataView;
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  u8(): number {
    return this.#view.getUint8(this.#advance(1));
  }

  u16(): number {
    return this.#view.getUint16(this.#advance(2), true);
  }

  u32(): number {
    return this.#view.getUint32(this.#advance(4), true);
  }

  /** A view into the file, not a copy. */
  take(length: number): Uint8Array {
    const start = this.#advance(length);
    return this.#bytes.subarray(start, start + length);
  }

  #advance(length: number): number {
    if (length < 0 || length > this.left)
      throw new FormatError(`the file ends at byte ${this.#bytes.length}, too early`);
    const at = this.#at;
    this.#at += length;
    return at;
  }
}

/** Little-endian 32-bit integers. */
export function int32(...values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) view.setInt32(index * 4, value, true);
  return bytes;
}
