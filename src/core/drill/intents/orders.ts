/** What can be ordered aloud in a drill. The names are part of the command line's contract and never change. */
export const ORDERS = [
  'look.errors_by_endpoint',
  'look.latency',
  'look.logs',
  'look.changelog',
  'look.diff',
  'look.flag_state',
  'look.db_schema',
  'look.canary',
  'look.pipeline_step',
  'look.host_events',
  'compare.before_after',
  'check.customer_impact',
  'check.data_safety',
  'isolate.traffic',
  'flag.off',
  'rollback.code',
  'rollback.schema',
  'rollback.snapshot',
  'fix.forward',
  'retry.backoff',
  'replay.stage',
  'promote.artifact',
  'canary.deploy',
  'declare.incident',
  'update.stakeholders',
  'ask.hint',
] as const;

export type Order = (typeof ORDERS)[number];

export const SCENARIOS = ['checkout-deploy', 'reporting-migration', 'fleet-upgrade', 'blocked-pipeline'] as const;

/** A drill of the user's own has another id; it is matched without a drill's own habits of speech. */
export type ScenarioId = (typeof SCENARIOS)[number] | (string & {});

/**
 * Looking changes nothing, acting changes the system, speaking reaches people. Questions order a look ("what shipped?")
 * but not an act ("could we roll back?"), so the two are told apart everywhere.
 */
export type OrderFamily = 'look' | 'act' | 'speak';

interface OrderFacts {
  readonly family: OrderFamily;
  /** How the app names it to the candidate, after "Understood:". */
  readonly title: string;
  /** Set for what cannot be undone: what is said back before it is done, with two seconds for a "no". */
  readonly sayBack?: string;
}

export const ORDER_FACTS: Readonly<Record<Order, OrderFacts>> = {
  'look.errors_by_endpoint': { family: 'look', title: 'errors by endpoint' },
  'look.latency': { family: 'look', title: 'latency' },
  'look.logs': { family: 'look', title: 'logs' },
  'look.changelog': { family: 'look', title: 'changelog' },
  'look.diff': { family: 'look', title: 'the code change' },
  'look.flag_state': { family: 'look', title: 'state of the flag' },
  'look.db_schema': { family: 'look', title: 'database schema' },
  'look.canary': { family: 'look', title: 'health of the canary' },
  'look.pipeline_step': { family: 'look', title: 'pipeline stages' },
  'look.host_events': { family: 'look', title: 'host events' },
  'compare.before_after': { family: 'look', title: 'before against after' },
  'check.customer_impact': { family: 'look', title: 'impact on customers' },
  'check.data_safety': { family: 'look', title: 'safety of the data' },
  'isolate.traffic': { family: 'act', title: 'take the traffic away' },
  'flag.off': { family: 'act', title: 'switch the flag off' },
  'rollback.code': {
    family: 'act',
    title: 'roll back the deploy',
    sayBack: 'You want the previous version deployed in place of this one.',
  },
  'rollback.schema': {
    family: 'act',
    title: 'undo the migration',
    sayBack: 'You want the schema change undone; what was written to it goes with it.',
  },
  'rollback.snapshot': {
    family: 'act',
    title: 'restore the snapshot',
    sayBack: 'You want the snapshot restored; what was written since then goes.',
  },
  'fix.forward': { family: 'act', title: 'fix forward' },
  'retry.backoff': { family: 'act', title: 'retry with backoff' },
  'replay.stage': { family: 'act', title: 'replay the stage' },
  'promote.artifact': {
    family: 'act',
    title: 'promote the artifact by hand',
    sayBack: 'You want the signed artifact promoted by hand, past the pipeline.',
  },
  'canary.deploy': { family: 'act', title: 'deploy to a canary' },
  'declare.incident': { family: 'speak', title: 'declare the incident' },
  'update.stakeholders': { family: 'speak', title: 'update the stakeholders' },
  'ask.hint': { family: 'speak', title: 'a hint' },
};

/** Orders that cannot be undone, with what the interviewer says back before they are carried out. */
export const IRREVERSIBLE: ReadonlyMap<Order, string> = new Map(
  ORDERS.flatMap((order) => {
    const { sayBack } = ORDER_FACTS[order];
    return sayBack === undefined ? [] : [[order, sayBack] as const];
  }),
);

export const isOrder = (text: string): text is Order => (ORDERS as readonly string[]).includes(text);
