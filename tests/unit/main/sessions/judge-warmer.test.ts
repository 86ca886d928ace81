import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { judge } from '../../../../src/core/star/judge';
import { JudgeWarmer } from '../../../../src/main/sessions/judge-warmer';
import { aQuestion } from './a-question';

const question = aQuestion();
const plan = {
  question,
  prompt: question.prompt,
  variant: 'standard',
  targetMs: { minMs: 120_000, maxMs: 180_000 },
} as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('warming the judge', () => {
  it('reads more and more of the model answer, once a process', async () => {
    const read: number[] = [];
    const warmer = new JudgeWarmer(async (request) => {
      read.push(request.transcript.text.split(' ').length);
      return judge(request);
    });
    warmer.begin(plan);
    expect(read).toEqual([]);
    await vi.runAllTimersAsync();
    const whole = question.modelAnswer.trim().split(/\s+/).length;
    expect(read.at(-1)).toBe(whole);
    expect(read[0]).toBeLessThan(whole / 5);
    const before = read.length;
    warmer.begin(plan);
    await vi.runAllTimersAsync();
    expect(read).toHaveLength(before);
  });

  it('does not break a session when the judge fails, and tries again with the next', async () => {
    let tries = 0;
    const warmer = new JudgeWarmer(async () => {
      tries += 1;
      throw new Error('no weights');
    });
    warmer.begin(plan);
    await vi.runAllTimersAsync();
    expect(tries).toBe(1);
    warmer.begin(plan);
    await vi.runAllTimersAsync();
    expect(tries).toBe(2);
  });
});
