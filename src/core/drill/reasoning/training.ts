import type { ReasoningPoint } from './points';

/** A line of data/reasoning. */
export interface LabelledReasoning {
  readonly id: string;
  readonly scenario: string;
  readonly utterance: string;
  readonly points: readonly ReasoningPoint[];
}
