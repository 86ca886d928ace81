import type { TakeSummary } from '../../shared/take';
import { isWhole } from './progress';

/** How one question has gone so far. */
export interface QuestionRecord {
  readonly questionId: string;
  readonly title: string;
  /** Whole answers that were judged. */
  readonly answers: number;
  readonly best: TakeSummary;
  readonly last: TakeSummary;
  /** The answer before the last one, to compare it with. */
  readonly before: TakeSummary | undefined;
  /** Score of the last answer less that of the one before. */
  readonly change: number | undefined;
}

const score = ({ overall }: TakeSummary): number => overall ?? 0;

/** Best and last answer of every question that was answered, the one practised last first. */
export function questionRecords(takes: readonly TakeSummary[]): QuestionRecord[] {
  const byQuestion = new Map<string, TakeSummary[]>();
  for (const take of takes) {
    if (!isWhole(take) || take.overall === undefined) continue;
    byQuestion.set(take.questionId, [...(byQuestion.get(take.questionId) ?? []), take]);
  }
  return [...byQuestion]
    .flatMap(([questionId, own]): QuestionRecord[] => {
      const [last, before] = own.sort((a, b) => b.id.localeCompare(a.id));
      if (!last) return [];
      // Of equal scores the newer one is shown: it is the one still remembered.
      const best = own.reduce((most, take) => (score(take) > score(most) ? take : most), last);
      return [
        {
          questionId,
          title: last.questionTitle,
          answers: own.length,
          best,
          last,
          before,
          change: before ? score(last) - score(before) : undefined,
        },
      ];
    })
    .sort((a, b) => b.last.id.localeCompare(a.last.id));
}
