import { DIMENSIONS, type DimensionId } from '../../shared/feedback';
import type { TakeSummary } from '../../shared/take';
import { type Track, type TrackPoint, trackOf } from './track';

export interface ProgressRequest {
  /** In any order. */
  readonly takes: readonly TakeSummary[];
  /** Only takes begun from then on, in milliseconds since 1970; 0 for all. */
  readonly sinceMs: number;
  /** One question, or all of them. */
  readonly question?: string | undefined;
}

/** A take's length beside the length it aimed for, in milliseconds. */
export interface LengthPoint {
  readonly take: string;
  readonly atMs: number;
  readonly durationMs: number;
  readonly minMs: number;
  readonly maxMs: number;
}

export interface Progress {
  /** Whole answers that were judged. */
  readonly answers: number;
  /** Those of them that were no stories: their scores say nothing about how stories are told, so they stay out. */
  readonly noStories: number;
  readonly overall: Track;
  readonly dimensions: Readonly<Record<DimensionId, Track>>;
  readonly lengths: readonly LengthPoint[];
  /** Answers whose length was within the target, of all answers. */
  readonly withinTarget: number;
  readonly pace: Track;
  readonly fillersPerMinute: Track;
}

/** A whole telling: not one part of it told again, not the answer to a follow-up. */
export const isWhole = ({ retryPart, followUp }: TakeSummary): boolean =>
  retryPart === undefined && followUp === undefined;

const startMs = ({ startedAt }: TakeSummary): number => Date.parse(startedAt);

function track(takes: readonly TakeSummary[], value: (take: TakeSummary) => number | undefined): Track {
  return trackOf(
    takes.flatMap((take): TrackPoint[] => {
      const found = value(take);
      return found === undefined ? [] : [{ take: take.id, atMs: startMs(take), value: found }];
    }),
  );
}

const perMinute = ({ fillers, durationMs }: TakeSummary): number | undefined =>
  fillers === undefined || durationMs === 0 ? undefined : (fillers * 60_000) / durationMs;

/** Everything the progress page draws. Delivery counts every answer that was heard, the scores only stories. */
export function progressOf({ takes, sinceMs, question }: ProgressRequest): Progress {
  const answers = takes
    .filter((take) => isWhole(take) && take.overall !== undefined && startMs(take) >= sinceMs)
    .filter((take) => question === undefined || take.questionId === question)
    .sort((a, b) => startMs(a) - startMs(b) || a.id.localeCompare(b.id));
  const stories = answers.filter(({ kind }) => kind === 'story');
  const dimensions = Object.fromEntries(
    DIMENSIONS.map((id) => [id, track(stories, (take) => take.dimensions[id])]),
  ) as Record<DimensionId, Track>;
  return {
    answers: answers.length,
    noStories: answers.length - stories.length,
    overall: track(stories, ({ overall }) => overall),
    dimensions,
    lengths: answers.map(({ id, startedAt, durationMs, targetMs }) => ({
      take: id,
      atMs: Date.parse(startedAt),
      durationMs,
      ...targetMs,
    })),
    withinTarget: answers.filter(
      ({ durationMs, targetMs }) => durationMs >= targetMs.minMs && durationMs <= targetMs.maxMs,
    ).length,
    pace: track(answers, ({ wordsPerMinute }) => wordsPerMinute),
    fillersPerMinute: track(answers, perMinute),
  };
}

/** The dimensions that have a mean, weakest first. */
export function ranked(progress: Progress): { readonly id: DimensionId; readonly now: number }[] {
  return DIMENSIONS.flatMap((id) => {
    const { now } = progress.dimensions[id];
    return now === undefined ? [] : [{ id, now }];
  }).sort((a, b) => a.now - b.now);
}
