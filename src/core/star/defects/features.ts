import { KINDS, PARTS } from '../../../shared/feedback';
import type { NamedFeatures } from '../../learn/sparse';
import type { Measures } from '../rubric/measures';
import type { Reading } from '../substance/reading';
import { TALK } from '../substance/talk';
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
}

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
