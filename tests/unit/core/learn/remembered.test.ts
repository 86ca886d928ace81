import { describe, expect, it, vi } from 'vitest';
import { remembered, rememberedPair } from '../../../../src/core/learn/remembered';

describe('remembered', () => {
  it('works a thing out once for each object, undefined as well', () => {
    const make = vi.fn(({ n }: { n: number }) => (n > 1 ? n : undefined));
    const of = remembered(make);
    const [one, two] = [{ n: 1 }, { n: 2 }];
    expect([of(one), of(two), of(one), of(two)]).toEqual([undefined, 2, undefined, 2]);
    expect(make).toHaveBeenCalledTimes(2);
  });
});

describe('rememberedPair', () => {
  it('keeps pairs apart', () => {
    const make = vi.fn((a: { n: number }, b: { n: number }) => a.n * 10 + b.n);
    const of = rememberedPair(make);
    const [one, two] = [{ n: 1 }, { n: 2 }];
    expect([of(one, two), of(two, one), of(one, two)]).toEqual([12, 21, 12]);
    expect(make).toHaveBeenCalledTimes(2);
  });
});
