import type { Argument, BinaryOp, Formula } from './parse';

/** A formula ready to run: `E` is whatever the functions and names read from. */
export type Compiled<E> = (env: E) => number;

/**
 * What names and functions mean to whoever compiles. Each answers undefined for what it does not know, with `problem`
 * told why.
 */
export interface Meaning<E> {
  readonly name: (name: string) => Compiled<E> | undefined;
  readonly call: (name: string, args: readonly CompiledArgument<E>[]) => Compiled<E> | undefined;
  readonly problem: (text: string) => void;
}

export type CompiledArgument<E> = { readonly text: string } | { readonly number: Compiled<E> };

/** Total: every formula gives a number. Division by nothing is 0, so that an empty system shows as one. */
const BINARY: Readonly<Record<BinaryOp, (left: number, right: number) => number>> = {
  or: (left, right) => (left !== 0 || right !== 0 ? 1 : 0),
  and: (left, right) => (left !== 0 && right !== 0 ? 1 : 0),
  '<': (left, right) => (left < right ? 1 : 0),
  '<=': (left, right) => (left <= right ? 1 : 0),
  '>': (left, right) => (left > right ? 1 : 0),
  '>=': (left, right) => (left >= right ? 1 : 0),
  '==': (left, right) => (left === right ? 1 : 0),
  '!=': (left, right) => (left !== right ? 1 : 0),
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => (right === 0 ? 0 : left / right),
};

const NOTHING = (): number => 0;

export function compileFormula<E>(formula: Formula, meaning: Meaning<E>): Compiled<E> {
  switch (formula.kind) {
    case 'number': {
      const { value } = formula;
      return () => value;
    }
    case 'name': {
      const known = meaning.name(formula.name);
      if (!known) meaning.problem(`"${formula.name}" is no level, stock or gauge`);
      return known ?? NOTHING;
    }
    case 'call':
      return compileCall(formula.name, formula.args, meaning);
    case 'unary': {
      const of = compileFormula(formula.of, meaning);
      return formula.op === '-' ? (env) => -of(env) : (env) => (of(env) === 0 ? 1 : 0);
    }
    case 'binary': {
      const left = compileFormula(formula.left, meaning);
      const right = compileFormula(formula.right, meaning);
      const combine = BINARY[formula.op];
      return (env) => combine(left(env), right(env));
    }
  }
}

interface Arithmetic {
  readonly count: number;
  readonly run: (numbers: readonly number[]) => number;
}

const between = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** 0 up to `from`, 1 from `to` on, and a soft S in between. */
function ramp(value: number, from: number, to: number): number {
  const share = to === from ? (value >= to ? 1 : 0) : between((value - from) / (to - from), 0, 1);
  return share * share * (3 - 2 * share);
}

const at = (numbers: readonly number[], index: number): number => numbers[index] ?? 0;

/** Functions of numbers that every formula has. */
const ARITHMETIC: Readonly<Record<string, Arithmetic>> = {
  min: { count: 2, run: (numbers) => Math.min(...numbers) },
  max: { count: 2, run: (numbers) => Math.max(...numbers) },
  clamp: { count: 3, run: (n) => between(at(n, 0), at(n, 1), at(n, 2)) },
  if: { count: 3, run: (n) => (at(n, 0) === 0 ? at(n, 2) : at(n, 1)) },
  ramp: { count: 3, run: (n) => ramp(at(n, 0), at(n, 1), at(n, 2)) },
  round: { count: 1, run: (n) => Math.round(at(n, 0)) },
};

export const ARITHMETIC_NAMES: readonly string[] = Object.keys(ARITHMETIC);

function compileCall<E>(name: string, args: readonly Argument[], meaning: Meaning<E>): Compiled<E> {
  const compiled = args.map(
    (arg): CompiledArgument<E> => (arg.kind === 'text' ? { text: arg.text } : { number: compileFormula(arg, meaning) }),
  );
  const known = Object.hasOwn(ARITHMETIC, name) ? ARITHMETIC[name] : undefined;
  if (!known) {
    const own = meaning.call(name, compiled);
    if (!own)
      meaning.problem(`there is no function ${name} of ${args.length === 1 ? 'one value' : `${args.length} values`}`);
    return own ?? NOTHING;
  }
  const numbers = compiled.flatMap((arg) => ('number' in arg ? [arg.number] : []));
  const enough = name === 'min' || name === 'max' ? numbers.length >= known.count : numbers.length === known.count;
  if (!enough || numbers.length !== compiled.length) {
    meaning.problem(`${name} takes ${known.count} numbers`);
    return NOTHING;
  }
  return (env) => known.run(numbers.map((number) => number(env)));
}
