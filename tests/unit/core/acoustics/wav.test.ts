import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMono, fromPcm16, parseWav, toPcm16, wavHeader } from '../../../../src/core/acoustics/wav';

interface Made {
  readonly tag: number;
  readonly bits: number;
  readonly channels: number;
  readonly rate: number;
  readonly data: Uint8Array;
  readonly before?: Uint8Array;
  readonly claim?: number;
}

function wav({ tag, bits, channels, rate, data, before = new Uint8Array(0), claim }: Made): Uint8Array {
  const bytes = new Uint8Array(12 + before.length + 24 + 8 + data.length);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('RIFF'), 0);
  bytes.set(new TextEncoder().encode('WAVE'), 8);
  bytes.set(before, 12);
  const at = 12 + before.length;
  bytes.set(new TextEncoder().encode('fmt '), at);
  view.setUint32(at + 4, 16, true);
  view.setUint16(at + 8, tag, true);
  view.setUint16(at + 10, channels, true);
  view.setUint32(at + 12, rate, true);
  view.setUint16(at + 22, bits, true);
  bytes.set(new TextEncoder().encode('data'), at + 24);
  view.setUint32(at + 28, claim ?? data.length, true);
  bytes.set(data, at + 32);
  return bytes;
}

describe('a WAV header', () => {
  it('is read back as it was written', () => {
    const header = wavHeader(3200, 16_000);
    const layout = parseWav(header, 44 + 3200);
    expect(layout).toEqual({
      ok: true,
      value: { format: { kind: 'integer', bits: 16, channels: 1, rateHz: 16_000 }, dataOffset: 44, dataBytes: 3200 },
    });
  });

  it('counts the sound that is there when a recorder was killed before it finished the header', () => {
    const header = wavHeader(0, 16_000);
    expect(parseWav(header, 44 + 9001)).toMatchObject({ ok: true, value: { dataBytes: 9000 } });
  });

  it('never promises more sound than the file holds', () => {
    const file = wav({ tag: 1, bits: 16, channels: 2, rate: 48_000, data: new Uint8Array(40), claim: 4_000_000 });
    expect(parseWav(file, file.length)).toMatchObject({ ok: true, value: { dataBytes: 40 } });
  });

  it('skips chunks it does not know', () => {
    const list = new Uint8Array([...new TextEncoder().encode('LIST'), 3, 0, 0, 0, 1, 2, 3, 0]);
    const file = wav({ tag: 1, bits: 16, channels: 1, rate: 8000, data: new Uint8Array(4), before: list });
    expect(parseWav(file, file.length)).toMatchObject({ ok: true, value: { dataOffset: 56, dataBytes: 4 } });
  });

  it.each([
    ['text', new TextEncoder().encode('this is not sound at all, it is text'), 'wav-not'],
    ['an empty file', new Uint8Array(0), 'wav-not'],
    ['a header without sound', wavHeader(0, 16_000).slice(0, 36), 'wav-no-data'],
    [
      'compressed sound',
      wav({ tag: 85, bits: 16, channels: 1, rate: 44_100, data: new Uint8Array(8) }),
      'wav-encoding',
    ],
    ['no channels', wav({ tag: 1, bits: 16, channels: 0, rate: 44_100, data: new Uint8Array(8) }), 'wav-format'],
  ])('refuses %s with a reason', (_what, bytes, code) => {
    const layout = parseWav(bytes, bytes.length);
    expect(layout.ok).toBe(false);
    if (!layout.ok) expect(layout.error.code).toBe(code);
  });

  it('does not crash on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (noise, withMagic) => {
        const bytes = withMagic ? new Uint8Array([...wavHeader(10, 16_000).slice(0, 12), ...noise]) : noise;
        expect(typeof parseWav(bytes, bytes.length).ok).toBe('boolean');
      }),
    );
  });
});

describe('samples', () => {
  it('survive 16 bits within one step', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 50 }), (values) => {
        const back = fromPcm16(toPcm16(Float32Array.from(values)));
        values.forEach((value, index) => {
          expect(Math.abs((back[index] ?? 0) - value)).toBeLessThan(2 / 32_768);
        });
      }),
    );
  });

  it('are clipped at full scale, and what is no number is silence', () => {
    expect([...toPcm16(Float32Array.from([2, -2, Number.NaN, 1, -1]))]).toEqual([32_767, -32_768, 0, 32_767, -32_768]);
  });

  it('leaves sound that was 16-bit once as it is, so that what is heard live and from disk is the same', () => {
    const every = Int16Array.from({ length: 65_536 }, (_, index) => index - 32_768);
    expect(toPcm16(fromPcm16(every))).toEqual(every);
  });

  it.each([
    [{ kind: 'integer', bits: 8, channels: 1, rateHz: 8000 } as const, [255, 128, 0], [127 / 128, 0, -1]],
    [
      { kind: 'integer', bits: 24, channels: 1, rateHz: 8000 } as const,
      [0xff, 0xff, 0x7f, 0, 0, 0x80],
      [8_388_607 / 8_388_608, -1],
    ],
    [{ kind: 'integer', bits: 16, channels: 2, rateHz: 8000 } as const, [0, 0x40, 0, 0xc0], [0]],
  ])('of %o come out as mono', (format, bytes, expected) => {
    const out = decodeMono(Uint8Array.from(bytes), format);
    expect([...out].map((value) => Number(value.toFixed(6)))).toEqual(
      expected.map((value) => Number(value.toFixed(6))),
    );
  });

  it('in floats that are not finite become silence', () => {
    const bytes = new Uint8Array(Float32Array.from([Number.NaN, Number.POSITIVE_INFINITY, 0.5]).buffer);
    expect([...decodeMono(bytes, { kind: 'float', bits: 32, channels: 1, rateHz: 16_000 })]).toEqual([0, 0, 0.5]);
  });
});
