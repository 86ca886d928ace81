import { KINDS, PARTS } from '../../../shared/feedback';
import type { NamedFeatures } from '../../learn/sparse';
import { isRare } from '../language/vectors';
import type { Measures } from '../rubric/measures';
import type { Reading } from '../substance/reading';
import { isStockWord, TALK } from '../substance/talk';
import { SHOWN_DEFECTS, type ShownDefect } from './showing';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => b - a);

/** Words of an answer after which more of them tell nothing more about its length. */
const LONG = 400;

function addParts(into: Map<string, number>, { analysis, sentences }: Reading): void {
  for (const part of PARTS) {
    const chances = sorted(analysis.sentences.map(({ chances: of }) => of[part]));
    into.set(`surest ${part}`, chances[0] ?? 0);
    into.set(`second ${part}`, chances[1] ?? 0);
    const own = sentences.filter(({ sentence }) => sentence.label === part);
    into.set(`some ${part}`, own.length > 0 ? 1 : 0);
    into.set(
      `share ${part}`,
      sum(own.map(({ sentence }) => sentence.tokens.length)) /
        Math.max(1, sum(sentences.map(({ sentence }) => sentence.tokens.length))),
    );
    into.set(`best ${part}`, Math.max(0, ...own.map(({ worth }) => worth)));
    into.set(`worth ${part}`, sum(own.map(({ worth }) => worth)) / Math.max(1, own.length));
  }
}

function addResults(into: Map<string, number>, { sentences }: Reading): void {
  const results = sentences.filter(({ sentence }) => sentence.label === 'R');
  const proofs = sorted(results.map(({ proof }) => proof));
  into.set('best proof', proofs[0] ?? 0);
  into.set('second proof', proofs[1] ?? 0);
  into.set('mean proof', sum(proofs) / Math.max(1, proofs.length));
  into.set(
    'large words in results',
    Math.min(3, results.filter(({ talk }) => talk.includes('grand') || talk.includes('grand-claim')).length) / 3,
  );
}

function addSetup(into: Map<string, number>, { sentences }: Reading): void {
  const first = sentences.findIndex(({ sentence }) => sentence.label === 'A');
  const setup = first < 0 ? sentences : sentences.slice(0, first);
  const whole = Math.max(1, sum(sentences.map(({ sentence }) => sentence.tokens.length)));
  const words = sum(setup.map(({ sentence }) => sentence.tokens.length));
  into.set('setup share', words / whole);
  into.set('setup over a third', Math.max(0, words / whole - 1 / 3) * 3);
  into.set('setup words', Math.min(1, words / 200));
  into.set('setup worth', sum(setup.map(({ worth }) => worth)) / Math.max(1, setup.length));
  addOnset(into, sentences);
}

/** Of all that is told as action, so much must have been said before the setup counts as over: one early act ends none. */
const UNDER_WAY = [0.05, 0.15, 0.3] as const;

/** How much is said before the action is under way, and of what. */
function addOnset(into: Map<string, number>, sentences: Reading['sentences']): void {
  const words = sentences.map(({ sentence }) => sentence.tokens.length);
  const acting = sentences.map(({ sentence }, at) => sentence.chances.A * (words[at] ?? 0));
  const [whole, all] = [Math.max(1, sum(words)), Math.max(1, sum(acting))];
  for (const share of UNDER_WAY) {
    let [said, acted] = [0, 0];
    for (let at = 0; at < sentences.length && acted < share * all; at++) {
      said += words[at] ?? 0;
      acted += acting[at] ?? 0;
    }
    const before = (said - acted) / whole;
    into.set(`before ${share} of the action`, before);
    into.set(`before ${share} of the action, over a third`, Math.max(0, before - 1 / 3) * 3);
  }
  const told = (label: 'S' | 'other'): number =>
    sum(sentences.map(({ sentence }, at) => sentence.chances[label] * (words[at] ?? 0))) / whole;
  into.set('told as situation', told('S'));
  into.set('told as talk', told('other'));
}

