import type { DrillPanel } from '../../../shared/drill';
import type { DrillScenario } from '../../scenario/drill';
import type { Duration, Effect, Speech } from '../../scenario/drill-basics';
import type { Claim, Ending, Evidence, OrderEntry, Reaction, RootCause, Stakeholder } from '../../scenario/drill-talk';
import type { LogLine } from '../../scenario/drill-world';
import type { Compiled } from '../../scenario/formula/compile';
import type { Run } from '../run';
import type { Cell } from './cells';
import type { Pattern } from './patterns';

/** A drill made ready to run with one seed: names are numbers, formulas functions, and the other causes' parts are gone. */
export interface Model {
  readonly scenario: DrillScenario;
  readonly seed: number;
  readonly cause: RootCause;
  /** Milliseconds since 1970 of the alert. */
  readonly startsAtMs: number;
  readonly historyS: number;
  /** Index into the values of each level. */
  readonly levels: ReadonlyMap<string, number>;
  readonly startValues: Float64Array;
  readonly stocks: readonly Stock[];
  /** In the order in which they are to be computed. */
  readonly cells: readonly Cell[];
  readonly panels: readonly DrillPanel[];
  readonly series: readonly Series[];
  readonly timeline: readonly { readonly atS: number; readonly effect: Effect }[];
  readonly logs: readonly LogSource[];
  readonly evidence: readonly Evidence[];
  readonly orders: readonly OrderEntry[];
  readonly claims: readonly Claim[];
  readonly reactions: readonly ReadyReaction[];
  readonly stakeholders: readonly Stakeholder[];
  /** Drill second in which a stakeholder first writes, by id. */
  readonly arrivals: ReadonlyMap<string, number>;
  readonly endings: readonly Ending[];
  readonly holds: (source: string | undefined, run: Run) => boolean;
  readonly value: (source: string, run: Run) => number;
  readonly fill: (text: string, run: Run) => string;
  /** The first part of a speech that holds, filled in. */
  readonly say: (speech: Speech, run: Run) => string | undefined;
  readonly pattern: (source: string) => Pattern;
  /** A duration's length in whole seconds, drawn from its range by the seed. */
  readonly seconds: (duration: Duration, label: string) => number;
  /** What has been found wrong in the file beyond its shape; grows as formulas are compiled. */
  readonly problems: readonly string[];
}

export interface Stock {
  readonly index: number;
  readonly perMinute: Compiled<Run>;
  readonly min: number;
  readonly max: number;
}

export interface Series {
  readonly key: string;
  readonly value: Compiled<Run>;
  readonly noise: number;
  readonly row: number;
  /** Rates stay within 0..1 whatever the noise. */
  readonly isShare: boolean;
}

export interface LogSource {
  readonly entry: LogLine;
  readonly rate: Compiled<Run>;
  readonly row: number;
}

export interface ReadyReaction {
  readonly entry: Reaction;
  /** `kind:id`, as in the marks. */
  readonly key: string;
  readonly kind: 'reaction' | 'relief' | 'twist';
  readonly when: Compiled<Run>;
  readonly againS: number | undefined;
}
