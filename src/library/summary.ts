import type { Feedback } from '../shared/feedback';
import { type Attempt, isAddition, type TakeSummary } from '../shared/take';
import type { Transcript } from '../shared/transcript';

/** What the lists show of a judgement. A part or a follow-up is judged in the answer it belongs to, not by itself. */
function judgementOf(attempt: Attempt, feedback: Feedback | undefined) {
  if (!feedback || isAddition(attempt)) return { dimensions: {} };
  return {
    dimensions: Object.fromEntries(feedback.dimensions.map(({ id, score }) => [id, score])),
    overall: feedback.overall,
    kind: feedback.kind,
    topFix: feedback.topFix.title,
  };
}

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
    ...judgementOf(attempt, feedback),
    ...(feedback
      ? {
          fillers: feedback.delivery.fillers.reduce((sum, { count }) => sum + count, 0),
          ...(feedback.delivery.wordsPerMinute === undefined
            ? {}
            : { wordsPerMinute: feedback.delivery.wordsPerMinute }),
        }
      : {}),
  };
}
