import type { Feedback } from '../shared/feedback';
import type { Attempt, TakeSummary } from '../shared/take';
import type { Transcript } from '../shared/transcript';

/** The line the lists show, made from a take's files. */
export function summarise(attempt: Attempt, transcript?: Transcript, feedback?: Feedback): TakeSummary {
  return {
    id: attempt.id,
    state: attempt.state,
    startedAt: attempt.startedAt,
    questionId: attempt.questionId,
    questionTitle: attempt.questionTitle,
    title: attempt.title,
    variant: attempt.variant,
    targetMs: attempt.targetMs,
    durationMs: attempt.durationMs,
    starred: attempt.starred,
    source: attempt.source,
    text: transcript?.text ?? '',
    ...(attempt.parent ? { parent: attempt.parent } : {}),
    ...(attempt.followUp ? { followUp: attempt.followUp } : {}),
    ...(attempt.retryPart ? { retryPart: attempt.retryPart } : {}),
    dimensions: Object.fromEntries((feedback?.dimensions ?? []).map(({ id, score }) => [id, score])),
    ...(feedback
      ? {
          overall: feedback.overall,
          kind: feedback.kind,
          topFix: feedback.topFix.title,
          fillers: feedback.delivery.fillers.reduce((sum, { count }) => sum + count, 0),
          ...(feedback.delivery.wordsPerMinute === undefined
            ? {}
            : { wordsPerMinute: feedback.delivery.wordsPerMinute }),
        }
      : {}),
  };
}
