import type { Compiled, CompiledArgument, Meaning } from '../../scenario/formula/compile';
import { MARK_KINDS } from '../marks';
import type { Run } from '../run';

/** What a formula reads from: the run, with everything it can ask of it. */
export interface FormulaWorld {
  /** Index into the values of a level, stock, gauge or reading; noted as a dependency. */
  readonly indexOf: (name: string) => number | undefined;
  readonly isCause: (id: string) => boolean | undefined;
  readonly phaseIndex: (id: string) => number | undefined;
  readonly isOperation: (id: string) => boolean;
  /** The level reached in a dimension so far: 0, 1, 2. */
  readonly levelSoFar: (dimension: string) => ((run: Run) => number) | undefined;
  /** Whether a key like `looked:schema` can ever come to be; a text says why not. */
  readonly keyFault: (key: string) => string | undefined;
  /** Every key a formula asks for, for the linter. */
  readonly asks?: ((key: string) => void) | undefined;
}

type Read = Compiled<Run>;

/** Readings of an endpoint or a service, by function name. */
export const READINGS = ['errors', 'p50', 'p95', 'p99', 'traffic', 'saturation'] as const;

const minutes = (seconds: number): number => seconds / 60;

const KEY_FUNCTIONS: Readonly<Record<string, (key: string) => Read>> = {
  did: (key) => (run) => (run.marks.has(key) ? 1 : 0),
  first: (key) => (run) => minutes(run.marks.get(key)?.first ?? Number.POSITIVE_INFINITY),
  last: (key) => (run) => minutes(run.marks.get(key)?.last ?? Number.NEGATIVE_INFINITY),
  since: (key) => (run) => minutes(run.second - (run.marks.get(key)?.last ?? Number.NEGATIVE_INFINITY)),
  count: (key) => (run) => run.marks.get(key)?.count ?? 0,
};

const NAMES: Readonly<Record<string, Read>> = {
  now: (run) => minutes(run.second),
  phase_minutes: (run) => minutes(run.second - run.phaseStartS),
  hints: (run) => run.marks.get('hint:any')?.count ?? 0,
  /** Wall minutes since the candidate last said something. */
  quiet: (run) => (run.playedMs - run.lastSaidMs) / 60_000,
};

export const FORMULA_NAMES: readonly string[] = Object.keys(NAMES);

const running =
  (id: string): Read =>
  (run) =>
    run.operations.some((operation) => operation.id === id && operation.state === 'running') ? 1 : 0;

function progress(id: string): Read {
  return (run) => {
    const last = run.operations.findLast((operation) => operation.id === id);
    if (!last) return 0;
    if (last.state === 'done') return 1;
    return Math.min(1, Math.max(0, (run.second - last.startedS) / Math.max(1, last.endsS - last.startedS)));
  };
}

/** Minutes until a running operation ends; 0 when it does not run. */
function minutesLeft(id: string): Read {
  return (run) => {
    const last = run.operations.findLast((operation) => operation.id === id && operation.state === 'running');
    return last ? minutes(Math.max(0, last.endsS - run.second)) : 0;
  };
}

export function meaningOf(world: FormulaWorld, problem: (text: string) => void): Meaning<Run> {
  const text = (args: readonly CompiledArgument<Run>[]): string | undefined => {
    const [only] = args;
    return args.length === 1 && only && 'text' in only ? only.text : undefined;
  };
  const key = (given: string): string => {
    world.asks?.(given);
    const fault = world.keyFault(given);
    if (fault) problem(fault);
    return given;
  };
  const ofText = (name: string, given: string): Read | undefined => {
    const keyed = Object.hasOwn(KEY_FUNCTIONS, name) ? KEY_FUNCTIONS[name] : undefined;
    if (keyed) return keyed(key(given));
    if ((READINGS as readonly string[]).includes(name)) return reading(world, name, given, problem);
    return about(world, name, given, problem);
  };
  return {
    problem,
    name: (name) => {
      if (Object.hasOwn(NAMES, name)) return NAMES[name];
      const index = world.indexOf(name);
      return index === undefined ? undefined : (run) => run.values[index] ?? 0;
    },
    call: (name, args) => {
      const [a, b] = args;
      if (name === 'before' && args.length === 2 && a && b && 'text' in a && 'text' in b) {
        const [one, other] = [key(a.text), key(b.text)];
        return ({ marks }) =>
          (marks.get(one)?.first ?? Number.POSITIVE_INFINITY) < (marks.get(other)?.first ?? Number.POSITIVE_INFINITY)
            ? 1
            : 0;
      }
      const given = text(args);
      return given === undefined ? undefined : ofText(name, given);
    },
  };
}

function reading(world: FormulaWorld, name: string, of: string, problem: (text: string) => void): Read {
  const index = world.indexOf(`${name}:${of}`);
  if (index === undefined)
    problem(`${name}('${of}'): there is no such ${name === 'saturation' ? 'service' : 'endpoint'}`);
  return (run) => run.values[index ?? -1] ?? 0;
}

function about(world: FormulaWorld, name: string, of: string, problem: (text: string) => void): Read | undefined {
  switch (name) {
    case 'cause': {
      const is = world.isCause(of);
      if (is === undefined) problem(`there is no root cause ${of}`);
      return () => (is ? 1 : 0);
    }
    case 'phase': {
      const index = world.phaseIndex(of);
      if (index === undefined) problem(`there is no phase ${of}`);
      return (run) => (run.phase === index ? 1 : 0);
    }
    case 'level': {
      const level = world.levelSoFar(of);
      if (!level) problem(`there is no dimension ${of}`);
      return level ?? (() => 0);
    }
    case 'running':
    case 'progress':
    case 'minutes_left': {
      if (!world.isOperation(of)) problem(`there is no operation ${of}`);
      if (name === 'running') return running(of);
      return name === 'progress' ? progress(of) : minutesLeft(of);
    }
    default:
      return undefined;
  }
}

export const isMarkKind = (kind: string): boolean => (MARK_KINDS as readonly string[]).includes(kind);
