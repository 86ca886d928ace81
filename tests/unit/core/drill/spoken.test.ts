import { describe, expect, it } from 'vitest';
import { builtInPorts } from '../../../../src/core/drill/built-in-ports';
import type { DrillEvent } from '../../../../src/core/drill/events';
import { replay } from '../../../../src/core/drill/play';
import type { Run } from '../../../../src/core/drill/run';
import { modelOf, ofType, readScenario, said, tick } from './drills-double';

/** Drills as they are really talked through, with what really hears: half sentences, asides, orders on the way. */

const ports = builtInPorts();
type Drill = 'checkout-deploy' | 'reporting-migration' | 'fleet-upgrade' | 'blocked-pipeline';

const scenarios = new Map(
  (['checkout-deploy', 'reporting-migration', 'fleet-upgrade', 'blocked-pipeline'] as const).map((id) => [
    id,
    readScenario(`drills/${id}.yaml`),
  ]),
);

/** The run after these sentences, twenty seconds between them, and one second after the last. */
function talked(drill: Drill, cause: string, ...sentences: readonly string[]): Run {
  const scenario = scenarios.get(drill);
  if (!scenario) throw new Error(`there is no drill ${drill}`);
  const events: DrillEvent[] = sentences.map((text, at) => said(5 + at * 20, text));
  return replay(modelOf(scenario, cause), ports, 'test', 'full', [...events, tick(6 + sentences.length * 20)]).run;
}

const orders = (run: Run): string[] => ofType(run.records, 'order').map(({ id, state }) => `${state} ${id}`);
const opened = (run: Run): string[] => ofType(run.records, 'opened').map(({ evidence }) => evidence);
const grounded = (run: Run): string[] =>
  ofType(run.records, 'claim').flatMap(({ id, grounded }) => (grounded ? [id] : []));
const lines = (run: Run): string[] => ofType(run.records, 'speak').map(({ text }) => text);

describe('what is only spoken of', () => {
  it.each([
    "The old build ships its own SDK three one, so that's not a problem for the rollback.",
    'Canary with automatic rollback on error rate.',
    'And then roll back?',
    'Probably a default on the column.',
    "I've seen this before and what we did back then is we rolled back, but before I'd do anything like a rollback I'd want to look at what's been deployed.",
  ])('is not carried out: %s', (text) => {
    expect(orders(talked('checkout-deploy', 'migration', text))).toEqual([]);
  });

  it('is a rule for the next time', () => {
    const text = 'Start each wave with one canary cluster that needs temporary hosts, and alert on late callbacks.';
    expect(orders(talked('fleet-upgrade', 'early-start', text))).toEqual([]);
  });

  it('asks for no hint when a pointer is null', () => {
    const run = talked(
      'checkout-deploy',
      'flag',
      "Null pointer in the discount validator. Hmm. That's not the SDK then.",
    );
    expect(ofType(run.records, 'hint')).toEqual([]);
  });
});

describe('what is asked to be seen', () => {
  it.each([
    ['checkout-deploy', 'flag', 'Show me eight ninety two.', 'diff-892'],
    ['checkout-deploy', 'flag', 'What tests did we run?', 'pipeline'],
    ['checkout-deploy', 'sdk', "What's this new error in there?", 'logs'],
    ['checkout-deploy', 'sdk', 'Let me check the error rate again.', 'errors-by-endpoint'],
    ['reporting-migration', 'missing-index', 'What data did UAT run on?', 'uat'],
    ['reporting-migration', 'query-per-day', "How much time's left in the window?", 'plan'],
    [
      'fleet-upgrade',
      'early-start',
      "What's different between clusters that stalled and ones that finished?",
      'before-after',
    ],
  ] as const)('opens in %s, %s: %s', (drill, cause, text, evidence) => {
    expect(opened(talked(drill, cause, text))).toContain(evidence);
  });

  it('and takes somebody a while is begun', () => {
    const run = talked('reporting-migration', 'query-per-day', 'Is the snapshot okay?');
    expect(lines(run).at(-1)).toMatch(/mounting the snapshot/);
    expect(run.queue.map(({ evidence }) => evidence)).toContain('data-safety');
  });

  it('and is not there is answered, once', () => {
    const run = talked('checkout-deploy', 'sdk', 'Can I see the CPU?', 'Okay, so show me both of those.');
    expect(lines(run).filter((text) => /cannot put up/.test(text))).toHaveLength(1);
  });
});

