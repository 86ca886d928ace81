import type { DrillScenario } from '../../scenario/drill';
import { type Compiled, compileFormula } from '../../scenario/formula/compile';
import { parseFormula } from '../../scenario/formula/parse';
import type { Run } from '../run';
import { keyFaults } from './keys';
import { type FormulaWorld, meaningOf } from './meaning';
import type { Names } from './names';
import { type TextPart, textParts, written } from './texts';

/** Turns the formulas and texts of a file into functions, once each, and collects what is wrong with them. */
export class Compiler {
  readonly problems: string[] = [];
  private readonly formulas = new Map<string, Compiled<Run>>();
  private readonly texts = new Map<string, readonly ReadyPart[]>();
  private readonly world: FormulaWorld;
  private reads: Set<number> | undefined;

  constructor(
    scenario: DrillScenario,
    private readonly names: Names,
    about: Pick<FormulaWorld, 'isCause' | 'levelSoFar'>,
  ) {
    this.world = {
      ...about,
      indexOf: (name) => this.index(name),
      phaseIndex: (id) => {
        const index = scenario.phases.findIndex((phase) => phase.id === id);
        return index < 0 ? undefined : index;
      },
      isOperation: (id) => Object.hasOwn(scenario.operations, id),
      keyFault: keyFaults(scenario),
    };
  }

  private index(name: string): number | undefined {
    const index = this.names.index.get(name);
    if (index !== undefined) this.reads?.add(index);
    return index;
  }

  /** A faulty formula is 0, and told. */
  formula = (source: string): Compiled<Run> => {
    const known = this.formulas.get(source);
    if (known) return known;
    const parsed = parseFormula(source);
    const tell = (what: string): void => void this.problems.push(`in "${source}": ${what}`);
    const made = parsed.ok ? compileFormula(parsed.value, meaningOf(this.world, tell)) : () => 0;
    if (!parsed.ok) tell(`${parsed.error.expected} is expected`);
    this.formulas.set(source, made);
    return made;
  };

  /** Compiles what `make` asks for and notes which values it reads. */
  noting<T>(make: (formula: (source: string) => Compiled<Run>, read: (name: string) => Compiled<Run>) => T): {
    readonly made: T;
    readonly reads: readonly number[];
  } {
    const reads = new Set<number>();
    this.reads = reads;
    const made = make(
      (source) => {
        // One compiled before would not tell again what it reads.
        this.formulas.delete(source);
        return this.formula(source);
      },
      (name) => {
        const index = this.index(name);
        if (index === undefined) this.problems.push(`calls: ${name.replace(/^.*:/, '')} is no endpoint`);
        return (run) => run.values[index ?? -1] ?? 0;
      },
    );
    this.reads = undefined;
    return { made, reads: [...reads] };
  }

  fill = (text: string, run: Run): string => {
    const known = this.texts.get(text);
    const parts = known ?? this.ready(text);
    if (!known) this.texts.set(text, parts);
    return parts.map((part) => (typeof part === 'string' ? part : part(run))).join('');
  };

  private ready(text: string): readonly ReadyPart[] {
    return textParts(text, (what) => this.problems.push(what)).map((part) => readyPart(part, this.formula));
  }
}

type ReadyPart = string | ((run: Run) => string);

function readyPart(part: TextPart, formula: (source: string) => Compiled<Run>): ReadyPart {
  if ('text' in part) return part.text;
  const value = formula(part.source);
  return (run) => written(value(run), part.format);
}
