import { type TrainOptions, trainBinary } from '../../learn/logistic';
import { chooseColumns, type NamedFeatures, toRow } from '../../learn/sparse';
import { type StoredModel, storeModel } from '../../learn/weights';
import type { Views } from './features';
import type { TaughtReading } from './taught';
import type { StoredSubstance } from './worth';

type Options = TrainOptions & { readonly minRows: number };

/** Chosen by cross-validation over writers; halving or doubling any of it moves no figure by more than a point. */
const OPTIONS: Readonly<Record<'worth' | 'proof', Readonly<Record<keyof Views, Options>>>> = {
  worth: {
    manner: { l2: 0.005, maxSteps: 80, tolerance: 1e-4, minRows: 4 },
    matter: { l2: 0.003, maxSteps: 60, tolerance: 1e-4, minRows: 4 },
  },
  proof: {
    manner: { l2: 0.01, maxSteps: 80, tolerance: 1e-4, minRows: 4 },
    matter: { l2: 0.01, maxSteps: 60, tolerance: 1e-4, minRows: 3 },
  },
};
/** Weights nearer to zero than this are dropped from what is stored. */
const LEAST = 0.005;

/** What a sentence of each kind of answer is taken to be worth. A middling answer has more good sentences than bad. */
const STRENGTHS = { strong: 1, middling: 0.6, weak: 0 } as const;

interface Example {
  readonly views: Views;
  readonly target: number;
}

function trainView(examples: readonly Example[], of: 'worth' | 'proof', view: keyof Views): StoredModel {
  const options = OPTIONS[of][view];
  const rows: NamedFeatures[] = examples.map(({ views }) => views[view]);
  const columns = chooseColumns(rows, options.minRows);
  const table = rows.map((row) => toRow(row, columns));
  const targets = examples.map(({ target }) => target);
  return storeModel([of], [trainBinary(table, targets, columns.names.length, options)], columns, LEAST);
}

const trainPair = (examples: readonly Example[], of: 'worth' | 'proof') => ({
  manner: trainView(examples, of, 'manner'),
  matter: trainView(examples, of, 'matter'),
});

/**
 * Learns from whole answers what their sentences are worth: which ways of speaking strong answers are made of, what they
 * speak about, and which results somebody could check.
 */
export function trainSubstance(answers: readonly TaughtReading[]): StoredSubstance {
  const worth = answers.flatMap(({ kind, strength, sentences }) =>
    sentences.map(({ views }): Example => ({ views, target: kind === 'story' ? STRENGTHS[strength] : 0 })),
  );
  const proof = answers
    .filter(({ kind }) => kind === 'story' || kind === 'off-topic')
    .flatMap(({ defects, sentences }) => {
      const shown = !defects.includes('result_without_evidence') && !defects.includes('missing_result');
      return sentences
        .filter(({ label }) => label === 'R')
        .map(({ views }): Example => ({ views, target: shown ? 1 : 0 }));
    });
  return { worth: trainPair(worth, 'worth'), proof: trainPair(proof, 'proof') };
}
