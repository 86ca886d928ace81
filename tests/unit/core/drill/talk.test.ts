import { describe, expect, it, vi } from 'vitest';
import type { DrillEvent } from '../../../../src/core/drill/events';
import { playThrough, replay } from '../../../../src/core/drill/play';
import type { Run } from '../../../../src/core/drill/run';
import { openDrill, stepDrill } from '../../../../src/core/drill/session';
import { viewOf } from '../../../../src/core/drill/view';
import { drillView } from '../../../../src/shared/drill';
import { bracketPorts, DRILLS, modelOf, ofType, readScenario, said, strongRun, tick } from './drills-double';

// Whole drills are played many times; a busy machine may take its time over it.
vi.setConfig({ testTimeout: 120_000 });

const ports = bracketPorts();
const checkout = readScenario('drills/checkout-deploy.yaml');
const scenarios = DRILLS.map((id) => readScenario(`drills/${id}.yaml`));

/** The run of a cause after these events, played no further than the last of them. */
function runAfter(cause: string, ...events: readonly DrillEvent[]): Run {
  return replay(modelOf(checkout, cause), ports, 'test', 'full', events).run;
}

const spoken = (run: Run, kind?: string): string[] =>
  ofType(run.records, 'speak').flatMap((line) => (kind === undefined || line.kind === kind ? [line.text] : []));
const orderStates = (run: Run): string[] => ofType(run.records, 'order').map(({ id, state }) => `${state} ${id}`);

const schema = said(5, 'the table [look.db_schema]');
const back = said(20, 'roll it back [rollback.code]');

describe('what cannot be undone', () => {
  it('is said back and not done before the interviewer has finished and two seconds have passed', () => {
    const run = runAfter('sdk', schema, back, tick(21));
    expect(spoken(run, 'say-back')).toHaveLength(1);
    expect(orderStates(run)).toEqual(['said-back rollback-230']);
    expect(viewOf(modelOf(checkout, 'sdk'), run).pending).toBeDefined();
  });

  it('is done when nobody says no', () => {
    expect(orderStates(runAfter('sdk', schema, back, tick(40)))).toEqual([
      'said-back rollback-230',
      'carried-out rollback-230',
    ]);
  });

  it.each(["no, wait, don't", 'stop', 'hold on', 'scratch that'])('is stopped by "%s"', (no) => {
    const run = runAfter('sdk', schema, back, said(22, no), tick(60));
    expect(orderStates(run)).toEqual(['said-back rollback-230', 'stopped rollback-230']);
    expect(run.operations).toEqual([]);
  });

  it('counts the two seconds from the end of the voice, and waits for a voice that has begun', () => {
    const opened: DrillEvent = { type: 'spoken', line: 1, atMs: 3_000 };
    const line = runAfter('sdk', opened, schema, back).pending?.line ?? 0;
    const ended: DrillEvent = { type: 'spoken', line, atMs: 30_000 };
    expect(orderStates(runAfter('sdk', opened, schema, back, ended, tick(31.5)))).toHaveLength(1);
    expect(orderStates(runAfter('sdk', opened, schema, back, ended, tick(32.5)))).toHaveLength(2);
    const voice: DrillEvent = { type: 'voice', on: true, atMs: 31_500 };
    expect(orderStates(runAfter('sdk', opened, schema, back, ended, voice, tick(34)))).toHaveLength(1);
    expect(orderStates(runAfter('sdk', opened, schema, back, ended, voice, said(35, 'no'), tick(60)))).toContain(
      'stopped rollback-230',
    );
  });

  it('gives way to another order that is to come first', () => {
    const run = runAfter('migration', schema, back, said(22, 'set a default first [fix.forward]'), tick(60));
    expect(orderStates(run)).toEqual(['said-back rollback-230', 'stopped rollback-230', 'carried-out default-first']);
  });

  it('is asked for its reasons when nothing was looked at', () => {
    expect(spoken(runAfter('sdk', back), 'ask-back').join(' ')).toMatch(/migration/);
    expect(spoken(runAfter('sdk', schema, back), 'ask-back')).toEqual([]);
  });
});

describe('what is under way', () => {
  it('can be stopped although the words name it', () => {
    const run = runAfter('migration', schema, back, said(90, 'stop, stop the rollback! [rollback.code]'), tick(100));
    expect(run.operations.map(({ state }) => state)).toEqual(['stopped']);
  });

  it('is not begun twice', () => {
    const run = runAfter('sdk', schema, back, said(90, 'roll it back [rollback.code]'));
    expect(run.operations).toHaveLength(1);
    expect(spoken(run).at(-1)).toMatch(/under way/);
  });

  it('can be taken back with all it earned', () => {
    const run = runAfter('sdk', schema, back, tick(60), { type: 'taken-back', said: 1, atMs: 61_000 });
    expect(run.marks.has('did:rollback-230')).toBe(false);
    expect(run.operations.map(({ state }) => state)).toEqual(['stopped']);
    expect(run.understood[1]?.state).toBe('taken-back');
  });
});

