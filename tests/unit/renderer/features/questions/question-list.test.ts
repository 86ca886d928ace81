import { describe, expect, test } from 'vitest';
import { summarise } from '../../../../../src/library/summary';
import {
  filterQuestions,
  recordsOf,
  topicName,
  topicsOf,
} from '../../../../../src/renderer/features/questions/question-list';
import { questions } from '../../../../stage/fixtures/questions';
import { takeOf, takes } from '../../../../stage/fixtures/takes';

const idsOf = (topic: string, words: string): string[] =>
  filterQuestions(questions, { topic, words }).map(({ id }) => id);
const summaries = takes.map((take) => summarise(take.attempt, take.transcript, take.feedback));

describe('the list of questions', () => {
  test('is filtered by topic and by all the words, in any order and case', () => {
    expect(idsOf('', '')).toHaveLength(questions.length);
    expect(idsOf('people', '')).toEqual(['dev-ops-conflict', 'cross-team-conflict']);
    expect(idsOf('', 'OPERATIONS  conflict')).toEqual(['dev-ops-conflict']);
    expect(idsOf('releases', 'conflict')).toEqual([]);
  });

  test('names its topics once, in order, as a person would', () => {
    expect(topicsOf(questions)).toEqual(['craft', 'incidents', 'kubernetes', 'people', 'releases']);
    expect(topicName('cross-team')).toBe('Cross team');
  });

  test('knows the best and the last score of each question', () => {
    const records = recordsOf([...summaries].reverse());
    const delayed = records.get('release-delay');
    expect(delayed?.takes.map(({ id }) => id.slice(0, 8))).toEqual(['20261120', '20261114', '20261028']);
    expect(delayed).toMatchObject({ best: 81, last: 81 });
    expect(records.has('improving-on-call')).toBe(false);
  });

  test('leaves out follow-ups and takes that were not judged', () => {
    const followUp = takeOf({ id: '20261121T070000Z-aaaaaa' });
    const unheard = takeOf({ id: '20261121T080000Z-bbbbbb', state: 'recorded' });
    const parent = '20261120T181204Z-k7wq2m';
    const records = recordsOf([
      summarise({ ...followUp.attempt, parent }, followUp.transcript, followUp.feedback),
      summarise(unheard.attempt),
    ]);
    expect(records.size).toBe(0);
  });
});
