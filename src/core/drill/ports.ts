/** What the engine asks of its neighbours, so that it can be tested without them. All are pure and deterministic. */

export interface HeardOrders {
  /** Orders named, in the order spoken; when `executes`, those given. */
  readonly intents: readonly string[];
  readonly executes: boolean;
  /** A few words: `plain order`, `refusal`, `feasibility question`. */
  readonly reason: string;
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
  readonly matchOrders: (utterance: string, scenario: string) => HeardOrders;
  readonly hearReasoning: (utterance: string, scenario: string) => readonly HeardReasoning[];
  readonly judgeUpdate: (audience: Audience, text: string) => JudgedUpdate;
}