describe('hints', () => {
  it('come one level further each time they are asked for, and are counted', () => {
    const asked = [10, 20, 30].map((at) => said(at, 'a hint [ask.hint]'));
    const run = runAfter('flag', ...asked);
    expect(ofType(run.records, 'hint').map(({ level, asked: own }) => [level, own])).toEqual([
      [1, true],
      [2, true],
      [3, true],
    ]);
    expect(new Set(spoken(run, 'hint')).size).toBe(3);
  });

  it('come by themselves when patience has run out, and count as such', () => {
    const model = modelOf(checkout, 'flag');
    const { run } = playThrough(model, ports, 'full', []);
    const hints = ofType(run.records, 'hint');
    expect(hints[0]?.atMs).toBeGreaterThanOrEqual(100_000);
    expect(hints.every(({ asked }) => !asked)).toBe(true);
    expect(run.marks.get('hint:unasked')?.count).toBe(hints.length);
  });

  it('end after the fourth and say so', () => {
    const asked = [10, 20, 30, 40, 50].map((at) => said(at, 'a hint [ask.hint]'));
    const run = runAfter('flag', ...asked);
    expect(ofType(run.records, 'hint')).toHaveLength(4);
    expect(spoken(run).at(-1)).toMatch(/all the hints/);
  });

  it('fit what has happened: after a bare rollback they speak of that', () => {
    const run = runAfter('migration', back, tick(290), said(310, 'a hint [ask.hint]'));
    expect(spoken(run, 'hint').at(-1)).toMatch(/Which cells fail/);
  });
});

describe('stakeholders', () => {
  const messages = (run: Run, name: string) => ofType(run.records, 'message').filter(({ from }) => from === name);

  it('ask when their patience ends, ask again five minutes later, and escalate', () => {
    const { run } = playThrough(modelOf(checkout, 'sdk'), ports, 'full', []);
    const priya = messages(run, 'priya');
    expect(priya.map(({ tone }) => tone)).toEqual(['plain', 'impatient', 'impatient', 'escalated']);
    expect(priya.map(({ atMs }) => Math.round(atMs / 60_000))).toEqual([1, 15, 20, 25]);
    expect(run.marks.has('escalated:priya')).toBe(true);
  });

  const good = 'Update for the SREs: one two three four five six seven eight nine ten eleven twelve thirteen.';

  it('are patient again after a good update, and thank for it', () => {
    const { run } = playThrough(modelOf(checkout, 'sdk'), ports, 'full', [said(600, good)]);
    const priya = messages(run, 'priya');
    expect(priya[1]?.tone).toBe('thanks');
    expect(Math.round((priya[2]?.atMs ?? 0) / 60_000)).toBe(25);
  });

  it('ask on after a hollow one, which buys half the time', () => {
    const hollow = bracketPorts(() => 'poor');
    const { run } = playThrough(modelOf(checkout, 'sdk'), hollow, 'full', [said(600, good)]);
    const priya = messages(run, 'priya');
    expect(priya[1]).toMatchObject({ tone: 'plain', text: 'And until when?' });
    expect(Math.round((priya[2]?.atMs ?? 0) / 6_000) / 10).toBeCloseTo(17.5, 0);
    expect(run.marks.has('told-well:any')).toBe(false);
  });

  it('do not ask for what they are just being told, nor what they know before they come', () => {
    const { run } = playThrough(modelOf(checkout, 'sdk'), ports, 'full', [
      said(30, good.replace('the SREs', 'leadership')),
    ]);
    expect(messages(run, 'helen')[0]?.tone).toBe('thanks');
    const late = playThrough(modelOf(checkout, 'sdk'), ports, 'full', [said(899, good)]).run;
    expect(messages(late, 'priya').map(({ tone }) => tone)).toEqual(['plain', 'thanks', 'impatient']);
  });
});

describe('adaptation', () => {
  it('gives a strong candidate a twist and no relief', () => {
    for (const scenario of scenarios) {
      for (const { id } of scenario.rootCauses) {
        const model = modelOf(scenario, id);
        const turns = ofType(playThrough(model, ports, 'full', strongRun(model)).run.records, 'turn');
        expect(turns.map(({ kind }) => kind)).toEqual(['twist']);
      }
    }
  });

  it('says nothing of a way back that is not so', () => {
    const late = (cause: string) => playThrough(modelOf(checkout, cause), ports, 'full', []).run;
    expect(spoken(late('migration')).join(' ')).toMatch(/has set a default on the column/);
    expect(spoken(late('flag')).join(' ')).not.toMatch(/default on the column/);
    expect(spoken(late('flag')).join(' ')).toMatch(/the old code can write to that table/);
  });

  it('gives a struggling one the clean way and no twist', () => {
    for (const scenario of scenarios) {
      const { run } = playThrough(modelOf(scenario), ports, 'full', []);
      expect(ofType(run.records, 'turn').map(({ kind }) => kind)).toEqual(['relief']);
    }
  });
});

