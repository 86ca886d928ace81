import type { JudgeModels } from '../../../../src/core/star/judge';
import { DEFECTS, type DefectId, type Feedback, PARTS, type Part } from '../../../../src/shared/feedback';
import type { DataAnswer } from '../../../learn/star/data';
import { judgeText, textOf } from './judged';
import { TRICKS, wordsToSprinkle } from './tricks';

export interface Counts {
  hits: number;
  false_: number;
  missed: number;
}

export const f1 = ({ hits, false_, missed }: Counts): number =>
  hits + false_ + missed === 0 ? 1 : (2 * hits) / (2 * hits + false_ + missed);

const counts = (): Counts => ({ hits: 0, false_: 0, missed: 0 });

function count(into: Counts, given: boolean, truth: boolean): void {
  if (given && truth) into.hits += 1;
  else if (given) into.false_ += 1;
  else if (truth) into.missed += 1;
}

export interface Judged {
  readonly answer: DataAnswer;
  readonly feedback: Feedback;
}

export const judgeAll = (models: JudgeModels, answers: readonly DataAnswer[]): Judged[] =>
  answers.map((answer) => ({ answer, feedback: judgeText(models, textOf(answer), answer.question) }));

export function defectCounts(all: readonly Judged[]): { readonly each: Map<DefectId, Counts>; readonly micro: Counts } {
  const each = new Map(DEFECTS.map((id) => [id, counts()]));
  for (const { answer, feedback } of all) {
    const named = new Set(feedback.defects.map(({ id }) => id));
    for (const [id, into] of each) count(into, named.has(id), answer.defects.includes(id));
  }
  const micro = counts();
  for (const { hits, false_, missed } of each.values()) {
    micro.hits += hits;
    micro.false_ += false_;
    micro.missed += missed;
  }
  return { each, micro };
}

/** By part, of answers that tell a story: of others no part can be missing. */
export function missingByPart(all: readonly Judged[]): Map<Part, Counts> {
  const each = new Map(PARTS.map((part) => [part, counts()]));
  for (const { answer, feedback } of all) {
    if (answer.kind !== 'story' && answer.kind !== 'off-topic') continue;
    for (const [part, into] of each) count(into, feedback.missing.includes(part), answer.missing.includes(part));
  }
  return each;
}

export function missingCounts(all: readonly Judged[]): Counts {
  const into = counts();
  for (const { answer, feedback } of all)
    for (const part of PARTS) count(into, feedback.missing.includes(part), answer.missing.includes(part));
  return into;
}

/** The share of answers whose kind was found, and how those off the question fared. */
export function kindCounts(all: readonly Judged[]): { readonly right: number; readonly offTopic: Counts } {
  const offTopic = counts();
  for (const { answer, feedback } of all) count(offTopic, feedback.kind === 'off-topic', answer.kind === 'off-topic');
  return { right: all.filter(({ answer, feedback }) => answer.kind === feedback.kind).length / all.length, offTopic };
}

export interface PairGap {
  readonly strong: Judged;
  readonly weak: Judged;
  /** Points by which the strong answer stands above the weak one. */
  readonly gap: number;
}

/** Strong and weak answers to one question, of like length. */
export function pairGaps(all: readonly Judged[]): PairGap[] {
  const strong = all.filter(({ answer }) => answer.pair !== undefined && answer.strength === 'strong');
  return strong.flatMap((one) => {
    const other = all.find(({ answer }) => answer.pair === one.answer.pair && answer.strength === 'weak');
    return other ? [{ strong: one, weak: other, gap: one.feedback.overall - other.feedback.overall }] : [];
  });
}

export interface Raised {
  readonly trick: string;
  readonly answer: DataAnswer;
  readonly before: number;
  readonly after: number;
}

const PLACES = [0, 0.35, 0.7, 1] as const;

/** Plays one trick at several places on each answer. */
export function playTrick(models: JudgeModels, trick: (typeof TRICKS)[number], all: readonly Judged[]): Raised[] {
  const strong = all.filter(({ answer }) => answer.strength === 'strong');
  return all.flatMap(({ answer, feedback }, at) => {
    const parts = answer.segments.map(([, text]) => text);
    const other =
      strong.find((one) => one.answer.question === answer.question && one.answer.id !== answer.id) ??
      strong[at % strong.length];
    const reference = wordsToSprinkle(other ? textOf(other.answer) : answer.question);
    return PLACES.slice(0, 2).map((_, turn): Raised => {
      const place = PLACES[(at + turn * 2) % PLACES.length] as number;
      const played = trick.play({ parts, question: answer.question, reference, place, turn: at + turn });
      return {
        trick: trick.id,
        answer,
        before: feedback.overall,
        after: judgeText(models, played, answer.question).overall,
      };
    });
  });
}

export { TRICKS };
