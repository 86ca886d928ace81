/** What a status update can hold, in the order it is best said. */
export const ELEMENTS = ['cause', 'impact', 'not_impacted', 'eta', 'next_update', 'confidence', 'plan'] as const;
export type Element = (typeof ELEMENTS)[number];

export const AUDIENCES = ['sre', 'programme', 'leadership'] as const;
export type UpdateAudience = (typeof AUDIENCES)[number];

/** Faults of what is there. */
export const FAULTS = ['vague', 'jargon', 'false_certainty', 'blame', 'buzzwords'] as const;
export type Fault = (typeof FAULTS)[number];

/** What is not there and would have mattered. */
export const GAPS = ['no_eta', 'no_impact', 'no_cause', 'no_plan', 'no_next_update'] as const;
export type Gap = (typeof GAPS)[number];

export const UPDATE_DEFECTS = [...FAULTS, ...GAPS] as const;
export type UpdateDefect = (typeof UPDATE_DEFECTS)[number];

export const elementOf = (gap: Gap): Element => gap.slice('no_'.length) as Element;

/** An update as it is judged. */
export interface StatusUpdate {
  readonly audience: UpdateAudience;
  readonly text: string;
}
