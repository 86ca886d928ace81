import { describe, expect, it, vi } from 'vitest';
import { playThrough } from '../../../../src/core/drill/play';
import { bracketPorts, DRILLS, modelOf, readScenario } from './drills-double';
import { WAYS } from './endings';

// Whole drills are played; a busy machine may take its time over it.
vi.setConfig({ testTimeout: 120_000 });

const ports = bracketPorts();

describe('endings', () => {
  it.each(WAYS.map((way) => [`${way.drill}, ${way.cause}: ${way.name}`, way] as const))('%s', (_, way) => {
    const model = modelOf(readScenario(`drills/${way.drill}.yaml`), way.cause);
    expect(playThrough(model, ports, 'full', way.events).run.ending?.id).toBe(way.ending);
  });

  it.each(DRILLS)('of %s are all come to', (drill) => {
    const { endings } = readScenario(`drills/${drill}.yaml`);
    const reached = new Set(WAYS.filter((way) => way.drill === drill).map(({ ending }) => ending));
    expect(endings.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  });
});
