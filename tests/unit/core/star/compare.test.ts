import { describe, expect, it } from 'vitest';
import { compareTakes } from '../../../../src/core/star/compare';
import type { Feedback } from '../../../../src/shared/feedback';
import { judged } from '../review/answer';

const base = (more: Partial<Feedback> = {}): Feedback => ({ ...judged([['S', 'It broke on Monday.']]), ...more });
const dimension = (id: 'result' | 'ownership', score: number, reason: string) => ({ id, score, reason, evidence: [] });

describe('two takes of one question', () => {
  it('begin with the whole, in points', () => {
    expect(compareTakes(base({ overall: 40 }), base({ overall: 61 }))[0]).toMatchObject({
      id: 'overall',
      before: 40,
      after: 61,
      direction: 'better',
      text: '21 points more than before.',
    });
  });

  it('are the same where the figures hardly differ', () => {
    const changes = compareTakes(
      base({ dimensions: [dimension('result', 50, 'before')] }),
      base({ dimensions: [dimension('result', 52, 'The outcome is shown.')] }),
    );
    expect(changes.find(({ id }) => id === 'result')).toMatchObject({
      direction: 'same',
      text: 'As before. The outcome is shown.',
    });
  });

  it('say which part came, went, or is still missing', () => {
    const changes = compareTakes(base({ missing: ['T', 'R'] }), base({ missing: ['T', 'S'] }));
    const text = (id: string): string | undefined => changes.find((change) => change.id === id)?.text;
    expect(text('part-R')).toBe('The result is told now.');
    expect(text('part-S')).toBe('The situation was told before and is missing now.');
    expect(text('part-T')).toBe('The task is still missing.');
    expect(text('part-A')).toBeUndefined();
  });

  it('say that it became a story', () => {
    const changes = compareTakes(base({ kind: 'pseudo-story' }), base());
    expect(changes.find(({ id }) => id === 'kind')).toMatchObject({
      direction: 'better',
      text: 'Now it is a story; before it was a habit told as if it were a story.',
    });
    const text = (before: Feedback['kind'], after: Feedback['kind']): string | undefined =>
      compareTakes(base({ kind: before }), base({ kind: after })).find(({ id }) => id === 'kind')?.text;
    expect(text('story', 'hypothetical')).toBe('It was a story before; now it is what you would do.');
    expect(text('too-short', 'off-topic')).toBe(
      'Before it was too short to judge, now it is off the question: no story yet.',
    );
    expect(text('story', 'story')).toBeUndefined();
  });

  it('give both reasons where a figure moved', () => {
    const words = (before: string, after: string): string | undefined =>
      compareTakes(
        base({ dimensions: [dimension('result', 20, before)] }),
        base({ dimensions: [dimension('result', 70, after)] }),
      ).find(({ id }) => id === 'result')?.text;
    expect(words('No outcome is told.', 'The outcome has a time.')).toBe(
      'Now: the outcome has a time. Before: no outcome is told.',
    );
    expect(words('I is said once.', 'I is said once.')).toBe('I is said once.');
  });

  it('name defects that are gone or new', () => {
    const defect = (id: 'all_we' | 'buzzwords') => ({ id, reason: '', evidence: [] });
    const changes = compareTakes(base({ defects: [defect('all_we')] }), base({ defects: [defect('buzzwords')] }));
    expect(changes.find(({ id }) => id === 'defect-all_we')?.direction).toBe('better');
    expect(changes.find(({ id }) => id === 'defect-buzzwords')?.direction).toBe('worse');
  });

  it('call a length better that comes nearer to the target', () => {
    const took = (durationMs: number): Feedback =>
      base({
        delivery: { words: 100, durationMs, fillers: [], target: { minMs: 60_000, maxMs: 90_000, verdict: 'long' } },
      });
    expect(compareTakes(took(150_000), took(100_000)).find(({ id }) => id === 'length')?.direction).toBe('better');
  });
});
