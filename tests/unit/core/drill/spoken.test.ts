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
    ['reporting-migration', 'missing-index', 'How did UAT miss that?', 'uat'],
    ['fleet-upgrade', 'early-start', 'What does staging do instead of a real host?', 'staging'],
    ['fleet-upgrade', 'early-start', 'Let me see the workflow outcomes.', 'outcomes'],
    ['blocked-pipeline', 'two-mocks', 'Show me the pods.', 'canary-view'],
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

  it('may be asked whether there is any', () => {
    const run = talked('checkout-deploy', 'sdk', "Anything written since that we'd lose?");
    expect(run.queue.map(({ evidence }) => evidence)).toContain('data-safety');
  });

  it('is not what is read aloud', () => {
    expect(opened(talked('checkout-deploy', 'migration', 'Null value in order metadata. So that is 905.'))).toEqual([]);
    expect(opened(talked('checkout-deploy', 'sdk', "NoSuchMethodError. That's the SDK, isn't it."))).toEqual([]);
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

describe('who is called by name', () => {
  it.each([
    [
      'checkout-deploy',
      'migration',
      'Helen, checkout is failing for about fifteen percent since two because of a database change, we are setting a default and then going back, fixed by quarter to three.',
      'leadership',
    ],
    [
      'fleet-upgrade',
      'early-start',
      "Amara, hands off the stuck ones please, we think a retry would trigger twice, only clusters with temporary hosts stall, I'll tell you more at ten.",
      'sre',
    ],
    [
      'reporting-migration',
      'missing-index',
      "Lena, we're going back to the previous version tonight, so pull the 06:00 mail, customers keep all their reports, done by 22:10.",
      'programme',
    ],
    [
      'fleet-upgrade',
      'early-start',
      'Vera, no customer impact. Eighteen percent of upgrades stall because a step starts too early, out within half an hour, next word at ten.',
      'leadership',
    ],
  ] as const)('is told something, and nothing is done of it, in %s, %s: %s', (drill, cause, text, audience) => {
    const scenario = scenarios.get(drill);
    if (!scenario) throw new Error('no drill');
    const { run } = replay(modelOf(scenario, cause), ports, 'test', 'full', [said(5, text), tick(30)]);
    expect(ofType(run.records, 'update').map((update) => update.audience)).toEqual([audience]);
    expect(orders(run)).toEqual([]);
  });

  it.each([
    ['checkout-deploy', "Tell leadership, no wait, we've nothing to tell them yet, I want the figures first."],
    [
      'reporting-migration',
      "Tell the directors we're fine by ten, no, don't tell them that, don't tell them anything.",
    ],
    ['reporting-migration', "Let's not tell leadership anything that we would have to take back in half an hour."],
    ['fleet-upgrade', "Wake host management, it's their box and their mess, and they know what that state means."],
  ] as const)('is told nothing when it is taken back, or when nobody is called, in %s: %s', (drill, text) => {
    const scenario = scenarios.get(drill);
    if (!scenario) throw new Error('no drill');
    const { run } = replay(modelOf(scenario), ports, 'test', 'full', [said(5, text), tick(30)]);
    expect(ofType(run.records, 'update')).toEqual([]);
  });

  it('may be given an order all the same', () => {
    const run = talked('checkout-deploy', 'flag', 'Priya, switch the discount flag off for everybody, please.');
    expect(orders(run)).toEqual(['carried-out flag-off']);
    expect(opened(talked('checkout-deploy', 'flag', 'Priya, can you show me the logs?'))).toContain('logs');
  });
});

describe('the own words of a drill order nothing', () => {
  it.each([
    ['blocked-pipeline', 'two-mocks', 'Turn the gate off for now?'],
    ['fleet-upgrade', 'early-start', "I'd say we stop the wave. No, actually, leave it running."],
    ['fleet-upgrade', 'early-start', 'Stop the wave if it gets worse.'],
    ['fleet-upgrade', 'early-start', 'If spare capacity runs out, stop the wave.'],
    ['fleet-upgrade', 'early-start', 'Start the next wave with a few clusters and stop if callbacks are late.'],
    ['blocked-pipeline', 'two-mocks', 'Rerun integration, sorry, ignore me, I was looking at another run.'],
    [
      'blocked-pipeline',
      'two-mocks',
      "Switch the gate off and we're out in ten minutes, that's what half the office would say.",
    ],
    ['reporting-migration', 'missing-index', 'Move everyone off it, hm, no, leave them.'],
  ] as const)('that is asked, taken back or hangs on something in %s, %s: %s', (drill, cause, text) => {
    expect(orders(talked(drill, cause, text))).toEqual([]);
  });
});

describe('an order beside one in the words of a drill', () => {
  it.each([
    ['blocked-pipeline', 'Update the mock and rerun integration.', ['fix.forward', 'replay.stage']],
    ['blocked-pipeline', 'Update the test schema and rerun integration.', ['fix.forward', 'replay.stage']],
  ] as const)('is given as well in %s: %s', (drill, text, intents) => {
    const run = talked(drill, 'two-mocks', text);
    expect(ofType(run.records, 'understood')[0]?.intents).toEqual(expect.arrayContaining([...intents]));
  });

  it('is not made of the words for another way', () => {
    const run = talked(
      'reporting-migration',
      'missing-index',
      'Push everyone off the new reports but our test accounts.',
    );
    expect(ofType(run.records, 'understood')[0]?.intents).not.toContain('rollout.proceed');
  });
});

describe('what is said of tests', () => {
  it('is no rollback, and what is called a page is no incident', () => {
    const run = "And run the previous version's tests against the migrated schema in the pipeline.";
    expect(orders(talked('checkout-deploy', 'migration', run))).toEqual([]);
    const gate = "I'd gate it on both sides. Page and backend.";
    expect(orders(talked('checkout-deploy', 'flag', gate))).toEqual([]);
    expect(orders(talked('checkout-deploy', 'flag', 'Contract tests. Feature flag policy.'))).toEqual([]);
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
    ['checkout-deploy', 'flag', 'Those carts carry a discount. Drop the discount from the carts.', 'convert-carts'],
    [
      'checkout-deploy',
      'migration',
      "Carts have a field the old code can't read. Throw those carts away.",
      'convert-carts',
    ],
    ['fleet-upgrade', 'early-start', 'Leave the provisioning clusters out for now.', 'hold-provisioning'],
    ['blocked-pipeline', 'two-mocks', 'Run integration again, not the whole thing.', 'replay-integration'],
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

  it.each(["How's it looking?", 'How far are we?', 'Is that enough?', 'So are we done?'])(
    'is answered and nothing is opened for it: %s',
    (text) => {
      const run = talked('checkout-deploy', 'flag', 'Switch the discount flag off.', text);
      expect(lines(run).at(-1)).toMatch(/Errors on the order path are at/);
      expect(opened(run)).toEqual([]);
    },
  );

  it('leads on whoever asks what to do', () => {
    const run = talked('checkout-deploy', 'flag', 'Oh no. What do I do now?');
    expect(lines(run).at(-1)).toMatch(/^What do you see/);
    expect(ofType(run.records, 'hint')).toEqual([]);
  });

  it('is asked of what has a name by opening it', () => {
    expect(opened(talked('fleet-upgrade', 'early-start', "How's the canary doing?"))).toEqual(['canary-view']);
  });

  it('is led on by a question when a way was only asked after', () => {
    const run = talked('checkout-deploy', 'sdk', "Okay so I'd want to go back, but there's a migration. Is it safe?");
    expect(lines(run).at(-1)).toBe('You tell me. What would you look at to know?');
    const flag = talked('checkout-deploy', 'flag', 'It only asks if the flag is live.');
    expect(lines(flag)).not.toContain('And how will you know when that is so?');
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

  it('hears how things stand where a part has to be done, and that something is left to do', () => {
    const flagged = modelOf(scenario, 'flag');
    // The first part runs out after five minutes; all questions of the second are asked before it is said again.
    const done = Array.from({ length: 9 }, (_, at) => finishing(310 + at * 20));
    const { run } = replay(flagged, ports, 'test', 'full', [...done, tick(510)]);
    expect(lines(run).at(-1)).toMatch(/Errors on the order path are at 15.*It is not over yet\. What is left to do\?/);
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
