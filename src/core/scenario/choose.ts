import { DIMENSIONS, type DimensionId } from '../../shared/feedback';
import type { Question } from '../../shared/question';
import type { TakeSummary } from '../../shared/take';

/** Takes that count when the weakest dimension is looked for; fewer than `least` say nothing. */
const LATELY = { takes: 5, least: 3 };
const DAY_MS = 86_400_000;

export type Choice =
  | { readonly why: 'new'; readonly question: Question; readonly leftToTry: number }
  | {
      readonly why: 'weakest';
      readonly question: Question;
      readonly dimension: DimensionId;
      /** Mean over the last takes, and the figure of this question's last take. */
      readonly meanScore: number;
      readonly hereScore: number;
    }
  | { readonly why: 'longest-ago'; readonly question: Question; readonly daysAgo: number };

interface History {
  readonly questions: readonly Question[];
  /** Judged answers to whole questions, newest first. */
  readonly takes: readonly TakeSummary[];
  /** Last take of each question that has one. */
  readonly lastOf: ReadonlyMap<string, TakeSummary>;
  readonly dayNumber: number;
}

const dayNumberOf = (day: string): number => Math.floor(Date.parse(day.slice(0, 10)) / DAY_MS);

/** A small mix of the day's number, so that neighbouring days do not give neighbouring questions. */
const turn = (dayNumber: number, count: number): number => ((dayNumber * 2_654_435_761) >>> 0) % count;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function chooseNew({ questions, lastOf, dayNumber }: History): Choice | undefined {
  const untried = questions.filter(({ id }) => !lastOf.has(id));
  const question = untried[turn(dayNumber, Math.max(1, untried.length))];
  return question ? { why: 'new', question, leftToTry: untried.length } : undefined;
}

/** The dimension that has been weakest lately, and the question whose last answer was weakest in it. */
function chooseWeakest({ questions, takes, lastOf }: History): Choice | undefined {
  const lately = takes.slice(0, LATELY.takes);
  if (lately.length < LATELY.least) return undefined;
  const means = DIMENSIONS.map((dimension) => ({
    dimension,
    meanScore: mean(lately.map((take) => take.dimensions[dimension] ?? 0)),
  }));
  const weakest = means.reduce((low, each) => (each.meanScore < low.meanScore ? each : low));
  const found = questions
    .flatMap((question) => {
      const hereScore = lastOf.get(question.id)?.dimensions[weakest.dimension];
      return hereScore === undefined ? [] : [{ question, hereScore }];
    })
    .sort((a, b) => a.hereScore - b.hereScore || a.question.id.localeCompare(b.question.id))[0];
  return found ? { why: 'weakest', ...found, ...weakest } : undefined;
}

function chooseLongestAgo({ questions, lastOf, dayNumber }: History): Choice | undefined {
  const found = questions
    .flatMap((question) => {
      const last = lastOf.get(question.id);
      return last ? [{ question, at: last.startedAt }] : [];
    })
    .sort((a, b) => a.at.localeCompare(b.at) || a.question.id.localeCompare(b.question.id))[0];
  if (!found) return undefined;
  return { why: 'longest-ago', question: found.question, daysAgo: Math.max(0, dayNumber - dayNumberOf(found.at)) };
}

/** Answers to whole questions that were judged; follow-ups and single parts say nothing about a question as a whole. */
export const wholeAnswers = (takes: readonly TakeSummary[]): TakeSummary[] =>
  takes
    .filter((take) => take.parent === undefined && take.overall !== undefined)
    .sort((a, b) => b.startedAt.localeCompare(a.startedAt));

/**
 * Today's question, and why: one never tried, the weakest spot, or the one longest ago, in turn by the day. The same day
 * and the same takes give the same question, except that a question already answered today makes way for another.
 * @param day today as YYYY-MM-DD
 * @returns undefined when there are no questions
 */
export function chooseQuestion(
  questions: readonly Question[],
  takes: readonly TakeSummary[],
  day: string,
): Choice | undefined {
  const whole = wholeAnswers(takes);
  const today = new Set(whole.filter(({ startedAt }) => startedAt.startsWith(day)).map(({ questionId }) => questionId));
  const open = questions.filter(({ id }) => !today.has(id));
  const lastOf = new Map<string, TakeSummary>();
  for (const take of whole) if (!lastOf.has(take.questionId)) lastOf.set(take.questionId, take);
  const history: History = {
    questions: open.length > 0 ? open : questions,
    takes: whole,
    lastOf,
    dayNumber: dayNumberOf(day),
  };
  const ways = [chooseNew, chooseWeakest, chooseLongestAgo];
  for (let index = 0; index < ways.length; index += 1) {
    const choice = ways[(history.dayNumber + index) % ways.length]?.(history);
    if (choice) return choice;
  }
  return undefined;
}
