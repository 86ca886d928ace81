import { type TrainOptions, trainBinary } from '../../learn/logistic';
import { chooseColumns, type NamedFeatures, toRow } from '../../learn/sparse';
import { type StoredModel, storeModel } from '../../learn/weights';
import type { Token } from '../language/tokens';
import { type Views, viewsOf } from './features';
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
  readonly importance: number;
}

/**
 * Every sentence is learned from once more with words of somebody's strong answer put in, and is worth what it was worth:
 * so that words alone, without what is told in them, add little. How much such a copy counts, and how many words for how
 * long a sentence; chosen on held-out writers (docs/evaluation.md).
 */
const SPRINKLED = { importance: 1, everyTokens: 10, most: 3 } as const;

/** Words to put in, one after the other: the same for the same answers. */
function strongWords(answers: readonly TaughtReading[]): () => Token {
  const strong = answers.filter(({ kind, strength }) => kind === 'story' && strength === 'strong');
  const words = strong.flatMap(({ sentences }) => sentences.flatMap(({ tokens }) => tokens.filter(isSprinkled)));
  // Neighbouring words come from different answers: a prime step through all of them.
  const step = 7919;
  let at = 0;
  return () => {
    at += step;
    return words[at % words.length] as Token;
  };
}

const SPRINKLED_CLASSES = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV']);
const isSprinkled = ({ text, pos }: Token): boolean => SPRINKLED_CLASSES.has(pos) && text.length > 4;

function sprinkled(tokens: readonly Token[], next: () => Token): Views {
  const count = Math.min(SPRINKLED.most, Math.ceil(tokens.length / SPRINKLED.everyTokens));
  const told = [...tokens];
  for (let k = 0; k < count; k++) told.splice(Math.round(((k + 1) * told.length) / (count + 1)), 0, next());
  return viewsOf(told);
}

/** A sentence as it is and with words put in. */
function examplesOf(
  { views, tokens }: TaughtReading['sentences'][number],
  target: number,
  next: () => Token,
): Example[] {
  return [
    { views, target, importance: 1 },
    { views: sprinkled(tokens, next), target, importance: SPRINKLED.importance },
  ];
}

function trainView(examples: readonly Example[], of: 'worth' | 'proof', view: keyof Views): StoredModel {
  const options = OPTIONS[of][view];
  const rows: NamedFeatures[] = examples.map(({ views }) => views[view]);
  const columns = chooseColumns(
    examples.filter(({ importance }) => importance === 1).map(({ views }) => views[view]),
    options.minRows,
  );
  const importance = examples.map((example) => example.importance);
  const table = rows.map((row) => toRow(row, columns));
  const targets = examples.map(({ target }) => target);
  return storeModel(
    [of],
    [trainBinary(table, targets, columns.names.length, { ...options, importance })],
    columns,
    LEAST,
  );
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
  const next = strongWords(answers);
  const worth = answers.flatMap(({ kind, strength, sentences }) =>
    sentences.flatMap((sentence) => examplesOf(sentence, kind === 'story' ? STRENGTHS[strength] : 0, next)),
  );
  const proof = answers
    .filter(({ kind }) => kind === 'story' || kind === 'off-topic')
    .flatMap(({ defects, sentences }) => {
      const shown = !defects.includes('result_without_evidence') && !defects.includes('missing_result');
      return sentences
        .filter(({ label }) => label === 'R')
        .flatMap((sentence) => examplesOf(sentence, shown ? 1 : 0, next));
    });
  return { worth: trainPair(worth, 'worth'), proof: trainPair(proof, 'proof') };
}
