import { describe, expect, it } from 'vitest';
import { builtInPorts } from '../../../../../src/core/drill/built-in-ports';
import type { DrillEvent } from '../../../../../src/core/drill/events';
import { replay } from '../../../../../src/core/drill/play';
import type { Run } from '../../../../../src/core/drill/run';
import { saysSomething } from '../../../../../src/core/drill/talk/claims';
import { type DRILLS, modelOf, ofType, readScenario, said, tick } from '../drills-double';

const ports = builtInPorts();
type Drill = (typeof DRILLS)[number];

function played(drill: Drill, cause: string, events: readonly DrillEvent[], untilS: number): Run {
  const model = modelOf(readScenario(`drills/${drill}.yaml`), cause);
  return replay(model, ports, 'test', 'full', [...events, tick(untilS)]).run;
}

const grounded = (run: Run): string[] =>
  ofType(run.records, 'claim').flatMap((claim) => (claim.grounded ? [claim.id] : []));
const opening = (run: Run, phase: string): string => {
  const at = run.records.findIndex((record) => record.type === 'phase' && record.id === phase);
  const line = run.records.slice(at).find((record) => record.type === 'speak');
  return line?.type === 'speak' ? line.text : '';
};

const MIGRATION: readonly DrillEvent[] = [
  said(5, 'Pull up the logs for the shop.'),
  said(20, 'Open the diff of nine oh five.'),
];
const RULE = 'Next time we add the column nullable first, backfill it, and only then make it not null.';
/** The part about what should change begins when all before it have run out: five, fifteen and fifteen minutes. */
const PROCESS_S = 35 * 60;

describe('what is said of the next time before it is asked for', () => {
  const early = (...more: readonly DrillEvent[]): Run =>
    played('checkout-deploy', 'migration', [...MIGRATION, said(60, RULE), ...more], PROCESS_S + 30);

  it('counts when its part begins, with the words and the second it was said at', () => {
    const run = early();
    const claim = ofType(run.records, 'claim').find(({ id }) => id === 'prevent-cause');
    expect(claim).toMatchObject({ grounded: true, said: 2 });
    expect(run.utterances[claim?.said ?? -1]?.atMs).toBe(60_000);
  });

  it('does not count before', () => {
    const run = played('checkout-deploy', 'migration', [...MIGRATION, said(60, RULE)], 120);
    expect(grounded(run)).not.toContain('prevent-cause');
  });

  it('is acknowledged once when it is asked for, and only then', () => {
    expect(opening(early(), 'process')).toMatch(/Part of it you have said/);
    expect(opening(played('checkout-deploy', 'migration', MIGRATION, PROCESS_S + 30), 'process')).not.toMatch(
      /have said/,
    );
  });

  it('is a guess and lost when nothing had been seen', () => {
    const run = played('checkout-deploy', 'migration', [said(5, RULE)], PROCESS_S + 30);
    expect(grounded(run)).not.toContain('prevent-cause');
  });

  it('is forgotten when it is taken back', () => {
    expect(grounded(early({ type: 'taken-back', said: 2, atMs: 70_000 }))).not.toContain('prevent-cause');
  });

  it.each([
    ['fleet-upgrade', 'early-start', 'Put it on a canary first and stop when callbacks are late.', 'prevent-canary'],
    ['fleet-upgrade', 'early-start', 'Make the step idempotent with a request id.', 'prevent-idem'],
    ['blocked-pipeline', 'cached-mock', 'Pull the mock images fresh, without cache.', 'prevent-fresh'],
  ] as const)('is not what is ordered now: %s, %s: %s', (drill, cause, order, claim) => {
    const looks = [said(5, 'Show me the host events.'), said(15, 'Show me the log of the integration stage.')];
    expect(grounded(played(drill, cause, [...looks, said(40, order)], 75 * 60))).not.toContain(claim);
  });
});

describe('what is concluded', () => {
  it('is not denied by what it follows from', () => {
    const looked = [
      said(5, 'And the diff of 764.'),
      said(20, "There's no request id, so a second try could fire twice."),
    ];
    expect(grounded(played('fleet-upgrade', 'early-start', looked, 40))).toContain('duplicates');
  });
});

describe('a few words', () => {
  it.each(['nobody is hit', 'it is 905', 'customers are fine'])('say something with a verb: %s', (text) => {
    expect(saysSomething(text)).toBe(true);
  });

  it.each(['nobody hit', 'blast radius canary', 'migration flag sdk rollback'])('are terms without one: %s', (text) => {
    expect(saysSomething(text)).toBe(false);
  });

  it('go with what follows, up to a verb', () => {
    const words = "A new field, maintenanceWindowId. Mandatory now. And our mock doesn't have it.";
    const looked = [said(5, 'Show me the log of the integration stage.'), said(20, words)];
    expect(grounded(played('blocked-pipeline', 'cached-mock', looked, 40))).toContain('cause');
  });

  it('are asked for more when the talk is of what should change', () => {
    const events = [said(5, 'Show me the logs.'), said(PROCESS_S + 30, 'Canary.')];
    const run = played('checkout-deploy', 'sdk', events, PROCESS_S + 40);
    expect(ofType(run.records, 'speak').at(-1)?.text).toMatch(/^Say a little more/);
  });

  it.each([
    ['fleet-upgrade', 'early-start', "Nobody's hit."],
    ['fleet-upgrade', 'early-start', 'No one is affected.'],
    ['blocked-pipeline', 'two-mocks', 'Nobody is touched by it.'],
  ] as const)('tell what is not affected in %s, %s: %s', (drill, cause, text) => {
    const looked = [said(5, 'How many customers are affected?'), said(60, text)];
    expect(grounded(played(drill, cause, looked, 80))).toContain('no-impact');
  });
});