describe('the interviewer', () => {
  it('opens with the alert and its question, nothing before', () => {
    for (const scenario of scenarios) {
      const { run } = openDrill(modelOf(scenario), 'test', 'full');
      expect(spoken(run)).toHaveLength(1);
      expect(spoken(run)[0]).toMatch(/\?$/);
    }
  });

  it('never says the same line twice to somebody who says nothing', () => {
    for (const scenario of scenarios) {
      const { run } = playThrough(modelOf(scenario), ports, 'full', []);
      const lines = ofType(run.records, 'speak').map(({ text }) => text);
      expect(lines.filter((text, at) => lines.indexOf(text) !== at)).toEqual([]);
    }
  });

  it('does not leave somebody alone who has spoken and is asked nothing more', () => {
    const events = [said(5, 'the logs [look.logs]'), said(20, 'Hm.'), tick(200)];
    const last = spoken(runAfter('flag', ...events), 'nudge');
    expect(last.length).toBeGreaterThan(0);
  });

  it('asks back when a claim comes without anything seen that shows it', () => {
    const claim = said(10, 'The errors started right after the deploy of 2.4 so it is the release.');
    expect(spoken(runAfter('sdk', claim), 'ask-back')).toEqual(['What tells you that it is the deploy?']);
    const seen = said(5, 'compare [compare.before_after]');
    expect(spoken(runAfter('sdk', seen, claim), 'ask-back')).toEqual([]);
  });

  it('does not count what the same breath asks to see as the reason', () => {
    const both = said(10, 'The errors started right after the deploy of 2.4, compare it [compare.before_after]');
    expect(runAfter('sdk', both).marks.has('grounded:timing')).toBe(false);
  });
});

describe('time', () => {
  const events = [schema, back, said(120, 'who is hit [check.customer_impact]'), said(700, 'a hint [ask.hint]')];

  it('does not matter to a run how often it ticks', () => {
    const model = modelOf(checkout, 'sdk');
    const ticks = Array.from({ length: 3_600 }, (_, at): DrillEvent => ({ type: 'tick', atMs: at * 333 }));
    const often = [...events, ...ticks].sort((a, b) => a.atMs - b.atMs);
    const one = playThrough(model, ports, 'full', events);
    const other = playThrough(model, ports, 'full', often);
    expect(other.rows).toEqual(one.rows);
    expect(other.run.records).toEqual(one.run.records);
  });

  it('runs three times as fast at the quick pace, to the same world', () => {
    const model = modelOf(checkout, 'sdk');
    const full = playThrough(model, ports, 'full', []);
    const quick = playThrough(model, ports, 'quick', []);
    expect(quick.rows).toEqual(full.rows);
    expect(quick.run.nowMs / full.run.nowMs).toBeCloseTo(1 / 3, 2);
  });

  it('stands still while paused, and what was counted goes on where it stood', () => {
    const model = modelOf(checkout, 'sdk');
    const pause: DrillEvent[] = [
      { type: 'pause', atMs: 100_000 },
      { type: 'resume', atMs: 400_000 },
    ];
    const plain = replay(model, ports, 'a', 'full', [schema, back, tick(200)]);
    const paused = replay(model, ports, 'a', 'full', [schema, back, ...pause, tick(500)]);
    expect(paused.rows).toEqual(plain.rows);
  });

  it('runs ahead while waiting, until something happens', () => {
    const run = runAfter('sdk', schema, back, tick(30), { type: 'wait', atMs: 30_000 }, tick(60));
    expect(run.waiting).toBe(false);
    expect(run.drillMs).toBeGreaterThan(60_000);
  });
});

describe('the reducer', () => {
  it('leaves the state it was given alone and comes to the same as a replay', () => {
    const model = modelOf(checkout, 'migration');
    const events = [schema, back, tick(60), said(70, 'a hint [ask.hint]'), tick(200)];
    let state = openDrill(model, 'test', 'full').run;
    for (const event of events) {
      const before = JSON.stringify([state.records.length, state.log.length, [...state.values], state.nowMs]);
      const next = stepDrill(model, ports, state, event).run;
      expect(JSON.stringify([state.records.length, state.log.length, [...state.values], state.nowMs])).toBe(before);
      state = next;
    }
    expect(state.records).toEqual(runAfter('migration', ...events).records);
  });

  it('gives a view that fits its shape at any moment', () => {
    for (const scenario of scenarios) {
      const model = modelOf(scenario);
      let { run } = openDrill(model, 'test', 'full');
      for (const event of strongRun(model)) {
        run = stepDrill(model, ports, run, event).run;
        expect(drillView.safeParse(viewOf(model, run)).error).toBeUndefined();
      }
    }
  });
});
