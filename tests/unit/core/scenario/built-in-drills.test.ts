import { describe, expect, it } from 'vitest';
import { DRILLS, readScenario } from '../drill/drills-double';

// What every drill that comes with Greenroom promises, whatever its incident.

const scenarios = DRILLS.map((id) => [id, readScenario(`drills/${id}.yaml`)] as const);

describe.each(scenarios)('%s', (_, scenario) => {
  it('has in each thing that can be looked at something that leads astray, and a clue in one of them for each cause', () => {
    expect(scenario.evidence.filter(({ herring }) => herring === undefined).map(({ id }) => id)).toEqual([]);
    for (const { id } of scenario.rootCauses) {
      const shown = scenario.evidence.filter(({ cause }) => cause === undefined || cause.includes(id));
      expect(shown.filter(({ clues }) => clues.length > 0).length).toBeGreaterThan(shown.length / 2);
    }
  });

  it('has the dashboards of every service: errors, latency, traffic and saturation', () => {
    const formulas = scenario.panels.flatMap(({ series }) => series.map(({ is }) => is)).join(' ');
    for (const reading of ['p50(', 'p95(', 'p99(', 'traffic(', 'saturation(']) expect(formulas).toContain(reading);
    expect(scenario.panels.some(({ unit, title }) => unit === 'share' && /error|stalling|health/i.test(title))).toBe(
      true,
    );
  });

  it('has SREs, a programme or rollout manager and leadership, who wait fifteen to twenty minutes', () => {
    const audiences = new Set(scenario.stakeholders.map(({ audience }) => audience));
    expect(audiences).toEqual(new Set(['sre', 'programme', 'leadership']));
    for (const { patience } of scenario.stakeholders) {
      expect(patience.minSeconds).toBeGreaterThanOrEqual(15 * 60);
      expect(patience.maxSeconds).toBeLessThanOrEqual(20 * 60);
    }
  });

  it('reaches each stakeholder by office and by name, and nobody by the name of another', () => {
    for (const stakeholder of scenario.stakeholders) {
      const first = stakeholder.name.split(' ')[0]?.toLowerCase() ?? '';
      const named = scenario.stakeholders.filter(({ words }) => words.some((word) => word.split('|').includes(first)));
      expect(named.map(({ id }) => id)).toEqual([stakeholder.id]);
    }
  });
});

it('support waits for word where customers are hit, and four audiences on release day', () => {
  const roles = (id: string) => readScenario(`drills/${id}.yaml`).stakeholders.map(({ role }) => role);
  expect(roles('checkout-deploy').join(' ')).toMatch(/support/);
  expect(roles('blocked-pipeline')).toHaveLength(4);
});
