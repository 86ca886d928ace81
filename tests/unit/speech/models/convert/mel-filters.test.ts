import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { melFilters, SPECTRUM_BINS } from '../../../../../src/speech/models/convert/mel-filters';

const filters = melFilters(80);
const row = (index: number): number[] => [...filters.subarray(index * SPECTRUM_BINS, (index + 1) * SPECTRUM_BINS)];
const HZ_PER_BIN = 40;

describe('the mel filters', () => {
  it('are those of the published model files, to their last bit', () => {
    // SHA-256 of the 80 x 201 filters inside the published ggml-tiny.en.bin.
    const published = '85818f156f7e189453901a515e4726d270d307f976e161cf9403e8caab405498';
    expect(createHash('sha256').update(new Uint8Array(filters.buffer)).digest('hex')).toBe(published);
    expect(row(0)[1]).toBeCloseTo(0.024862595, 9);
    expect(row(79)[190]).toBeCloseTo(0.002232055, 9);
  });

  it('are triangles: up to one peak, down again, nothing elsewhere', () => {
    for (let filter = 0; filter < 80; filter += 1) {
      const weights = row(filter);
      const peak = weights.indexOf(Math.max(...weights));
      const inside = weights.flatMap((weight, bin) => (weight > 0 ? [bin] : []));
      expect(inside.length).toBeGreaterThan(0);
      expect(inside).toEqual(inside.map((_, index) => (inside[0] ?? 0) + index));
      for (const bin of inside) {
        const next = weights[bin + 1] ?? 0;
        if (bin < peak) expect(next).toBeGreaterThan(weights[bin] ?? 0);
        else expect(next).toBeLessThan(weights[bin] ?? 0);
      }
    }
  });

  it('cover the same area each where their triangle is well sampled', () => {
    for (const filter of [50, 60, 70, 78]) {
      const area = row(filter).reduce((sum, weight) => sum + weight * HZ_PER_BIN, 0);
      expect(area).toBeGreaterThan(0.97);
      expect(area).toBeLessThan(1.03);
    }
  });

  it('hold no weight at zero and at half the sample rate, not even minus zero', () => {
    for (let filter = 0; filter < 80; filter += 1) {
      expect(Object.is(row(filter)[0], 0)).toBe(true);
      expect(Object.is(row(filter)[SPECTRUM_BINS - 1], 0)).toBe(true);
    }
  });

  it('come in the number the large models want, too', () => {
    expect(melFilters(128)).toHaveLength(128 * SPECTRUM_BINS);
  });
});