describe('what is said of it', () => {
  it.each([
    ['the start', 'sdk', ['Show me the changelog.'], 'It started at two with the deploy.', 'timing'],
    ['the culprit', 'sdk', ['Logs please.'], "NoSuchMethodError, so that's the payment SDK bump.", 'right-change'],
    [
      'the line',
      'flag',
      ['Open the diff of 892.'],
      'It is line 41 in the validator, it calls isEmpty on a null discount code because old clients leave it out.',
      'exact',
    ],
    [
      'the schema',
      'sdk',
      ['Show me the schema.'],
      "It's nullable and has a default, so two three would be fine with it.",
      'compatible',
    ],
  ] as const)('is heard when it is clear: %s', (_, cause, before, text, claim) => {
    expect(grounded(talked('checkout-deploy', cause, ...before, text))).toContain(claim);
  });

  it('is no claim when it denies, and a wrong one is questioned', () => {
    const run = talked('checkout-deploy', 'flag', "Well, it's not the SDK then.", "I bet it's the SDK.");
    expect(run.marks.get('claim:wrong-change')?.count).toBe(1);
    expect(lines(run)).toContain('What in the logs says so?');
  });

  it('does not name the line by saying only what the error says', () => {
    const seen = ['Show me the logs.', 'Open the diff of 905.'];
    const told = 'Inserts fail because order_metadata is not null.';
    expect(grounded(talked('checkout-deploy', 'migration', ...seen, told))).not.toContain('exact');
    const named = 'The order writer passes null for guests and old apps.';
    expect(grounded(talked('checkout-deploy', 'migration', ...seen, named))).toContain('exact');
  });

  it('may begin like a question', () => {
    const seen = ['Logs please.', 'Open the diff of 901.', "That's all from me."];
    const rule = 'When we bump a major version we search every call site across all modules.';
    const events: DrillEvent[] = [...seen, rule].map((text, at) => said(5 + at * 20, text));
    const scenario = scenarios.get('checkout-deploy');
    if (!scenario) throw new Error('no drill');
    // Prevention counts from the root cause on, twenty minutes in.
    const late = events.map((event, at) => (at === 3 ? { ...event, atMs: 1_260_000 } : event));
    const { run } = replay(modelOf(scenario, 'sdk'), ports, 'test', 'full', [...late, tick(1_262)]);
    expect(grounded(run)).toContain('prevent-cause');
  });

  it('is no claim when it is a question', () => {
    const run = talked('reporting-migration', 'missing-index', "How come UAT didn't catch this?");
    expect(run.marks.has('claim:tests-missed')).toBe(false);
  });
});

describe('messages', () => {
  it.each([
    [
      'checkout-deploy',
      'Tell everyone: checkout fails for fifteen percent of customers since two and we are rolling back.',
      4,
    ],
    ['checkout-deploy', "Tell Helen that we're fixing it.", 1],
    [
      'fleet-upgrade',
      'Amara, hands off please: they stall because the inventory is stale, workloads are safe, fix by ten.',
      1,
    ],
    [
      'checkout-deploy',
      'Tell Helen about fifteen percent of orders fail because of a database change; it should be good by 14:35.',
      1,
    ],
    [
      'fleet-upgrade',
      'Everybody: stalls are under one percent since ten, no customer was affected, next update at noon.',
      3,
    ],
    [
      'reporting-migration',
      'Sorry, leadership: long reports fail for ten percent of our users since 20:45, they are off it now.',
      1,
    ],
  ] as const)('are taken in %s: %s', (drill, text, readers) => {
    const scenario = scenarios.get(drill);
    if (!scenario) throw new Error('no drill');
    const { run } = replay(modelOf(scenario), ports, 'test', 'full', [said(5, text), tick(30)]);
    expect(ofType(run.records, 'update')).toHaveLength(readers);
    expect(orders(run)).toEqual([]);
  });
});

