import { describe, expect, it } from 'vitest';
import { storyOf } from '../../../../../src/core/drill/after/story';
import type { DrillEvent } from '../../../../../src/core/drill/events';
import type { Model } from '../../../../../src/core/drill/model/types';
import { replay } from '../../../../../src/core/drill/play';
import type { Run } from '../../../../../src/core/drill/run';
import { bracketPorts, modelOf, ofType, readScenario, said, tick } from '../drills-double';

const ports = bracketPorts();
const checkout = readScenario('drills/checkout-deploy.yaml');

const runOf = (model: Model, ...events: readonly DrillEvent[]): Run => replay(model, ports, 'test', 'full', events).run;
const played = (...events: readonly DrillEvent[]): Run => runOf(modelOf(checkout, 'flag'), ...events);
const drillOf = (id: string): Model => modelOf(readScenario(`drills/${id}.yaml`));

const back = (atSeconds: number, number: number): DrillEvent => ({
  type: 'taken-back',
  said: number,
  atMs: atSeconds * 1000,
});
const level = (model: Model, run: Run, name: string): number | undefined => run.values[model.levels.get(name) ?? -1];
const flagShare = (run: Run): number | undefined => level(modelOf(checkout, 'flag'), run, 'flag_share');
const lastLine = (run: Run): string => run.line.text;
const orderStates = (run: Run): string[] => ofType(run.records, 'order').map(({ id, state }) => `${state} ${id}`);

const off = said(20, 'switch the flag off [flag.off]');
const table = said(10, 'the table [look.db_schema]');

describe('a flag switched off and taken back', () => {
  const before = flagShare(played(tick(19)));

  it('is on again after the time that switching takes, with its errors', () => {
    expect(before).toBeGreaterThan(0);
    expect(flagShare(played(off, tick(40)))).toBe(0);
    expect(flagShare(played(off, tick(40), back(41, 0), tick(50)))).toBe(0);
    expect(flagShare(played(off, tick(40), back(41, 0), tick(60)))).toBe(before);
  });

  it('shows in the log, among the markers, in the talk and in what was understood', () => {
    const run = played(off, tick(40), back(41, 0), tick(60));
    expect(run.log.filter(({ service, text }) => service === 'flags' && text.startsWith('taken back'))).toHaveLength(1);
    expect(run.markers.map(({ text }) => text)).toContain('Taken back: Switch discount_codes off for everybody');
    expect(lastLine(run)).toMatch(/Putting it back as it was: Switch discount_codes off/);
    expect(run.understood[0]?.state).toBe('taken-back');
    expect(orderStates(run)).toEqual(['carried-out flag-off', 'taken-back flag-off']);
    expect(run.marks.has('did:flag-off')).toBe(false);
  });

  it('is never off when it is taken back before it took effect', () => {
    const run = played(off, back(25, 0), tick(60));
    expect(flagShare(run)).toBe(before);
    expect(lastLine(run)).toMatch(/^Taken back: Switch/);
  });

  it('may be ordered again', () => {
    const run = played(off, tick(40), back(41, 0), tick(60), said(61, 'off with it [flag.off]'), tick(90));
    expect(flagShare(run)).toBe(0);
    expect(run.marks.get('did:flag-off')?.said).toEqual([1]);
  });

  it('is nothing the person did, in their story', () => {
    const model = modelOf(checkout, 'flag');
    const whole = replay(model, ports, 'test', 'full', [off, tick(40), back(41, 0), tick(60)]);
    expect(JSON.stringify(storyOf(model, whole.run))).not.toContain('switch the flag off');
  });
});

