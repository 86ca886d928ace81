import { describe, expect, it } from 'vitest';
import { asksForProof, proofShares } from '../../../../src/core/interview/proof';

describe('asking for proof', () => {
  it('is heard in what interviewers say', () => {
    for (const asked of [
      'How did you measure those figures, and would they have improved without you?',
      'What came of it, and how do you know?',
      'Can you put numbers on that?',
      'By how much did recovery get faster?',
    ])
      expect(asksForProof(asked), asked).toBe(true);
  });

  it('is not heard in other questions', () => {
    for (const asked of [
      'Which agreement was the hardest to get, and who had to give something up for it?',
      'What did you do when somebody broke the definition of done for the first time?',
      '',
    ])
      expect(asksForProof(asked), asked).toBe(false);
  });
});

describe('the bars of a figure', () => {
  const metric = { label: 'x', unit: '', change: 'x' };
  it('are as long as the figures are to each other', () => {
    expect(proofShares({ ...metric, before: 100, after: 30 })).toEqual({ before: 1, after: 0.3 });
    expect(proofShares({ ...metric, before: 0.1, after: 3 }).before).toBeCloseTo(1 / 30);
  });
  it('are none for nothing', () =>
    expect(proofShares({ ...metric, before: 0, after: 0 })).toEqual({ before: 0, after: 0 }));
});
