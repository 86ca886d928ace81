import { type TrainOptions, trainBinary } from '../../learn/logistic';
import { chooseColumns, type NamedFeatures, toRow } from '../../learn/sparse';
import { type StoredModel, storeModel } from '../../learn/weights';
import type { TaughtReading } from './taught';
import type { StoredSubstance } from './worth';

/** Chosen by cross-validation over writers; halving or doubling any of it moves no figure by more than a point. */
const WORTH: TrainOptions & { readonly minRows: number } = { l2: 0.005, maxSteps: 80, tolerance: 1e-4, minRows: 4 };
const PROOF: TrainOptions & { readonly minRows: number } = { l2: 0.01, maxSteps: 80, tolerance: 1e-4, minRows: 4 };
/** Weights nearer to zero than this are dropped from what is stored. */
const LEAST = 0.005;

/** What a sentence of each kind of answer is taken to be worth. A middling answer has more good sentences than bad. */
const STRENGTHS = { strong: 1, middling: 0.6, weak: 0 } as const;

function trainOne(
  rows: readonly NamedFeatures[],
  targets: readonly number[],
  name: string,
  options: TrainOptions & { readonly minRows: number },
): StoredModel {
  const columns = chooseColumns(rows, options.minRows);
  const table = rows.map((row) => toRow(row, columns));
  return storeModel([name], [trainBinary(table, targets, columns.names.length, options)], columns, LEAST);
}

/**
 * Learns from whole answers what their sentences are worth: which ways of speaking strong answers are made of, and which
 * results somebody could check.
 */
export function trainSubstance(answers: readonly TaughtReading[]): StoredSubstance {
  const worth = answers.flatMap(({ kind, strength, sentences }) =>
    sentences.map(({ features }) => ({ features, target: kind === 'story' ? STRENGTHS[strength] : 0 })),
  );
  const results = answers
    .filter(({ kind }) => kind === 'story' || kind === 'off-topic')
    .flatMap(({ defects, sentences }) => {
      const shown = !defects.includes('result_without_evidence') && !defects.includes('missing_result');
      return sentences
        .filter(({ label }) => label === 'R')
        .map(({ features }) => ({ features, target: shown ? 1 : 0 }));
    });
  const trained = (rows: readonly { readonly features: NamedFeatures; readonly target: number }[], name: string) =>
    trainOne(
      rows.map(({ features }) => features),
      rows.map(({ target }) => target),
      name,
      name === 'worth' ? WORTH : PROOF,
    );
  return { worth: trained(worth, 'worth'), proof: trained(results, 'proof') };
}
