import type { ReadWord } from '../../learn/convolution/reader';
import { noVector, wordVector } from '../../star/language/word-vector';
import type { Manner } from './manner';
import { moodsOf } from './moods';
import { stem } from './naming-features';
import { SURE } from './sightings';
import { BREAK } from './words';

/**
 * An utterance as the net reads it: word by word, each with its vector and with what is known about it. The linear models
 * weigh the utterance as a heap of features; the net sees which stands before which.
 */

const LETTERS = 3;

function letters(text: string): string[] {
  const framed = `^${text}$`;
  return Array.from({ length: Math.max(0, framed.length - LETTERS + 1) }, (_, at) => framed.slice(at, at + LETTERS));
}

/** What is known of a whole clause, shown by each of its words. */
function shownByClause({ clauses }: Manner, scenario: string): (clause: number) => readonly string[] {
  const moods = clauses.map(({ text }) => moodsOf(text).map((mood) => `mood:${mood}`));
  return (clause) => [`scenario:${scenario}`, ...(moods[clause] ?? [])];
}

const covers = (at: number) => (one: { readonly from: number; readonly to: number }) => at >= one.from && at < one.to;

function shownBy({ heard, classes, seen }: Manner, at: number): Map<string, number> {
  const text = heard.words[at]?.text ?? '';
  const shown = new Map<string, number>([[`class:${classes[at] ?? text}`, 1]]);
  if (text === BREAK) return shown;
  shown.set(`word:${stem(text)}`, 1);
  const rows = letters(text);
  for (const row of rows) shown.set(`letters:${row}`, 1 / Math.sqrt(rows.length));
  for (const { name } of heard.concepts.filter(covers(at))) shown.set(`concept:${name}`, 1);
  for (const { order, strength } of seen.filter(covers(at)))
    shown.set(`rule:${order}:${strength === SURE ? 'sure' : 'likely'}`, 1);
  return shown;
}

export function readWords(manner: Manner, scenario: string): ReadWord[] {
  const { words, clauseOf } = manner.heard;
  const ofClause = shownByClause(manner, scenario);
  return words.map(({ text }, at) => {
    const shown = shownBy(manner, at);
    for (const name of ofClause(clauseOf[at] ?? 0)) shown.set(name, 1);
    return { vector: text === BREAK ? noVector() : wordVector({ text, lemma: stem(text) }), shown };
  });
}
