import { describe, expect, it } from 'vitest';
import { type Order, type ScenarioId, understand } from '../../../../../src/core/drill/intents';

/** Kinds of sayings in which one order used to bring its neighbour along, or talk was taken for an order. */

const given = (utterance: string, scenario: ScenarioId): readonly Order[] => {
  const { executes, intents } = understand(utterance, scenario);
  return executes ? intents : [];
};

describe('one order does not bring its neighbour along', () => {
  it.each<[string, ScenarioId, Order]>([
    ['pin the payment library to the previous major and redeploy', 'checkout-deploy', 'fix.forward'],
    ["is anybody's data in danger", 'reporting-migration', 'check.data_safety'],
    ['which part of the upgrade do these get stuck in', 'fleet-upgrade', 'look.pipeline_step'],
    ['show me what the other team changed, field by field', 'blocked-pipeline', 'look.diff'],
  ])('%s (%s)', (utterance, scenario, order) => {
    expect(given(utterance, scenario)).toEqual([order]);
  });
});

describe('an order put to nobody by name is one', () => {
  it.each<[string, Order]>([
    ['somebody should read through the logs', 'look.logs'],
    ['someone ought to page the on call', 'declare.incident'],
  ])('%s', (utterance, order) => {
    expect(given(utterance, 'checkout-deploy')).toEqual([order]);
  });

  it('and is none when it comes too late', () => {
    expect(given('somebody should have read the logs an hour ago', 'checkout-deploy')).toEqual([]);
  });
});

describe('what would prevent it the next time is no order', () => {
  it.each([
    'First, every flag has to gate the backend as well, second, reviewers look at flags in each pull request',
    'From then on no migration goes out that the previous version has not been run against',
    'What I would change is that mock images get rebuilt with every schema change',
  ])('%s', (utterance) => {
    expect(given(utterance, 'checkout-deploy')).toEqual([]);
  });
});

describe('what somebody says they are about to do is an order', () => {
  it.each<[string, ScenarioId, Order]>([
    ["okay, so I'm switching the discounts off for everybody", 'checkout-deploy', 'flag.off'],
    ["two three writes the same table, so we're going back to it", 'checkout-deploy', 'rollback.code'],
    ['my call is that we restore the eight o clock snapshot', 'reporting-migration', 'rollback.snapshot'],
    ['what I want to know is which hosts have reported ready', 'fleet-upgrade', 'look.host_events'],
  ])('%s (%s)', (utterance, scenario, order) => {
    expect(given(utterance, scenario)).toEqual([order]);
  });

  it("and is none when it is somebody else's", () => {
    expect(given("Marek's already switching it off in staging", 'checkout-deploy')).toEqual([]);
  });
});
