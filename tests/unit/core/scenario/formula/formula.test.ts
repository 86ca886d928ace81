import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFormula, type Meaning } from '../../../../../src/core/scenario/formula/compile';
import { parseFormula } from '../../../../../src/core/scenario/formula/parse';

interface World {
  readonly x: number;
  readonly y: number;
}

function meaning(problems: string[]): Meaning<World> {
  return {
    problem: (text) => void problems.push(text),
    name: (name) => (name === 'x' ? (world) => world.x : name === 'y' ? (world) => world.y : undefined),
    call: (name, args) => {
      const [only] = args;
      return name === 'length' && only && 'text' in only ? () => only.text.length : undefined;
    },
  };
}

function value(text: string, world: World = { x: 0, y: 0 }): number {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${parsed.error.expected} at ${parsed.error.at}`);
  const problems: string[] = [];
  const result = compileFormula(parsed.value, meaning(problems))(world);
  expect(problems).toEqual([]);
  return result;
}

function problemsOf(text: string): string[] {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(parsed.error.expected);
  const problems: string[] = [];
  compileFormula(parsed.value, meaning(problems));
  return problems;
}

function faultOf(text: string): { at: number; expected: string } {
  const parsed = parseFormula(text);
  if (parsed.ok) throw new Error('it is well formed');
  return parsed.error;
}

describe('a formula', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['12 / 4 / 3', 1],
    ['-2 + 5', 3],
    ['2 * -3', -6],
    ['15%', 0.15],
    ['0.1% * 1000', 1],
    ['1 / 0', 0],
    ['min(3, 1, 2)', 1],
    ['max(3, 1, 2)', 3],
    ['clamp(7, 0, 5)', 5],
    ['if(2 > 1, 10, 20)', 10],
    ['if(2 < 1, 10, 20)', 20],
    ['round(2.6)', 3],
    ["length('four')", 4],
  ])('%s is %d', (text, expected) => {
    expect(value(text)).toBeCloseTo(expected, 12);
  });

  it.each([
    ['1 < 2 and 2 < 3', 1],
    ['1 < 2 and 3 < 2', 0],
    ['1 > 2 or 2 >= 2', 1],
    ['not 1 > 2', 1],
    ['not 1 and 0', 0],
    ['1 or 0 and 0', 1],
    ['1 == 1', 1],
    ['1 != 1', 0],
  ])('%s is %d: or is looser than and, and reaches past not', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it('ramps softly between two ends', () => {
    expect(value('ramp(x, 10, 20)', { x: 5, y: 0 })).toBe(0);
    expect(value('ramp(x, 10, 20)', { x: 15, y: 0 })).toBeCloseTo(0.5);
    expect(value('ramp(x, 10, 20)', { x: 25, y: 0 })).toBe(1);
    expect(value('ramp(x, 10, 10)', { x: 10, y: 0 })).toBe(1);
  });

  it('reads names from the world at the time', () => {
    expect(value('x * y', { x: 3, y: 4 })).toBe(12);
  });

  it('tells where and what is missing', () => {
    expect(faultOf('1 +')).toEqual({ at: 3, expected: 'a number, a name or a bracket' });
    expect(faultOf('(1 + 2')).toMatchObject({ at: 6, expected: 'a closing bracket' });
    expect(faultOf('1 2')).toMatchObject({ at: 2 });
    expect(faultOf('1 < x < 3').expected).toContain('and');
    expect(faultOf('x = 3').expected).toContain('=');
    expect(faultOf('').at).toBe(0);
    expect(faultOf(`${'('.repeat(200)}1${')'.repeat(200)}`).expected).toContain('fewer brackets');
  });

  it('tells of names and functions that are not there, and of too few values', () => {
    expect(problemsOf('z + 1')[0]).toContain('"z"');
    expect(problemsOf('sinus(1)')[0]).toContain('sinus');
    expect(problemsOf('clamp(1, 2)')[0]).toContain('clamp takes 3');
    expect(problemsOf('constructor(1)')[0]).toContain('constructor');
    expect(problemsOf("min('a', 1)")[0]).toContain('min');
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[x1()+*<>=%a-c,' -]{0,40}$/)), (text) => {
        const parsed = parseFormula(text);
        if (!parsed.ok) return parsed.error.at >= 0 && parsed.error.at <= text.length;
        const compiled = compileFormula(parsed.value, meaning([]));
        return typeof compiled({ x: 1, y: 2 }) === 'number';
      }),
      { numRuns: 500 },
    );
  });
});