/** Sentences that hold figures, names of things, times; and how dense they stand. */
function addParticulars(into: Map<string, number>, { sentences }: Reading): void {
  const tokens = sentences.flatMap(({ sentence }) => sentence.tokens);
  const whole = Math.max(1, tokens.length);
  const rare = new Set(tokens.filter((token) => NAMING.has(token.pos) && isRare(token)).map(({ lemma }) => lemma));
  into.set('numbers dense', Math.min(1, (20 * tokens.filter(({ number }) => number).length) / whole));
  into.set(
    'numbers of the story dense',
    Math.min(1, (20 * sum(sentences.map((one) => one.tokens.filter(({ number }) => number).length))) / whole),
  );
  into.set('rare words dense', Math.min(1, (10 * rare.size) / whole));
  into.set('rare words', Math.min(1, rare.size / 20));
  const holds = sentences.filter(({ tokens: own }) =>
    own.some((token) => token.number || (NAMING.has(token.pos) && isRare(token))),
  );
  into.set('share with particulars', holds.length / Math.max(1, sentences.length));
  for (const family of [...PARTICULAR, ...TONES])
    into.set(
      `share ${family}`,
      sentences.filter(({ sentence }) => sentence.families.includes(family)).length / Math.max(1, sentences.length),
    );
  const stock = tokens.filter(({ text }) => isStockWord(text)).length;
  into.set('stock words dense', Math.min(1, (20 * stock) / whole));
}

const NAMING = new Set(['NOUN', 'PROPN', 'X']);
const PARTICULAR = ['clock', 'date', 'when', 'role', 'organisation', 'they-said', 'found', 'amount'];
/** Ways of speaking of others and of oneself that tell contempt, habits and plans from a story. */
const TONES = ['contempt', 'opinion', 'generic-you', 'feeling', 'comment', 'habit', 'would', 'self', 'lesson'];

/** What shows a result, in the sentences that tell one. */
function addShown(into: Map<string, number>, { sentences }: Reading): void {
  const results = sentences.filter(({ sentence }) => sentence.label === 'R');
  into.set('results', Math.min(1, results.length / 4));
  const count = Math.max(1, results.length);
  into.set('results with figures', results.filter(({ tokens }) => tokens.some(({ number }) => number)).length / count);
  for (const family of SHOWING_RESULT)
    into.set(`results ${family}`, results.filter(({ sentence }) => sentence.families.includes(family)).length / count);
}

const SHOWING_RESULT = [
  'change-of',
  'amount',
  'none',
  'lasts',
  'pleased',
  'said-after',
  'others-use',
  'hollow-good',
  'opinion',
];

function addMeasures(into: Map<string, number>, measures: Measures): void {
  into.set('own acts', Math.min(1, measures.ownActs / 4));
  into.set('no own act', measures.ownActs < 0.5 ? 1 : 0);
  into.set('team acts', Math.min(1, measures.teamActs / 4));
  into.set('own share of acts', measures.ownActs / Math.max(0.1, measures.ownActs + measures.teamActs));
  into.set('specificity', measures.specificity);
  into.set('result', measures.result);
}

/** What a whole answer shows, for deciding which defects it has. Each is about 0-1. */
export function defectFeatures(
  reading: Reading,
  measures: Measures,
  shown: Readonly<Record<ShownDefect, readonly number[]>>,
): NamedFeatures {
  const { analysis, sentences, told } = reading;
  const into = new Map<string, number>();
  addParts(into, reading);
  addResults(into, reading);
  addSetup(into, reading);
  addParticulars(into, reading);
  addShown(into, reading);
  addMeasures(into, measures);
  const whole = Math.max(1, sentences.length);
  for (const defect of SHOWN_DEFECTS) {
    const chances = sorted(shown[defect]);
    into.set(`first ${defect}`, chances[0] ?? 0);
    into.set(`third ${defect}`, chances[2] ?? 0);
    into.set(`share ${defect}`, sum(chances) / whole);
  }
  for (const { id } of TALK) {
    const marked = sentences.filter(({ talk }) => talk.includes(id)).length;
    into.set(`talk ${id}`, Math.min(1, marked / 4));
    into.set(`talk share ${id}`, marked / whole);
  }
  for (const kind of KINDS) into.set(`kind ${kind}`, analysis.kind.chances[kind]);
  into.set('story', told.story);
  into.set('persons we', share(reading, ['we', 'our', 'us']));
  into.set('persons i', share(reading, ['i', 'my', 'me']));
  into.set('left out', sentences.filter(({ left }) => left !== undefined).length / whole);
  into.set('mean worth', sum(sentences.map(({ worth }) => worth)) / whole);
  into.set('best worth', Math.max(0, ...sentences.map(({ worth }) => worth)));
  into.set('fourth worth', sorted(sentences.map(({ worth }) => worth))[3] ?? 0);
  into.set('length', Math.min(1, analysis.words / LONG));
  return into;
}

/** Of the words "I", "we" and their kin, those of one person; per sentence, at most 1. */
function share({ sentences }: Reading, words: readonly string[]): number {
  const count = sum(sentences.map(({ sentence }) => sentence.tokens.filter(({ text }) => words.includes(text)).length));
  return Math.min(1, count / Math.max(1, sentences.length) / 2);
}
