import { describe, expect, test } from 'vitest';
import { summarise } from '../../../src/library/summary';
import { takes } from '../../stage/fixtures/takes';

const [take] = takes;
if (!take?.feedback) throw new Error('the stage has no judged take');
const { attempt, transcript, feedback } = take;

describe('the line of a take', () => {
  test('has the figures of its judgement', () => {
    expect(summarise(attempt, transcript, feedback)).toMatchObject({
      overall: feedback.overall,
      kind: feedback.kind,
      topFix: feedback.topFix.title,
    });
  });

  test.each([{ followUp: 'How did you know?' }, { retryPart: 'R' as const }])(
    'has no score for what belongs to another take: %o',
    (more) => {
      const line = summarise({ ...attempt, parent: attempt.id, ...more }, transcript, feedback);
      expect(line.overall).toBeUndefined();
      expect(line.dimensions).toEqual({});
      expect(line).toMatchObject({ ...more, fillers: expect.any(Number), text: transcript?.text });
    },
  );
});
