import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { judge } from '../../../../src/core/star/judge';
import { loadQuestions } from '../../../../src/library/questions';
import type { Feedback } from '../../../../src/shared/feedback';
import type { Question } from '../../../../src/shared/question';
import { spoken } from '../review/answer';

let questions: readonly Question[] = [];
beforeAll(async () => {
  questions = (await loadQuestions({ builtIn: join('scenarios', 'questions'), own: [] })).questions;
});

const beatsIn = (text: string, question: Question): NonNullable<Feedback['beats']> =>
  judge({
    transcript: spoken(text, { words: [] }),
    question,
    prompt: question.prompt,
    variant: 'standard',
    targetMs: { minMs: 1, maxMs: 2 },
  }).beats ?? [];
const coveredIn = (text: string, question: Question): number =>
  beatsIn(text, question).filter(({ covered }) => covered).length;

describe('the steps of a full answer', { timeout: 120_000 }, () => {
  it('are mostly found in the model answers', () => {
    const shares = questions.map((question) => coveredIn(question.modelAnswer, question) / question.beats.length);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(mean).toBeGreaterThan(0.6);
  });

  it('are quoted from the answer', () => {
    for (const question of questions.slice(0, 4))
      for (const { covered, quote } of beatsIn(question.modelAnswer, question)) {
        expect(quote !== undefined).toBe(covered);
        if (quote) expect(question.modelAnswer.replace(/\s+/g, ' ')).toContain(quote.replace(/\s+/g, ' ').slice(0, 30));
      }
  });

  it('are seldom found in the model answer of another question', () => {
    const shares = questions.map((question, at) => {
      const other = questions[(at + 7) % questions.length] as Question;
      return coveredIn(other.modelAnswer, question) / question.beats.length;
    });
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(mean).toBeLessThan(0.35);
  });

  it('are not found in their keywords alone', () => {
    const delay = questions.find(({ id }) => id === 'release-delay') as Question;
    expect(coveredIn(`${delay.vocabulary.join(', ')}.`, delay)).toBe(0);
  });
});
