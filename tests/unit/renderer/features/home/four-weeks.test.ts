import { describe, expect, test } from 'vitest';
import { chooseQuestion } from '../../../../../src/core/scenario/choose';
import { summarise } from '../../../../../src/library/summary';
import { pointsOf } from '../../../../../src/renderer/features/home/FourWeeks';
import { reasonOf } from '../../../../../src/renderer/features/home/TodayCard';
import { questions } from '../../../../stage/fixtures/questions';
import { takeOf } from '../../../../stage/fixtures/takes';

const now = new Date('2026-11-21T09:00:00Z');
const all = (score: number) => ({
  structure: score,
  ownership: score,
  specificity: score,
  result: score,
  relevance: score,
  delivery: score,
});
function scored(day: string, score: number, question = 0) {
  const take = takeOf({ id: `${day}T120000Z-aaaaaa`, scores: all(score), question });
  return summarise(take.attempt, take.transcript, take.feedback);
}

describe('four weeks of practice', () => {
  test('has a point for each answer of the last 28 days, oldest first', () => {
    const takes = [scored('20261121', 80), scored('20261101', 50), scored('20261024', 30), scored('20261023', 20)];
    const points = pointsOf(takes, now);
    expect(points.map(({ id }) => id.slice(0, 8))).toEqual(['20261101', '20261121']);
  });

  test('puts later days further right and better answers higher', () => {
    const [first, last] = pointsOf([scored('20261121', 80), scored('20261101', 50)], now);
    expect(first?.x).toBeLessThan(last?.x ?? 0);
    expect(first?.y).toBeGreaterThan(last?.y ?? 0);
  });

  test('leaves out takes without a score', () => {
    const { attempt } = takeOf({ id: '20261121T120000Z-aaaaaa', state: 'recorded' });
    expect(pointsOf([summarise(attempt)], now)).toEqual([]);
  });
});

describe('why today’s question was chosen', () => {
  test('is said in one sentence for every reason', () => {
    const takes = [scored('20261101', 50, 0), scored('20261102', 60, 1), scored('20261103', 70, 2)];
    const said = Array.from({ length: 12 }, (_, index) => {
      const choice = chooseQuestion(questions, takes, `2026-11-${10 + index}`);
      return choice ? reasonOf(choice, false) : '';
    });
    for (const sentence of said) expect(sentence).toMatch(/^Chosen because [^.]+\.$/);
    expect(new Set(said.map((sentence) => sentence.replace(/\d+/g, '#'))).size).toBeGreaterThanOrEqual(3);
  });
});
