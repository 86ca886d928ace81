import { describe, expect, it } from 'vitest';
import {
  loadReader,
  type ReaderTraining,
  type ReadWord,
  readerOdds,
  trainReader,
} from '../../../../../src/core/learn/convolution/reader';
import { loadNet } from '../../../../../src/core/learn/convolution/store';

const word = (name: string): ReadWord => ({ vector: new Float32Array(2), shown: new Map([[`word:${name}`, 1]]) });
const words = (text: string): ReadWord[] => text.split(' ').map(word);

const TRAINING: ReaderTraining = {
  shape: { fixed: 2, learned: 8, filters: [{ words: 2, count: 12 }] },
  minRows: 1,
  groups: [],
  epochs: 60,
  batch: 4,
  rate: 0.02,
  wordsOut: 0,
  featuresOut: 0,
  groupOut: 0,
  filtersOut: 0.1,
  decay: 0,
  seeds: [1, 2],
};

/** The same words in another order: what a bag of words cannot tell apart. */
const GIVEN = ['do not wait roll back', 'roll back do not wait', 'please roll back', 'wait not do roll'];
const NOT_GIVEN = ['do not roll back wait', 'wait do not roll back', 'please do not roll', 'not roll do wait'];

const lessons = {
  read: [...GIVEN, ...NOT_GIVEN].map(words),
  targets: [...GIVEN.map(() => [1, Number.NaN]), ...NOT_GIVEN.map(() => [0, 1])].map((row) => Float32Array.from(row)),
  loudness: Float32Array.from([1, 0.1]),
  kept: [0],
};

describe('nets that read word by word', () => {
  const stored = trainReader(lessons, TRAINING);
  const reader = loadReader(stored);
  const odds = (text: string): number => readerOdds(reader, words(text))[0] ?? Number.NaN;

  it('tell apart what differs in the order of words alone', () => {
    expect(GIVEN.map(odds).every((value) => value > 1)).toBe(true);
    expect(NOT_GIVEN.map(odds).every((value) => value < -1)).toBe(true);
  });

  it('keep the outputs asked for and no other', () => {
    expect(readerOdds(reader, words('please roll back'))).toHaveLength(1);
  });

  it('come out the same each time', () => {
    expect(trainReader(lessons, TRAINING)).toEqual(stored);
  });

  it('begin otherwise from another seed', () => {
    expect(trainReader(lessons, { ...TRAINING, seeds: [3] }).nets[0]?.data).not.toBe(stored.nets[0]?.data);
  });

  it('give a finite answer to nothing, to words never met, and to long talk', () => {
    for (const text of ['', 'xyzzy', 'roll back '.repeat(500).trim()]) expect(Number.isFinite(odds(text))).toBe(true);
    expect(Number.isFinite(readerOdds(reader, [])[0])).toBe(true);
  });

  it('refuse weights that are too short for their shape', () => {
    const [net] = stored.nets;
    expect(() => loadNet({ ...(net as NonNullable<typeof net>), data: 'AAAA' })).toThrow(/too short/);
  });
});
