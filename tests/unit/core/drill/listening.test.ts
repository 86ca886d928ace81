import { describe, expect, it, vi } from 'vitest';
import { listen } from '../../../../src/core/drill/listening';
import type { Model } from '../../../../src/core/drill/model/types';
import { headedMessage } from '../../../../src/core/drill/talk/addressing';
import { DRILLS, modelOf, readScenario } from './drills-double';

// Whole drills are played; a busy machine may take its time over it.
vi.setConfig({ testTimeout: 120_000 });

const scenarios = DRILLS.map((id) => readScenario(`drills/${id}.yaml`));

const models = new Map(scenarios.map((scenario) => [scenario.id, modelOf(scenario)]));

interface Line {
  readonly drill: string;
  readonly say: string;
  readonly orders: readonly string[];
  readonly reflecting: boolean;
}

/** Every line of every strong run, with the orders its file says are in it. */
const lines: readonly Line[] = scenarios.flatMap(({ id, rootCauses }) =>
  rootCauses.flatMap(({ strong }) =>
    strong.map(({ say, orders }) => ({ drill: id, say, orders, reflecting: /^(?:First|Second|Third),/.test(say) })),
  ),
);

const heardIn = ({ drill, say, reflecting }: Line): readonly string[] => {
  const model = models.get(drill) as Model;
  const heard = listen(headedMessage(model, say)?.before ?? say, drill, reflecting);
  return heard.executes ? heard.intents : [];
};

/** Acts that change the system and cannot simply be looked away from. */
const ACTS = /^(?:rollback|flag|isolate|promote|canary|replay)\./;

describe('the strong runs as they are spoken', () => {
  const distinct = [...new Map(lines.map((line) => [line.say, line])).values()];

  it('have their orders heard', () => {
    const wanted = distinct.flatMap((line) => line.orders.map((order) => ({ line, order })));
    const missed = wanted.filter(({ line, order }) => !heardIn(line).includes(order));
    // The drills' own words (expire the carts, roll it out to all regions) are heard by the drills themselves.
    expect(missed.length / wanted.length).toBeLessThan(0.12);
  });

  it('never have an act carried out that nobody ordered', () => {
    const unordered = distinct.flatMap((line) =>
      heardIn(line).flatMap((order) => (ACTS.test(order) && !line.orders.includes(order) ? [[order, line.say]] : [])),
    );
    expect(unordered.length).toBeLessThanOrEqual(Math.floor(distinct.length * 0.02));
  });
});

describe('talk of several sentences', () => {
  const checkout = (text: string, reflecting = false) => listen(text, 'checkout-deploy', reflecting);

  it.each([
    'There is a migration in this release, so before we roll back I want to know whether the old code works with it.',
    'The column is not null and has no default, so if we roll the code back every insert would fail.',
    'I would not roll back yet. The old code does not write that column.',
    'The payment SDK is bundled in the old build, so a rollback is compatible with the dependency.',
    'Action: triage, rollback, fix forward. Result: recovered.',
    'I have great communication, triage speed, rollback execution and process improvement.',
  ])('does not roll back on: %s', (text) => {
    expect(checkout(text)).not.toMatchObject({ executes: true, intents: expect.arrayContaining(['rollback.code']) });
  });

  it.each([
    'We could roll back, or switch the flag off.',
    "I'd roll back, or switch the flag off.",
    'Roll back or switch the flag off.',
    'Either we roll back, or we fix forward.',
    'Switch it off or roll back?',
  ])('does neither of two ways that are put beside each other: %s', (text) => {
    expect(checkout(text).executes).toBe(false);
  });

  it.each([
    ['Roll it back, or we lose more orders.', ['rollback.code']],
    ['Roll back, or rather switch the flag off.', ['flag.off']],
    ['Set a default then, I suppose.', ['fix.forward']],
    ['Go back to two three, I think.', ['rollback.code']],
    ['Roll back then.', ['rollback.code']],
    ['Canary?', ['look.canary']],
  ])('does what is ordered with a sigh, a reason or a second thought: %s', (text, orders) => {
    expect(checkout(text)).toMatchObject({ executes: true, intents: orders });
  });

  it.each(['Now replay from integration only, no need to rebuild.', 'Run integration again, not the whole thing.'])(
    'takes what is not needed for no refusal: %s',
    (text) => {
      expect(listen(text, 'blocked-pipeline')).toMatchObject({ executes: true, intents: ['replay.stage'] });
    },
  );

  it.each(['No need to rebuild.', 'We could replay, no need to rebuild.', 'Not the whole thing.'])(
    'orders nothing by it: %s',
    (text) => {
      expect(listen(text, 'blocked-pipeline').executes).toBe(false);
    },
  );

  it.each([
    'Not null.',
    'So it is not null, no default.',
    'Nullable with a default.',
    'Null pointer.',
    'A null pointer, hm.',
  ])('takes what is read aloud for no order: %s', (text) => {
    expect(checkout(text).executes).toBe(false);
  });

  it('does what one of them orders and says which', () => {
    const heard = checkout('There is a migration in there. Show me the table definition. I would not roll back yet.');
    expect(heard.executes).toBe(true);
    expect(heard.intents).toEqual(['look.db_schema']);
    expect(heard.words?.get('look.db_schema')).toContain('table definition');
  });

  it('puts a turn of mind to what it turns round', () => {
    expect(checkout("Roll it back. No, wait, don't.").executes).toBe(false);
  });

  it('leaves what somebody is to be told undone', () => {
    expect(checkout('Tell leadership that checkout is broken and we are rolling back.').intents).toEqual([
      'update.stakeholders',
    ]);
  });

  it('takes rules for the future as no orders when that is the subject', () => {
    const rule = 'Migrations must be expand and contract: add the column nullable, backfill, then make it not null.';
    expect(checkout(rule, true).executes).toBe(false);
    expect(checkout('Show me the pipeline for that build.', true).intents).toEqual(['look.pipeline_step']);
  });

  it.each<[string, string, readonly string[]]>([
    ['fleet-upgrade', 'Canary. Alive?', ['look.canary']],
    ['checkout-deploy', 'Down script. Run.', ['rollback.schema']],
    ['blocked-pipeline', 'Push it through. By hand.', ['promote.artifact']],
  ])('puts a few words to the few beside them (%s): %s', (drill, text, orders) => {
    expect(listen(text, drill)).toMatchObject({ executes: true, intents: orders });
  });

  it.each<[string, string, string]>([
    ['checkout-deploy', 'One order in seven fails, so I am rolling that back.', 'rollback.code'],
    [
      'reporting-migration',
      'We want the paying customers off that module, only our own testers stay.',
      'isolate.traffic',
    ],
    ['blocked-pipeline', 'Please refresh the mock, the one we test against is a week old.', 'fix.forward'],
  ])('leaves the matcher an order it is sure of, whatever is told beside it (%s): %s', (drill, text, order) => {
    const heard = listen(text, drill);
    expect(heard.executes).toBe(true);
    expect(heard.intents).toContain(order);
  });

  it('asks whether to roll back, and rolls nothing back, however sure the matcher is', () => {
    expect(checkout('And then roll back?').executes).toBe(false);
  });

  it('shows nothing when it is only sure that something is to be shown', () => {
    expect(checkout('Can I see the CPU?').executes).toBe(false);
  });

  it('has an answer to anything', () => {
    for (const text of ['', ' ', '...', '?!', 'a'.repeat(5_000), 'no. no. no.', '🙂 🙂']) {
      expect(checkout(text).executes).toBe(false);
    }
  });
});
