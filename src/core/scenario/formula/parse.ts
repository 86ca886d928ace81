import type { Result } from '../../../shared/result';
import { type Token, tokens } from './tokens';

/**
 * The small language in which a drill's file says how its world hangs together: `15% * v240 * (1 - patched)`,
 * `did('looked:schema') and first('order:rollback.code') > 3`. Numbers only; truth is 1 and 0. It has no loops, no
 * assignment and no way out, so a drill from a stranger can do nothing but compute.
 */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Argument[] }
  | { readonly kind: 'unary'; readonly op: 'not' | '-'; readonly of: Formula }
  | { readonly kind: 'binary'; readonly op: BinaryOp; readonly left: Formula; readonly right: Formula };

export type Argument = Formula | { readonly kind: 'text'; readonly text: string };

export const BINARY_OPS = ['or', 'and', '<', '<=', '>', '>=', '==', '!=', '+', '-', '*', '/'] as const;
export type BinaryOp = (typeof BINARY_OPS)[number];

export interface FormulaFault {
  /** Offset into the formula, from 0. */
  readonly at: number;
  readonly expected: string;
}

/** From the loosest to the tightest. Comparisons do not chain: `1 < x < 3` is a fault, not a surprise. */
const LEVELS: readonly (readonly BinaryOp[])[] = [
  ['or'],
  ['and'],
  ['<', '<=', '>', '>=', '==', '!='],
  ['+', '-'],
  ['*', '/'],
];
const COMPARING = 2;

/** Deeper nesting than any person writes; past it a file is hostile or broken. */
const DEEPEST = 60;

class Fault extends Error {
  constructor(readonly fault: FormulaFault) {
    super(fault.expected);
  }
}

/** Never throws. */
export function parseFormula(text: string): Result<Formula, FormulaFault> {
  try {
    const reader = new Reader(tokens(text), text.length);
    const formula = reader.level(0, 0);
    reader.expectEnd();
    return { ok: true, value: formula };
  } catch (thrown) {
    if (thrown instanceof Fault) return { ok: false, error: thrown.fault };
    throw thrown;
  }
}

class Reader {
  private next = 0;

  constructor(
    private readonly all: readonly Token[],
    private readonly end: number,
  ) {}

  private peek(): Token | undefined {
    return this.all[this.next];
  }

  private fail(expected: string, at = this.peek()?.at ?? this.end): never {
    throw new Fault({ at, expected });
  }

  expectEnd(): void {
    const rest = this.peek();
    if (rest) this.fail(`nothing more, or an operator before "${rest.text}"`);
  }

  private takes(text: string): boolean {
    const token = this.peek();
    if (token?.text !== text || token.kind === 'text') return false;
    this.next += 1;
    return true;
  }

  level(level: number, depth: number): Formula {
    if (depth > DEEPEST) this.fail('fewer brackets inside each other');
    const ops = LEVELS[level];
    if (!ops) return this.unary(depth);
    let left = this.level(level + 1, depth + 1);
    for (;;) {
      const op = ops.find((candidate) => this.takes(candidate));
      if (!op) return left;
      left = { kind: 'binary', op, left, right: this.level(level + 1, depth + 1) };
      if (level === COMPARING && ops.includes(this.peek()?.text as BinaryOp))
        this.fail('"and" between two comparisons');
    }
  }

  private unary(depth: number): Formula {
    if (this.takes('-')) return { kind: 'unary', op: '-', of: this.unary(depth + 1) };
    // "not" reaches as far as the comparison after it: not a < b is not (a < b).
    if (this.takes('not')) return { kind: 'unary', op: 'not', of: this.level(COMPARING, depth + 1) };
    return this.primary(depth);
  }

  private primary(depth: number): Formula {
    const token = this.peek();
    if (!token) return this.fail('a number, a name or a bracket');
    if (token.kind === 'number') {
      this.next += 1;
      return { kind: 'number', value: this.takes('%') ? Number(token.text) / 100 : Number(token.text) };
    }
    if (token.kind === 'name') {
      this.next += 1;
      return this.takes('(') ? this.call(token.text, depth) : { kind: 'name', name: token.text };
    }
    if (this.takes('(')) {
      const inner = this.level(0, depth + 1);
      if (!this.takes(')')) this.fail('a closing bracket');
      return inner;
    }
    return this.fail(`a number, a name or a bracket in place of "${token.text}"`);
  }

  private call(name: string, depth: number): Formula {
    const args: Argument[] = [];
    if (this.takes(')')) return { kind: 'call', name, args };
    do {
      const token = this.peek();
      if (token?.kind === 'text') {
        this.next += 1;
        args.push({ kind: 'text', text: token.text });
      } else args.push(this.level(0, depth + 1));
    } while (this.takes(','));
    if (!this.takes(')')) this.fail('a closing bracket');
    return { kind: 'call', name, args };
  }
}
