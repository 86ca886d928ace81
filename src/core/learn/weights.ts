import type { BinaryWeights } from './logistic';
import type { Columns, NamedFeatures } from './sparse';

/**
 * A linear model as it is stored: lines of text, which stay small, compare well in a diff and load in a few
 * milliseconds. Weights are whole thousandths; that moves no chance by more than a few thousandths and keeps the bytes
 * the same wherever the training runs.
 */
export interface StoredModel {
  /** Names of the outputs, separated by spaces. */
  readonly outputs: string;
  /** One whole number of thousandths an output, separated by spaces. */
  readonly biases: string;
  /** A line a feature: its name, a tab, then output numbers and weights in turn, separated by spaces. */
  readonly features: string;
}

/** The same, ready to be used. */
export interface LinearModel {
  readonly outputs: readonly string[];
  readonly biases: readonly number[];
  /** Feature name to output numbers and weights in turn. */
  readonly features: ReadonlyMap<string, readonly number[]>;
}

const THOUSANDTHS = 1000;

/**
 * @param outputs names without spaces, one a model
 * @param least weights nearer to zero than this are not worth their bytes and are dropped
 */
export function storeModel(
  outputs: readonly string[],
  models: readonly BinaryWeights[],
  columns: Columns,
  least = 0,
): StoredModel {
  const lines: string[] = [];
  columns.names.forEach((name, column) => {
    const cells: number[] = [];
    models.forEach((model, output) => {
      const weight = model.weights[column] as number;
      const stored = Math.round(weight * THOUSANDTHS);
      if (stored !== 0 && Math.abs(weight) >= least) cells.push(output, stored);
    });
    if (cells.length > 0) lines.push(`${name}\t${cells.join(' ')}`);
  });
  return {
    outputs: outputs.join(' '),
    biases: models.map((model) => Math.round(model.bias * THOUSANDTHS)).join(' '),
    features: lines.join('\n'),
  };
}

const numbers = (text: string): number[] => (text === '' ? [] : text.split(' ').map(Number));

export function loadModel({ outputs, biases, features }: StoredModel): LinearModel {
  const lines = features === '' ? [] : features.split('\n');
  return {
    outputs: outputs.split(' '),
    biases: numbers(biases),
    features: new Map(
      lines.map((line) => {
        const tab = line.lastIndexOf('\t');
        return [line.slice(0, tab), numbers(line.slice(tab + 1))];
      }),
    ),
  };
}

/** The log-odds of each output, in the order of `outputs`. */
export function sums(model: LinearModel, features: NamedFeatures): number[] {
  const totals = [...model.biases];
  for (const [name, value] of features) {
    const cells = model.features.get(name);
    if (!cells) continue;
    for (let at = 0; at < cells.length; at += 2) {
      const output = cells[at] as number;
      totals[output] = (totals[output] as number) + value * (cells[at + 1] as number);
    }
  }
  return totals.map((total) => total / THOUSANDTHS);
}

/** What one feature of weight `value` adds to the log-odds of an output. */
export function worthOf(model: LinearModel, feature: string, output: number, value = 1): number {
  const cells = model.features.get(feature) ?? [];
  for (let at = 0; at < cells.length; at += 2)
    if (cells[at] === output) return (value * (cells[at + 1] as number)) / THOUSANDTHS;
  return 0;
}

export interface Contribution {
  readonly feature: string;
  /** In log-odds: what this feature added to the output's sum. */
  readonly worth: number;
}

/** What spoke for and against one output, strongest first. */
export function contributions(model: LinearModel, features: NamedFeatures, output: number): Contribution[] {
  return [...features]
    .map(([feature, value]) => ({ feature, worth: worthOf(model, feature, output, value) }))
    .filter(({ worth }) => worth !== 0)
    .sort((a, b) => Math.abs(b.worth) - Math.abs(a.worth) || (a.feature < b.feature ? -1 : 1));
}
