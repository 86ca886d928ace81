import type { DrillEvidence, DrillLogLine, DrillRecord, LineKind, Pace } from '../../shared/drill';
import type { Effect } from '../scenario/drill-basics';
import type { Mark } from './marks';

/**
 * The state of one run. The reducer copies it (with its plain arrays and maps) once for each event and works on the copy;
 * parts marked `readonly` are replaced, never changed. Times: `...Ms` on the session's clock, `second` and `...S` in drill seconds since the alert
 * (below zero in the history the dashboards show).
 */
export interface Run {
  readonly id: string;
  readonly pace: Pace;
  status: 'running' | 'paused' | 'ended';
  /** The session's clock as of the last event or tick. */
  atMs: number;
  /** Session time that did not count because the run was paused. */
  pausedMs: number;
  pausedAtMs: number | undefined;
  /** The session's clock at what is happening now: an event's own time, or the end of the quantum being played. */
  nowMs: number;
  /** Session time played, a multiple of the quantum. */
  playedMs: number;
  drillMs: number;
  second: number;
  /** The clock is running ahead until something happens. */
  waiting: boolean;
  /** The candidate has said that they have nothing more to say to this part. */
  finished: boolean;

  values: Float64Array;
  ramps: readonly Ramp[];
  moves: readonly Move[];
  queue: readonly Queued[];
  operations: readonly OperationRun[];
  /** Number of points each series has; negative drill time is history. */
  points: number;
  /** Newest last; the tail the page shows. */
  log: DrillLogLine[];
  logLines: number;

  marks: Map<string, Mark>;
  records: DrillRecord[];
  /** By number. */
  utterances: Utterance[];
  /** What was understood of each utterance, by the same number. */
  understood: Understood[];
  /** Claims made before the part of the talk they belong to; credited when it begins. */
  early: readonly EarlyClaim[];

  phase: number;
  phaseStartS: number;
  /** When something last got the candidate further; patience counts from here. */
  progressS: number;
  nudges: number;
  hintsInPhase: number;
  line: { readonly number: number; readonly text: string; readonly kind: LineKind; readonly atMs: number };
  /** When the interviewer will have finished, on the session's clock. */
  speakingUntilMs: number;
  /** A voice reports the end of each line, so that the length of one need not be guessed. */
  voiced: boolean;
  /** The candidate's voice is heard at the moment. */
  voiceSinceMs: number | undefined;
  lastSaidMs: number;
  /** Last time a passing remark was made, by its words. */
  remarks: ReadonlyMap<string, number>;

  pending: Pending | undefined;
  which: Which | undefined;
  update: UpdateInProgress | undefined;
  evidence: readonly DrillEvidence[];
  /** Evidence that is there only under a condition: the drill second from which it could be looked at. */
  knowable: ReadonlyMap<string, number>;
  messages: Message[];
  stakeholders: readonly StakeholderState[];
  markers: Marker[];
  ending: { readonly id: string; readonly title: string; readonly text: string; readonly good: boolean } | undefined;

  /** What the event brought about for the outside; emptied at each event. */
  commands: DrillCommand[];
}

export interface Ramp {
  readonly level: number;
  readonly from: number;
  readonly to: number;
  readonly startS: number;
  readonly endS: number;
  readonly steps: number | undefined;
}

/** A level that words have moved, and how it goes back when they are taken back; later movements after earlier ones. */
export interface Move {
  readonly level: number;
  readonly said: number;
  readonly to: number;
  readonly delayS: number;
  readonly overS: number;
  readonly steps: number | undefined;
  /** Something that nobody can take back has moved it since. */
  readonly overtaken: boolean;
}

export interface Queued {
  readonly atS: number;
  readonly effect: Effect;
  /** The utterance it goes back to. */
  readonly said: number | undefined;
  /** The operation whose effects these are; they are dropped when it is stopped. */
  readonly run: number | undefined;
  /** Evidence that somebody is finding out about. */
  readonly evidence?: string | undefined;
  /** How a posted message sounds; plain when left out. */
  readonly tone?: Message['tone'] | undefined;
}

export type StepState = 'skipped' | 'waiting' | 'running' | 'done' | 'failed' | 'stopped';

export interface OperationRun {
  readonly run: number;
  readonly id: string;
  readonly state: 'running' | 'done' | 'failed' | 'stopped';
  readonly said: number | undefined;
  readonly startedS: number;
  readonly endsS: number;
  readonly steps: readonly {
    readonly id: string;
    readonly state: StepState;
    readonly startS: number;
    readonly seconds: number;
  }[];
}

export interface Utterance {
  readonly said: number;
  readonly atMs: number;
  readonly text: string;
}

export interface Understood {
  readonly said: number;
  readonly intents: readonly string[];
  readonly titles: readonly string[];
  readonly state: 'not-an-order' | 'held' | 'doing' | 'done' | 'stopped' | 'refused' | 'taken-back' | 'update';
  readonly reason: string;
}

export interface EarlyClaim {
  readonly id: string;
  readonly said: number;
  readonly quote: string;
}

export interface Pending {
  readonly said: number | undefined;
  /** Ids of the orders' entries. */
  readonly orders: readonly string[];
  readonly text: string;
  /** The interviewer's line that says it back. */
  readonly line: number;
  readonly sinceMs: number;
  readonly untilMs: number;
}

export interface Which {
  readonly order: string;
  readonly untilMs: number;
}

export interface UpdateInProgress {
  /** Ids of the stakeholders it is for. */
  readonly to: readonly string[];
  readonly said: readonly number[];
  readonly texts: readonly string[];
  readonly lastMs: number;
}

export interface Message {
  readonly number: number;
  readonly atMs: number;
  readonly clock: number;
  readonly from: string;
  readonly name: string;
  readonly text: string;
  readonly tone: 'plain' | 'impatient' | 'escalated' | 'thanks' | 'own';
}

export interface Marker {
  readonly clock: number;
  readonly text: string;
  readonly kind: 'deploy' | 'flag' | 'order' | 'note' | 'harm';
}

export interface StakeholderState {
  readonly id: string;
  /** Patience counts from here. */
  readonly sinceS: number;
  /** Reminders written since the last update. */
  readonly reminders: number;
  readonly toldS: number | undefined;
}

/** What the outside is asked to do. The order is that in which it happened. */
export type DrillCommand =
  | { readonly do: 'speak'; readonly line: number; readonly text: string; readonly kind: LineKind }
  | { readonly do: 'show'; readonly evidence: DrillEvidence }
  | { readonly do: 'post'; readonly message: Message }
  | { readonly do: 'mark'; readonly marker: Marker }
  | { readonly do: 'log'; readonly lines: readonly DrillLogLine[] }
  /**
   * A row of points: the drill's clock in ms since 1970, then a value for each series in the model's order. `atMs` is the
   * session's time it was played at; in the history before the alert, below zero, the time it would have been.
   */
  | { readonly do: 'sample'; readonly atMs: number; readonly row: readonly number[] }
  | { readonly do: 'end' };
