import type { DrillView } from '../../../shared/drill';

/** Time of day on the incident's clock. */
const SECONDS = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: 'UTC',
});
const MINUTES = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

export const utcSeconds = (clockMs: number): string => SECONDS.format(clockMs);
export const utcMinutes = (clockMs: number): string => MINUTES.format(clockMs);

type UnderstoodState = DrillView['understood'][number]['state'];

const STATES: Readonly<Record<UnderstoodState, string>> = {
  'not-an-order': 'Not taken as an order',
  held: 'Said back, not done yet',
  doing: 'Under way',
  done: 'Done',
  stopped: 'Stopped',
  refused: 'Not possible',
  'taken-back': 'Taken back',
  update: 'Taken as an update',
};

export const stateWords = (state: UnderstoodState): string => STATES[state];

/** What a view can be asked for by hand: the words that would be said. */
const LOOKS: Readonly<Record<string, readonly [label: string, say: string]>> = {
  'look.errors_by_endpoint': ['Errors by endpoint', 'Show me the error rate by endpoint.'],
  'look.latency': ['Latency', 'Show me the latency percentiles.'],
  'look.logs': ['Logs', 'Show me the logs.'],
  'look.changelog': ['What shipped', 'Show me the changelog.'],
  'look.diff': ['Code change', 'Show me the diff.'],
  'look.flag_state': ['Feature flags', 'Show me the state of the feature flags.'],
  'look.db_schema': ['Table definition', 'Show me the table definition.'],
  'look.canary': ['Canary', 'Show me the canary.'],
  'look.pipeline_step': ['Pipeline', 'Show me the pipeline step that failed.'],
  'look.host_events': ['Host events', 'Show me the host events.'],
  'compare.before_after': ['Before and after', 'Compare that with before.'],
  'check.customer_impact': ['Customers affected', 'How many customers are affected?'],
  'check.data_safety': ['Data written since', 'Check whether the data written since is safe.'],
};

export const lookOf = (order: string): { readonly label: string; readonly say: string } | undefined => {
  const found = LOOKS[order];
  return found && { label: found[0], say: found[1] };
};

/** What the ear is doing, in a word or two. */
export type EarWord =
  | 'off'
  | 'deaf'
  | 'paused'
  | 'ended'
  | 'hold'
  | 'listening'
  | 'hearing'
  | 'understanding'
  | 'understood'
  | 'doing'
  | 'done';

export const EAR_WORDS: Readonly<Record<EarWord, string>> = {
  off: 'Microphone off',
  deaf: 'Not hearing; type instead',
  paused: 'Paused',
  ended: 'The drill has ended',
  hold: 'Hold Space to talk',
  listening: 'Listening',
  hearing: 'Hearing you',
  understanding: 'Understanding…',
  understood: 'Understood',
  doing: 'Doing it',
  done: 'Done',
};
