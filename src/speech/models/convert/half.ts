// 16-bit floating point numbers (IEEE 754 binary16), which Node 20 has no arrays for.
import { FormatError } from './bytes';

const scratch = new DataView(new ArrayBuffer(4));

/** The value of a half, given as its 16 bits. */
export function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The 16 bits of the half nearest to a number; ties go to the even one, too large becomes infinite. */
export function toHalf(value: number): number {
  scratch.setFloat32(0, value);
  const bits = scratch.getUint32(0);
  const sign = (bits >>> 16) & 0x8000;
  const exponent = (bits >>> 23) & 0xff;
  const fraction = bits & 0x7fffff;
  if (exponent === 0xff) return sign | 0x7c00 | (fraction ? 0x200 : 0);
  const wanted = exponent - 127 + 15;
  if (wanted >= 0x1f) return sign | 0x7c00;
  if (wanted > 0) return sign | rounded((wanted << 23) | fraction, 13);
  // Below the smallest normal half: the leading one becomes visible and moves right.
  const shift = 14 - wanted;
  return shift > 24 ? sign : sign | rounded(fraction | 0x800000, shift);
}

/** Drops the lowest bits, to nearest, ties to even. A carry into the exponent is what it should be. */
function rounded(bits: number, dropped: number): number {
  const kept = bits >>> dropped;
  const rest = bits & (2 ** dropped - 1);
  const half = 2 ** (dropped - 1);
  return rest > half || (rest === half && kept & 1) ? kept + 1 : kept;
}

const aligned = (bytes: Uint8Array, step: number): DataView => {
  if (bytes.length % step !== 0) throw new FormatError(`${bytes.length} bytes are no whole numbers of ${step} bytes`);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
};

/** Little-endian halves as little-endian 32-bit numbers; exact. */
export function halvesToFloats(halves: Uint8Array): Uint8Array {
  const source = aligned(halves, 2);
  const target = new DataView(new ArrayBuffer(halves.length * 2));
  for (let at = 0; at < halves.length; at += 2) target.setFloat32(at * 2, fromHalf(source.getUint16(at, true)), true);
  return new Uint8Array(target.buffer);
}

/** Little-endian 32-bit numbers as little-endian halves; rounded to nearest. */
export function floatsToHalves(floats: Uint8Array): Uint8Array {
  const source = aligned(floats, 4);
  const target = new DataView(new ArrayBuffer(floats.length / 2));
  for (let at = 0; at < floats.length; at += 4) target.setUint16(at / 2, toHalf(source.getFloat32(at, true)), true);
  return new Uint8Array(target.buffer);
}
