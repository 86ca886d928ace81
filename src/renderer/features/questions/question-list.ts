import { wholeAnswers } from '../../../core/scenario/choose';
import type { Question } from '../../../shared/question';
import type { TakeSummary } from '../../../shared/take';
import { capital } from '../../ui/when';

/** `cross-team` is "Cross team" to a person. */
export const topicName = (topic: string): string => capital(topic.replace(/-/g, ' '));

export const topicsOf = (questions: readonly Question[]): string[] =>
  [...new Set(questions.map(({ topic }) => topic))].sort();

export interface QuestionFilter {
  /** Empty for every topic. */
  readonly topic: string;
  readonly words: string;
}

const heard = ({ title, prompt, topic, looksFor }: Question): string =>
  `${title} ${prompt} ${topicName(topic)} ${looksFor}`.toLowerCase();

/** The questions of a topic whose own words hold all the words looked for. */
export function filterQuestions(questions: readonly Question[], { topic, words }: QuestionFilter): Question[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return questions.filter((question) => {
    if (topic !== '' && question.topic !== topic) return false;
    const text = heard(question);
    return wanted.every((word) => text.includes(word));
  });
}

export interface Record {
  /** Whole answers, newest first. */
  readonly takes: readonly TakeSummary[];
  readonly best: number;
  readonly last: number;
}

/** Best and last score of each question that has been answered. */
export function recordsOf(takes: readonly TakeSummary[]): ReadonlyMap<string, Record> {
  const records = new Map<string, Record>();
  for (const take of wholeAnswers(takes)) {
    const score = take.overall ?? 0;
    const known = records.get(take.questionId);
    records.set(take.questionId, {
      takes: [...(known?.takes ?? []), take],
      best: Math.max(known?.best ?? 0, score),
      last: known?.last ?? score,
    });
  }
  return records;
}
