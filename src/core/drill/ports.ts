/** What the engine asks of its neighbours, so that it can be tested without them. All are pure and deterministic. */

/** One order in an utterance, as the matcher places it. */
export interface HeardOrder {
  readonly order: string;
  /** Chance 0-1 that it is named. */
  readonly chance: number;
  /** Chance 0-1 that, if it is named, it is given. */
  readonly given: number;
  /** Offsets into the utterance. */
  readonly start: number;
  readonly end: number;
}

export interface HeardOrders {
  /** Orders named, in the order spoken; when `executes`, those given. */
  readonly intents: readonly string[];
  readonly executes: boolean;
  /** A few words: `plain order`, `refusal`, `feasibility question`. */
  readonly reason: string;
  /** For each order the sentence it was given in; the whole utterance when left out. */
  readonly words?: ReadonlyMap<string, string> | undefined;
}

export interface HeardReasoning {
  readonly id: string;
  /** The words it rests on. */
  readonly quote: string;
}

export type Audience = 'sre' | 'programme' | 'leadership';

export interface JudgedUpdate {
  readonly has: Readonly<Record<string, boolean>>;
  readonly quality: 'good' | 'poor';
  readonly defects: readonly string[];
  /** What this audience would write back. */
  readonly reply: string;
}

export interface DrillPorts {
  /** `reflecting`: the talk is of what should change, so that only a plain order is one. */
  readonly matchOrders: (utterance: string, scenario: string, reflecting?: boolean) => HeardOrders;
  readonly hearReasoning: (utterance: string, scenario: string) => readonly HeardReasoning[];
  readonly judgeUpdate: (audience: Audience, text: string) => JudgedUpdate;
}
