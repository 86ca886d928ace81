import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseQuestion } from '../../../../src/core/scenario/choose';
import { summarise } from '../../../../src/library/summary';
import type { TakeSummary } from '../../../../src/shared/take';
import { questions } from '../../../stage/fixtures/questions';
import { takeOf } from '../../../stage/fixtures/takes';

const even = { structure: 70, ownership: 70, specificity: 70, result: 70, relevance: 70, delivery: 70 };

function take(question: number, day: string, scores: Partial<typeof even> = {}, parent?: string): TakeSummary {
  const id = `${day.replace(/-/g, '')}T120000Z-${String(question).padStart(6, 'a')}`;
  const { attempt, transcript, feedback } = takeOf({ id, question, scores: { ...even, ...scores } });
  return summarise(parent ? { ...attempt, parent } : attempt, transcript, feedback);
}

const days = Array.from({ length: 30 }, (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}`);
const idOf = (index: number): string => questions[index]?.id ?? '';

describe('today’s question', () => {
  test('without any take is one never tried, whatever the day', () => {
    for (const day of days) expect(chooseQuestion(questions, [], day)?.why).toBe('new');
  });

  test('does not depend on the hour or the order of the takes', () => {
    const takes = [take(0, '2026-10-01'), take(1, '2026-10-02'), take(2, '2026-10-03')];
    for (const day of days) {
      expect(chooseQuestion(questions, takes, day)).toEqual(chooseQuestion(questions, [...takes].reverse(), day));
    }
  });

  test('over a month all three reasons have their turn, and more than two questions', () => {
    const takes = [take(0, '2026-10-01'), take(1, '2026-10-02'), take(2, '2026-10-03')];
    const choices = days.map((day) => chooseQuestion(questions, takes, day));
    expect(new Set(choices.map((choice) => choice?.why))).toEqual(new Set(['new', 'weakest', 'longest-ago']));
    expect(new Set(choices.map((choice) => choice?.question.id)).size).toBeGreaterThan(2);
  });

  test('the weakest spot names the dimension, its mean lately and the figure of that question', () => {
    const takes = [
      take(0, '2026-10-03', { result: 50 }),
      take(1, '2026-10-02', { result: 20 }),
      take(2, '2026-10-01', { result: 35, ownership: 60 }),
    ];
    const choice = days.map((day) => chooseQuestion(questions, takes, day)).find((found) => found?.why === 'weakest');
    expect(choice).toMatchObject({ dimension: 'result', meanScore: 35, hereScore: 20, question: { id: idOf(1) } });
  });

  test('two takes are too few to speak of a weakness', () => {
    const takes = [take(0, '2026-10-03', { result: 5 }), take(1, '2026-10-02', { result: 5 })];
    for (const day of days) expect(chooseQuestion(questions, takes, day)?.why).not.toBe('weakest');
  });

  test('the one longest ago says how long', () => {
    const takes = questions.map((_, index) => take(index, `2026-10-${String(20 - index).padStart(2, '0')}`));
    const choice = days.map((day) => [day, chooseQuestion(questions, takes, day)] as const);
    const [day, found] = choice.find(([, each]) => each?.why === 'longest-ago') ?? [];
    expect(found?.question.id).toBe(idOf(questions.length - 1));
    const daysAgo = (Date.parse(day ?? '') - Date.parse('2026-10-13')) / 86_400_000;
    expect(found).toMatchObject({ daysAgo });
  });

  test('a question answered today makes way for another, and follow-ups do not count as answers', () => {
    const day = '2026-11-05';
    const first = chooseQuestion(questions, [], day);
    const index = questions.findIndex(({ id }) => id === first?.question.id);
    expect(chooseQuestion(questions, [take(index, day)], day)?.question.id).not.toBe(first?.question.id);
    const followUp = take(index, day, {}, '20261104T120000Z-abcdef');
    expect(chooseQuestion(questions, [followUp], day)).toEqual(first);
  });

  test('always gives a question as long as there is one', () => {
    expect(chooseQuestion([], [], '2026-11-05')).toBeUndefined();
    const anyTake = fc
      .tuple(fc.nat({ max: questions.length - 1 }), fc.constantFrom(...days))
      .map(([question, day]) => take(question, day));
    fc.assert(
      fc.property(fc.array(anyTake, { maxLength: 12 }), fc.constantFrom(...days), (takes, day) => {
        expect(chooseQuestion(questions, takes, day)).toBeDefined();
      }),
      { numRuns: 40 },
    );
  });
});
