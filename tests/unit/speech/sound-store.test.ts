import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPcm16, toPcm16 } from '../../../src/core/acoustics/wav';
import { SoundStore } from '../../../src/speech/sound-store';

describe('the sound of a stream', () => {
  it('is given back as it will lie on disk, however it came, silence where it is not', () => {
    const values = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(fc.array(values, { maxLength: 8 }), fc.nat(200), fc.nat(200), (blocks, one, two) => {
        const store = new SoundStore();
        for (const block of blocks) store.push(Float32Array.from(block));
        const whole = fromPcm16(toPcm16(Float32Array.from(blocks.flat())));
        const [from, to] = [Math.min(one, two), Math.max(one, two)];
        const wanted = Float32Array.from({ length: to - from }, (_, at) => whole[from + at] ?? 0);
        expect(store.slice(from, to)).toEqual(wanted);
        expect(store.length).toBe(whole.length);
      }),
    );
  });

  it('of an hour takes no more memory than what is still needed of it', () => {
    const store = new SoundStore();
    const second = new Float32Array(16_000);
    let most = 0;
    for (let at = 1; at <= 3_600; at += 1) {
      store.push(second);
      store.forgetBefore(store.length - 30 * 16_000);
      most = Math.max(most, store.held);
    }
    expect(store.length).toBe(3_600 * 16_000);
    expect(most).toBeLessThanOrEqual(31 * 16_000);
  });
});