describe('orders in the words of a drill', () => {
  it.each([
    ['reporting-migration', 'missing-index', 'And hold the rings please.', 'hold'],
    ['reporting-migration', 'query-per-day', "Let's do the hotfix. Batch those queries.", 'hotfix-fanout'],
    ['blocked-pipeline', 'two-mocks', 'Canary looks clean now. Everywhere please.', 'to-all'],
    ['blocked-pipeline', 'two-mocks', 'Now replay from integration only, no need to rebuild.', 'replay-integration'],
    ['blocked-pipeline', 'two-mocks', "They have Tuesday's image. Always pull, and give it a new tag.", 'pull-always'],
    [
      'fleet-upgrade',
      'early-start',
      "Don't start any more workflows on clusters that are still provisioning.",
      'hold-provisioning',
    ],
    ['fleet-upgrade', 'early-start', 'Just hold the provisioning clusters.', 'hold-provisioning'],
    ['reporting-migration', 'query-per-day', 'Set the nine aside and tell the owners.', 'keep-nine'],
    ['fleet-upgrade', 'early-start', 'Great, roll it out to everything.', 'to-all'],
    ['fleet-upgrade', 'early-start', 'Okay, everyone gets it now.', 'to-all'],
    ['blocked-pipeline', 'two-mocks', 'Everyone gets it now.', 'to-all'],
    ['checkout-deploy', 'sdk', 'Put up the maintenance page.', 'waiting-page'],
  ] as const)('are heard in %s, %s: %s', (drill, cause, text, id) => {
    expect(orders(talked(drill, cause, text)).map((order) => order.split(' ')[1])).toContain(id);
  });

  it('end what they name', () => {
    const run = talked(
      'fleet-upgrade',
      'early-start',
      'Retry all the stuck ones at once.',
      'Yes.',
      'Stop the retries!',
    );
    expect(orders(run)).toContain('carried-out stop-retries');
  });
});

describe('what is typed', () => {
  it('does the same as what is said', () => {
    const scenario = scenarios.get('checkout-deploy');
    if (!scenario) throw new Error('no drill');
    const words = [
      'Show me the changelog and the logs.',
      'NoSuchMethodError, so that is the payment SDK bump.',
      'Show me the schema.',
      'Roll back to 2.3.',
      'No, stop.',
      'Tell Helen that about fifteen percent of orders fail because of a library; it should be good by 14:35.',
    ];
    const recordsOf = (type: 'said' | 'typed') => {
      const events = words.map((text, at): DrillEvent => ({ type, text, atMs: 5_000 + at * 20_000 }));
      const { run } = replay(modelOf(scenario, 'sdk'), ports, 'test', 'full', [...events, tick(300)]);
      return run.records.map((record) => (record.type === 'said' ? { ...record, by: '' } : record));
    };
    expect(recordsOf('typed')).toEqual(recordsOf('said'));
  });
});

describe('how it is going', () => {
  it('is answered with what runs and how things stand', () => {
    const run = talked(
      'checkout-deploy',
      'sdk',
      'Show me the schema.',
      'Roll back to 2.3.',
      "How's the rollback going?",
    );
    expect(lines(run).at(-1)).toMatch(/about \d minutes to go\. Errors on the order path are at \d/);
  });

  it('is shown as stopped when it was stopped', () => {
    const run = talked('checkout-deploy', 'sdk', 'Show me the schema.', 'Roll back to 2.3.', 'Stop the rollback!');
    expect(run.understood.at(-1)?.state).toBe('stopped');
  });
});

describe('who has finished', () => {
  const finishing = (atS: number): DrillEvent => said(atS, "That's all from me.");
  const scenario = scenarios.get('checkout-deploy');
  if (!scenario) throw new Error('no drill');
  const model = modelOf(scenario, 'sdk');
  // The root cause is the third part; nobody put it right, so it begins after the first two, twenty minutes in.
  const CAUSE_S = 20 * 60;

  it('is asked what is still open, and led on when nothing is', () => {
    const done = [10, 30, 50, 70, 90].map((after) => finishing(CAUSE_S + after));
    const { run } = replay(model, ports, 'test', 'full', [...done, tick(CAUSE_S + 110)]);
    const asked = lines(run).filter((text) => /Which change|Walk me down|All tests were green|Why fifteen/.test(text));
    expect(asked).toHaveLength(4);
    expect(ofType(run.records, 'phase').at(-1)?.id).toBe('process');
  });

  it('does not leave a part that has to be done', () => {
    const { run } = replay(model, ports, 'test', 'full', [20, 40, 60, 80, 100].map(finishing).concat(tick(120)));
    expect(ofType(run.records, 'phase').map(({ id }) => id)).toEqual(['alert']);
  });
});

describe('a part whose goal is met before it begins', () => {
  it('is not left before its question could be answered', () => {
    const scenario = scenarios.get('checkout-deploy');
    if (!scenario) throw new Error('no drill');
    const early = [said(5, 'Show me the logs.'), said(40, 'Switch the discount flag off for everybody.')];
    const { run } = replay(modelOf(scenario, 'flag'), ports, 'test', 'full', [...early, tick(400)]);
    const phases = ofType(run.records, 'phase');
    const decision = phases.find(({ id }) => id === 'decision')?.atMs ?? 0;
    const cause = phases.find(({ id }) => id === 'cause')?.atMs ?? 0;
    expect(cause - decision).toBeGreaterThanOrEqual(25_000);
  });
});
