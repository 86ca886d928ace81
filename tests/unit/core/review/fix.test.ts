import { describe, expect, test } from 'vitest';
import { fixGrounds } from '../../../../src/core/review/fix';
import type { Feedback } from '../../../../src/shared/feedback';
import { judged } from './answer';

const base = judged([
  ['S', 'it went red'],
  ['R', 'And it went fine in the end'],
]);
const fix = (more: Partial<Feedback['topFix']>): Feedback['topFix'] => ({ title: 't', why: '', how: '', ...more });

describe('what the top fix rests on', () => {
  test('the judgement’s own grounds come first', () => {
    const evidence = [{ quote: 'it went red', sentence: 0, startMs: 0 }];
    expect(fixGrounds({ ...base, topFix: fix({ part: 'T', evidence, why: '“it went fine”' }) })).toEqual({
      evidence: evidence[0],
      part: 'T',
    });
  });

  test('a quote in its words is found in the answer', () => {
    const { evidence } = fixGrounds({ ...base, topFix: fix({ why: 'You say “…it went fine” and no more.' }) });
    expect(evidence).toEqual({ quote: 'it went fine', sentence: 1, startMs: 1500 });
  });

  test('the part is the one its title names, then the one the quoted sentence tells', () => {
    const quoting = { ...base, missing: ['T' as const] };
    expect(fixGrounds({ ...quoting, topFix: fix({ title: 'Say the task sooner', why: '“went fine”' }) }).part).toBe(
      'T',
    );
    expect(fixGrounds({ ...quoting, topFix: fix({ why: '“went fine”' }) }).part).toBe('R');
  });

  test('a missing part goes before a defect, a defect before the weakest dimension', () => {
    const result = { id: 'result_without_evidence' as const, reason: '', evidence: [] };
    const low = { id: 'ownership' as const, score: 10, reason: '', evidence: [] };
    expect(fixGrounds({ ...base, missing: ['T'], defects: [result] }).part).toBe('T');
    expect(fixGrounds({ ...base, defects: [result], dimensions: [low] }).part).toBe('R');
    expect(fixGrounds({ ...base, dimensions: [low] }).part).toBe('A');
    expect(fixGrounds(base)).toEqual({ evidence: undefined, part: undefined });
  });

  test('what is no story has no part to tell anew', () => {
    expect(fixGrounds({ ...base, kind: 'hypothetical', missing: ['T'] }).part).toBeUndefined();
  });
});
