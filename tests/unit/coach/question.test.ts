import { expect, test } from 'vitest';
import { coachMessages } from '../../../src/coach/question';

const take = {
  attempt: {
    id: '20261120T181204Z-abcdef',
    prompt: 'Tell me about a delayed release.',
    variant: 'technical' as const,
    durationMs: 61_000,
    targetMs: { minMs: 120_000, maxMs: 180_000 },
    title: 'a title of mine',
    notes: 'a note of mine',
  },
  transcript: { text: 'it went red at nine' },
  question: {
    variants: [
      { id: 'standard' as const, minSeconds: 120, maxSeconds: 180, emphasis: 'calm' },
      { id: 'technical' as const, minSeconds: 120, maxSeconds: 180, emphasis: 'mechanism and cause' },
    ],
  },
};

test('the coach gets the question, what is listened for, the length and the words, and nothing else of the take', () => {
  const [, asked] = coachMessages(take);
  expect(asked?.content).toBe(
    [
      'The question: Tell me about a delayed release.',
      'What the interviewer listens for: mechanism and cause',
      'Length: 1:01, aimed at 2:00 to 3:00.',
      'The answer:',
      'it went red at nine',
    ].join('\n\n'),
  );
  const all = JSON.stringify(coachMessages(take));
  for (const own of [take.attempt.title, take.attempt.notes, take.attempt.id]) expect(all).not.toContain(own);
});

test('a question that is no longer there leaves its emphasis out', () => {
  expect(coachMessages({ ...take, question: undefined })[1]?.content).not.toContain('listens for');
});