describe('what is taken back', () => {
  it('brings the traffic back, and leaves the harm it did', () => {
    const model = modelOf(checkout, 'flag');
    const page = said(20, 'the waiting page, stop all orders [isolate.traffic]');
    const run = runOf(model, page, tick(90), back(91, 0), tick(130));
    expect(level(model, runOf(model, page, tick(90)), 'held')).toBe(1);
    expect(level(model, run, 'held')).toBe(0);
    expect(run.marks.has('harm:sales-stopped')).toBe(true);
    expect(run.marks.has('did:waiting-page')).toBe(false);
  });

  it('lets what an operation had moved go back as the operation says', () => {
    const run = runOf(
      modelOf(checkout, 'sdk'),
      table,
      said(20, 'roll it back [rollback.code]'),
      tick(120),
      back(121, 1),
      tick(400),
    );
    expect(level(modelOf(checkout, 'sdk'), run, 'v240')).toBe(1);
    expect(run.markers.map(({ text }) => text)).toContain('rollback stopped, cells return to v2.4.0');
    expect(
      lastLine(
        runOf(modelOf(checkout, 'sdk'), table, said(20, 'roll it back [rollback.code]'), tick(120), back(121, 1)),
      ),
    ).toMatch(/^Stopped: Rolling back to v2\.3\.0/);
  });

  it('is said to be done when it is done, and keeps what it earned', () => {
    const events = [table, said(20, 'roll it back [rollback.code]'), tick(500), back(501, 1)];
    const run = runOf(modelOf(checkout, 'sdk'), ...events);
    expect(lastLine(run)).toBe('That is done already and cannot be taken back: Roll the code back to v2.3.0.');
    expect(run.marks.has('did:rollback-230')).toBe(true);
    expect(run.marks.has('done:rollback-code')).toBe(true);
    expect(run.understood[1]?.state).not.toBe('taken-back');
    expect(ofType(run.records, 'taken-back')).toEqual([]);
  });

  it('is said to run on where it cannot be stopped', () => {
    const model = modelOf(checkout, 'migration');
    const run = runOf(model, said(20, 'set a default [fix.forward]'), tick(30), back(31, 0), tick(90));
    expect(ofType(run.records, 'speak').map(({ text }) => text)).toContain(
      'That cannot be stopped any more: Set a default on order_metadata.',
    );
    expect(level(model, run, 'column_default')).toBe(1);
    expect(run.marks.has('happened:default-set')).toBe(true);
  });

  it('was not done yet when it was only said back', () => {
    const run = runOf(modelOf(checkout, 'sdk'), table, said(20, 'roll it back [rollback.code]'), back(21, 1), tick(60));
    expect(run.operations).toEqual([]);
    expect(orderStates(run)).toEqual(['said-back rollback-230', 'taken-back rollback-230']);
    expect(run.line.text).toBe('Taken back. Nothing was done.');
  });

  it('cannot be what was said back and then done for good', () => {
    const model = drillOf('fleet-upgrade');
    const stop = said(20, 'stop the wave [stop.rollout]');
    const { order = '' } = model.orders.find(({ id }) => id === 'stop-wave') ?? {};
    const words = { ...stop, text: `stop the wave [${order}]` } as DrillEvent;
    const run = runOf(model, words, tick(60), back(61, 0), tick(120));
    expect(level(model, run, 'stopped')).toBe(1);
    expect(run.marks.has('did:stop-wave')).toBe(true);
    expect(ofType(run.records, 'speak').some(({ text }) => text.includes('cannot be taken back'))).toBe(true);
  });

  it('closes the view that only these words had opened', () => {
    const run = played(table, said(20, 'the logs [look.logs]'), back(25, 0));
    expect(run.evidence.map(({ id }) => id)).not.toContain('schema');
    expect(run.evidence.length).toBeGreaterThan(0);
  });
});

describe('of two words about the same thing', () => {
  const model = drillOf('reporting-migration');
  const shield = said(20, 'test accounts only [isolate.traffic]');
  const hold = said(80, 'hold the rings [rollout.hold]');
  const held = (...events: DrillEvent[]): number | undefined =>
    level(model, runOf(model, shield, hold, tick(160), ...events, tick(260)), 'held');

  it('each goes back to what was before it, in whichever order they are taken back', () => {
    expect(level(model, runOf(model, tick(19)), 'held')).toBe(0);
    expect(held()).toBe(1);
    expect(held(back(161, 0))).toBe(1);
    expect(held(back(161, 1))).toBe(1);
    expect(held(back(161, 0), back(165, 1))).toBe(0);
    expect(held(back(161, 1), back(165, 0))).toBe(0);
  });
});

describe('"take that back"', () => {
  const before = flagShare(played(tick(19)));

  it.each([
    'Take that back.',
    'No, sorry, take it back please.',
    'Actually, undo that.',
    'I take that back.',
    'Scratch that!',
  ])('takes back the order just given: %s', (words) => {
    const run = played(off, said(40, words), tick(70));
    expect(flagShare(run)).toBe(before);
    expect(run.understood.map(({ state }) => state)).toEqual(['taken-back', 'not-an-order']);
  });

  it('stops what is about to be done', () => {
    const run = runOf(
      modelOf(checkout, 'sdk'),
      table,
      said(20, 'roll it back [rollback.code]'),
      said(22, 'Undo that.'),
      tick(60),
    );
    expect(run.operations).toEqual([]);
    expect(orderStates(run)).toEqual(['said-back rollback-230', 'stopped rollback-230']);
  });

  it('leaves alone what was only looked at, and what lies too far back', () => {
    expect(played(table, said(20, 'Take that back.')).understood[0]?.state).not.toBe('taken-back');
    expect(flagShare(played(off, said(90, 'Take that back.'), tick(150)))).toBe(0);
  });

  it.each(['Take the traffic back.', 'Undo the migration.', 'We would have to take that back in half an hour.'])(
    'is not meant by other words: %s',
    (words) => {
      expect(flagShare(played(off, said(40, words), tick(70)))).toBe(0);
    },
  );
});
