import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../../../src/speech/models/convert/bytes';
import { floatsToHalves, fromHalf, halvesToFloats, toHalf } from '../../../../../src/speech/models/convert/half';

describe('halves', () => {
  it.each<[number, number]>([
    [0x0000, 0],
    [0x3c00, 1],
    [0xc000, -2],
    [0x3555, 0.333251953125],
    [0x7bff, 65504],
    [0x0001, 2 ** -24],
    [0x03ff, 1023 * 2 ** -24],
    [0x0400, 2 ** -14],
    [0x7c00, Number.POSITIVE_INFINITY],
    [0xfc00, Number.NEGATIVE_INFINITY],
  ])('%i is %f', (bits, value) => {
    expect(fromHalf(bits)).toBe(value);
    expect(toHalf(value)).toBe(bits);
  });

  it('know minus zero and not-a-number', () => {
    expect(Object.is(fromHalf(0x8000), -0)).toBe(true);
    expect(toHalf(-0)).toBe(0x8000);
    expect(fromHalf(0x7e00)).toBeNaN();
    expect(fromHalf(toHalf(Number.NaN))).toBeNaN();
  });

  it('come back from every value a half can have', () => {
    for (let bits = 0; bits < 0x10000; bits += 1) {
      const value = fromHalf(bits);
      if (!Number.isNaN(value)) expect(toHalf(value)).toBe(bits);
    }
  });

  it('round to the nearest, ties to the even one, carries included', () => {
    expect(toHalf(1 + 2 ** -11)).toBe(0x3c00);
    expect(toHalf(1 + 3 * 2 ** -11)).toBe(0x3c02);
    expect(toHalf(1 + 2 ** -11 + 2 ** -20)).toBe(0x3c01);
    expect(toHalf(2047.5)).toBe(toHalf(2048));
    expect(toHalf(65520)).toBe(0x7c00);
    expect(toHalf(65519)).toBe(0x7bff);
    expect(toHalf(2 ** -25)).toBe(0);
    expect(toHalf(3 * 2 ** -25)).toBe(2);
    expect(toHalf(2 ** -14 - 2 ** -26)).toBe(0x0400);
  });

  it('are never further from a number than half a step', () => {
    fc.assert(
      fc.property(fc.float({ min: -65000, max: 65000, noNaN: true }), (value) => {
        const step = Math.max(2 ** -24, 2 ** (Math.floor(Math.log2(Math.abs(value) || 2 ** -24)) - 10));
        expect(Math.abs(fromHalf(toHalf(value)) - value)).toBeLessThanOrEqual(step / 2);
      }),
    );
  });
});

describe('arrays of halves', () => {
  it('become floats and halves again', () => {
    const halves = Uint8Array.from([0x00, 0x3c, 0x00, 0xc0, 0xff, 0x7b]);
    const floats = halvesToFloats(halves);
    expect([...new Float32Array(floats.buffer)]).toEqual([1, -2, 65504]);
    expect(floatsToHalves(floats)).toEqual(halves);
  });

  it('may lie at an odd place in their file', () => {
    const file = Uint8Array.from([9, 0x00, 0x3c]);
    expect([...new Float32Array(halvesToFloats(file.subarray(1)).buffer)]).toEqual([1]);
  });

  it('that are cut off are refused', () => {
    expect(() => halvesToFloats(new Uint8Array(3))).toThrow(FormatError);
    expect(() => floatsToHalves(new Uint8Array(6))).toThrow(FormatError);
  });
});
