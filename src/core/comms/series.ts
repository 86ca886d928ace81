import { judgeUpdate } from '.';
import type { JudgedStatus } from './judge';
import type { UpdateAudience } from './rubric';
import { type ArcFinding, arcOf } from './series/arc';
import { type MetNeed, metNeeds, type Stage } from './series/stages';

export type { ArcFinding, ArcId, SeriesQuote } from './series/arc';
export { type MetNeed, type NeedId, STAGE_NEEDS, STAGES, type Stage } from './series/stages';

/** One of the messages of an incident, all to the same audience. */
export interface SeriesMessage {
  readonly stage: Stage;
  readonly text: string;
  /** When it is said: minutes of the day (9:10 is 550); past midnight it goes on counting. */
  readonly at: number;
}

export interface JudgedMessage {
  readonly stage: Stage;
  readonly judged: JudgedStatus;
  /** What a message at this stage must hold. */
  readonly needs: readonly MetNeed[];
}

export interface JudgedSeries {
  /** 0-100; `SHARES` is the table. */
  readonly score: number;
  readonly messages: readonly JudgedMessage[];
  /** What only shows across messages: whether times and promises held, whether the end closes. */
  readonly arc: readonly ArcFinding[];
}

/** What the score of a series is made of, in shares of 100. Each message by itself, each for its stage, and all together. */
const SHARES = { messages: 30, needs: 40, arc: 30 } as const;

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Judges the first message, the updates and the closing summary of one incident together. Pure and deterministic.
 * @param messages in the order sent; none gives a score of 0
 */
export function judgeSeries(
  audience: UpdateAudience,
  messages: readonly SeriesMessage[],
  judge: typeof judgeUpdate = judgeUpdate,
): JudgedSeries {
  const judged = messages.map(({ stage, text }): JudgedMessage => {
    const own = judge({ audience, text });
    return { stage, judged: own, needs: metNeeds(stage, text, own) };
  });
  const arc = arcOf(messages, judged);
  const met = judged.map(({ needs }) => mean(needs.map((need) => (need.met ? 1 : 0))));
  const kept = mean(arc.map(({ good }) => (good ? 1 : 0)));
  const score =
    SHARES.messages * mean(judged.map((one) => one.judged.score / 100)) + SHARES.needs * mean(met) + SHARES.arc * kept;
  return { score: Math.round(score), messages: judged, arc };
}
