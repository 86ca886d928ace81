import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import { type LintFinding, lintDrill } from '../../../../src/core/scenario/lint-drill';
import { parseDrill } from '../../../../src/core/scenario/parse-drill';
import { DRILLS, readScenario } from '../drill/drills-double';

// The linter plays whole drills; a busy machine may take its time over it.
vi.setConfig({ testTimeout: 120_000 });

const EXAMPLE = join(import.meta.dirname, '../../../../scenarios/examples/disk-full.yaml');

// biome-ignore lint/suspicious/noExplicitAny: a drill's file is taken apart here in ways its shape does not allow
type Raw = any;

/** What the linter finds in the example after a change to it. */
function foundAfter(change: (raw: Raw) => void): LintFinding[] {
  const raw: Raw = parse(readFileSync(EXAMPLE, 'utf8'));
  change(raw);
  const parsed = parseDrill(stringify(raw), 'changed.yaml');
  if (!parsed.ok) throw new Error(parsed.error.map(({ path, expected }) => `${path}: ${expected}`).join('\n'));
  return lintDrill(parsed.value);
}

const errors = (findings: readonly LintFinding[]): string[] =>
  findings.flatMap(({ level, path, text }) => (level === 'error' ? [`${path}: ${text}`] : []));

describe('the drills that come with Greenroom', () => {
  /** Each is linted once, in the first test that asks: the linter plays a dozen drills for it. */
  const findings = new Map<string, LintFinding[]>();
  const findingsOf = (id: string): LintFinding[] => {
    const found = findings.get(id) ?? lintDrill(readScenario(`drills/${id}.yaml`));
    findings.set(id, found);
    return found;
  };

  it.each(DRILLS)('%s can be reached, won and lost', (id) => {
    expect(errors(findingsOf(id))).toEqual([]);
  });

  it('have the orders of their own lines heard as they are spoken', () => {
    const unheard = DRILLS.flatMap(findingsOf).filter(({ text }) => text.includes('is not heard as'));
    expect(unheard).toEqual([]);
  });

  it('the example of docs/drills.md has nothing to mend and nothing to look at', () => {
    expect(foundAfter(() => undefined)).toEqual([]);
  });
});

describe('the linter', () => {
  it.each<[string, (raw: Raw) => void, RegExp]>([
    [
      'a name in a formula that is none',
      (raw) => (raw.gauges.writes_fail = 'dsk * 2'),
      /"dsk" is no level, stock or gauge/,
    ],
    [
      'a key that can never come to be',
      (raw) => (raw.endings[0].when = "did('happened:clered')"),
      /no happened "clered"/,
    ],
    ['a clue that stands nowhere', (raw) => (raw.evidence[1].clues = []), /no evidence shows export-running/],
    ['an operation that is none', (raw) => (raw.orders[0].starts = 'clean'), /no operation clean/],
    [
      'evidence behind no order',
      (raw) => (raw.evidence[0].opens = 'look.disk'),
      /not among the orders that can be spoken/,
    ],
    ['a criterion of no resource', (raw) => (raw.resources[0].helps = ['lookd']), /no criterion lookd/],
    [
      'a criterion that asks for a level',
      (raw) => {
        raw.scorecard.process.criteria[0].earned = "level('triage') > 0";
      },
      /cannot ask for a level/,
    ],
    ['an ending nobody wins', (raw) => (raw.endings[0].good = false), /no good ending/],
    [
      'a criterion the strong run misses',
      (raw) => {
        raw.scorecard.triage.criteria[0].earned = "first('looked:errors') <= 0";
      },
      /strong run reaches only novice in triage/,
    ],
    [
      'a level that silence earns',
      (raw) => {
        for (const criterion of raw.scorecard.triage.criteria) criterion.earned = '1';
      },
      /saying nothing earns expert/,
    ],
    ['a tempting move without harm', (raw) => (raw.reactions[0].when = '0'), /does not bring the harm down/],
    [
      'a harm that comes too late',
      (raw) => {
        raw.reactions[0].when = "did('did:restore') and since('did:restore') > 3";
      },
      /should within 60/,
    ],
    [
      'one of several nobody can mean',
      (raw) => {
        raw.evidence.push({ ...raw.evidence[1], id: 'more-logs', words: [] });
      },
      /nobody can mean it/,
    ],
    [
      'hints for a cause that is none',
      (raw) => {
        raw.phases[0].hintsWhen = [{ cause: 'flood', if: '1', hints: ['a', 'b', 'c', 'd'] }];
      },
      /no root cause flood/,
    ],
  ])('tells of %s', (_, change, expected) => {
    expect(errors(foundAfter(change)).join('\n')).toMatch(expected);
  });

  it('warns of an order its own line is not heard as', () => {
    const found = foundAfter((raw) => (raw.orders[0].hears = []));
    expect(found.map(({ text }) => text).join('\n')).toMatch(/is not heard as fix.forward/);
  });

  it('warns of an ending that none of its runs comes to', () => {
    const found = foundAfter((raw) => raw.endings.splice(1, 0, { id: 'odd', title: 'Odd', when: '0', text: 'Odd.' }));
    expect(found).toEqual([expect.objectContaining({ level: 'warning', path: 'endings.odd' })]);
  });
});
