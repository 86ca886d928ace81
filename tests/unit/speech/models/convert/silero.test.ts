import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../../../src/speech/models/convert/bytes';
import { SILERO_ENTRIES, sileroFile } from '../../../../../src/speech/models/convert/silero';

/** Values in each entry of the archive. */
const SIZES: Readonly<Record<number, number>> = {
  2: 258 * 256,
  3: 128 * 129 * 3,
  4: 128,
  5: 64 * 128 * 3,
  6: 64,
  7: 64 * 64 * 3,
  8: 64,
  9: 128 * 64 * 3,
  10: 128,
  11: 512 * 128,
  12: 512 * 128,
  13: 512,
  14: 512,
  15: 128,
  16: 1,
};
const entry = (index: number): Uint8Array => new Uint8Array(new Float32Array(SIZES[index] ?? 0).fill(index).buffer);

describe('a converted Silero file', () => {
  const file = Buffer.concat([...sileroFile(entry)]);

  it('has the size of the published one', () => {
    expect(file).toHaveLength(885_098);
  });

  it('begins with its name, version and layout', () => {
    expect(file.readUInt32LE(0)).toBe(0x67676d6c);
    expect(file.toString('latin1', 8, 18)).toBe('silero-16k');
    const numbers = Array.from({ length: 22 }, (_, index) => file.readInt32LE(18 + 4 * index));
    expect(numbers).toEqual([6, 2, 0, 512, 64, 4, 129, 128, 3, 128, 64, 3, 64, 64, 3, 64, 128, 3, 128, 128, 128, 1]);
  });

  it('puts each entry under its name, convolutions as halves', () => {
    const at = (name: string): number => file.indexOf(name) + name.length;
    expect(file.readFloatLE(at('_model.decoder.rnn.bias_hh'))).toBe(14);
    expect(file.readFloatLE(at('_model.decoder.decoder.2.bias'))).toBe(16);
    // The half of 5 is 0x4500.
    expect(file.readUInt16LE(at('_model.encoder.1.reparam_conv.weight'))).toBe(0x4500);
  });

  it('uses fifteen entries', () => {
    expect(SILERO_ENTRIES.toSorted((one, other) => one - other)).toEqual(Object.keys(SIZES).map(Number));
  });
});

it('an archive with another layout is refused', () => {
  expect(() => [...sileroFile((index) => (index === 11 ? new Uint8Array(8) : entry(index)))]).toThrow(FormatError);
});
