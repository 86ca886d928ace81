import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInPorts } from '../../../../src/core/drill/built-in-ports';
import type { DrillEvent } from '../../../../src/core/drill/events';
import { makeModel } from '../../../../src/core/drill/model/make';
import { replay } from '../../../../src/core/drill/play';
import { viewOf } from '../../../../src/core/drill/view';
import { parseDrill } from '../../../../src/core/scenario/parse-drill';
import { LiveDrill } from '../../../../src/main/drills/live-drill';

const parsed = parseDrill(
  readFileSync(join(import.meta.dirname, '../../../../scenarios/drills/checkout-deploy.yaml'), 'utf8'),
  'checkout-deploy.yaml',
);
if (!parsed.ok) throw new Error('the drill does not parse');
const model = makeModel(parsed.value, 1);
const ports = builtInPorts();

function makeLive(past: readonly DrillEvent[] = []) {
  let nowMs = 1_000_000;
  const kept: DrillEvent[] = [];
  const live = new LiveDrill({
    model,
    ports,
    id: 'run',
    pace: 'full',
    past,
    now: () => nowMs,
    keep: (event) => kept.push(event),
  });
  return {
    live,
    kept,
    pass: (ms: number, step = 250) => {
      for (let at = 0; at < ms; at += step) {
        nowMs += step;
        live.tick();
      }
    },
  };
}

describe('a run against the wall’s clock', () => {
  it('goes on with the clock, and stands still while it is paused', () => {
    const { live, pass } = makeLive();
    pass(10_000);
    expect(live.atMs).toBe(10_000);
    live.take({ type: 'pause' });
    pass(60_000);
    expect(live.atMs).toBe(10_000);
    live.take({ type: 'resume' });
    pass(5_000);
    expect(live.atMs).toBe(15_000);
    expect(live.view().clock).toBe(model.startsAtMs + 15_000);
  });

  it('does not go on while the machine sleeps', () => {
    const { live, pass } = makeLive();
    pass(5_000);
    pass(600_000, 600_000);
    expect(live.atMs).toBeLessThan(6_000);
  });

  it('is the same run again from what it kept, to the last sample', () => {
    const { live, kept, pass } = makeLive();
    pass(3_100, 100);
    live.take({ type: 'typed', text: 'Show me the changelog.' });
    pass(20_000, 170);
    live.take({ type: 'typed', text: 'Switch the discount flag off for everybody.' });
    pass(31_000);
    live.take({ type: 'pause' });
    const again = replay(model, ports, 'run', 'full', kept);
    expect(viewOf(model, again.run)).toEqual(live.view());
    expect(again.rows).toEqual(live.state.rows);
  });

  it('comes back paused, and keeps that it did', () => {
    const { live, kept } = makeLive([{ type: 'tick', atMs: 42_000 }]);
    expect(live.status).toBe('paused');
    expect(live.atMs).toBe(42_000);
    expect(kept).toEqual([{ type: 'pause', atMs: 42_000 }]);
  });

  it('writes down that time passes, so that a crash costs little of it', () => {
    const { kept, pass } = makeLive();
    pass(21_000);
    expect(kept.filter(({ type }) => type === 'tick').length).toBe(4);
  });

  it('takes nothing more once it has ended', () => {
    const { live, kept } = makeLive();
    live.take({ type: 'end' });
    const count = kept.length;
    expect(live.take({ type: 'typed', text: 'Show me the logs.' })).toEqual([]);
    expect(kept).toHaveLength(count);
  });
});
