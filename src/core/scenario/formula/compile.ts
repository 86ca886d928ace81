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

/**
 * Total: every formula gives a number. Division by nothing is 0, so that an empty system shows as one. Each operator has
 * a closure of its own, and what cannot change the outcome is not asked: a drill asks some hundred formulas a second.
 */
function binary<E>(op: BinaryOp, left: Compiled<E>, right: Compiled<E>): Compiled<E> {
  switch (op) {
    case 'or':
      return (env) => (left(env) !== 0 || right(env) !== 0 ? 1 : 0);
    case 'and':
      return (env) => (left(env) !== 0 && right(env) !== 0 ? 1 : 0);
    case '<':
      return (env) => (left(env) < right(env) ? 1 : 0);
    case '<=':
      return (env) => (left(env) <= right(env) ? 1 : 0);
    case '>':
      return (env) => (left(env) > right(env) ? 1 : 0);
    case '>=':
      return (env) => (left(env) >= right(env) ? 1 : 0);
    case '==':
      return (env) => (left(env) === right(env) ? 1 : 0);
    case '!=':
      return (env) => (left(env) !== right(env) ? 1 : 0);
    case '+':
      return (env) => left(env) + right(env);
    case '-':
      return (env) => left(env) - right(env);
    case '*':
      return (env) => left(env) * right(env);
    case '/':
      return (env) => {
        const by = right(env);
        return by === 0 ? 0 : left(env) / by;
      };
  }
}

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
    case 'binary':
      return binary(formula.op, compileFormula(formula.left, meaning), compileFormula(formula.right, meaning));
  }
}

const between = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** 0 up to `from`, 1 from `to` on, and a soft S in between. */
function ramp(value: number, from: number, to: number): number {
  const share = to === from ? (value >= to ? 1 : 0) : between((value - from) / (to - from), 0, 1);
  return share * share * (3 - 2 * share);
}

interface Arithmetic {
  readonly count: number;
  /** More than `count` values are taken too. */
  readonly open?: boolean;
  readonly of: <E>(values: readonly Compiled<E>[]) => Compiled<E>;
}

const extreme =
  (pick: (one: number, other: number) => number) =>
  <E>([first = NOTHING, ...rest]: readonly Compiled<E>[]): Compiled<E> =>
    rest.reduce<Compiled<E>>((one, other) => (env) => pick(one(env), other(env)), first);

/** Functions of numbers that every formula has. */
const ARITHMETIC: Readonly<Record<string, Arithmetic>> = {
  min: { count: 2, open: true, of: extreme(Math.min) },
  max: { count: 2, open: true, of: extreme(Math.max) },
  clamp: {
    count: 3,
    of:
      ([value = NOTHING, low = NOTHING, high = NOTHING]) =>
      (env) =>
        between(value(env), low(env), high(env)),
  },
  if: {
    count: 3,
    of:
      ([when = NOTHING, then = NOTHING, otherwise = NOTHING]) =>
      (env) =>
        when(env) === 0 ? otherwise(env) : then(env),
  },
  ramp: {
    count: 3,
    of:
      ([value = NOTHING, from = NOTHING, to = NOTHING]) =>
      (env) =>
        ramp(value(env), from(env), to(env)),
  },
  round: {
    count: 1,
    of:
      ([value = NOTHING]) =>
      (env) =>
        Math.round(value(env)),
  },
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
  const enough = known.open ? numbers.length >= known.count : numbers.length === known.count;
  if (!enough || numbers.length !== compiled.length) {
    meaning.problem(`${name} takes ${known.count} numbers`);
    return NOTHING;
  }
  return known.of(numbers);
}
