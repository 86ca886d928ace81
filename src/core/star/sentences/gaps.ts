import type { NamedFeatures } from '../../learn/sparse';
import type { Token } from '../language/tokens';

/** Words that begin a new sentence in speech more often than they go on with one. */
const STARTERS = new Set(
  'so and but then anyway also oh well okay first next now yeah meanwhile afterwards later'.split(' '),
);

const text = ({ number, text: said }: Token): string => (number ? '#' : said);
const pos = ({ pos: own, tense }: Token): string => (own === 'VERB' || own === 'AUX' ? `${own} ${tense}` : own);

/** The tokens of a stretch in a row, as gaps see them, and where each of its words ends. */
interface Row {
  readonly texts: readonly string[];
  readonly classes: readonly string[];
  readonly starts: readonly boolean[];
  readonly ends: readonly number[];
}

function inARow(tokens: readonly (readonly Token[])[]): Row {
  const all = tokens.flat();
  let end = 0;
  return {
    texts: all.map(text),
    classes: all.map(pos),
    starts: all.map((token) => STARTERS.has(text(token))),
    ends: tokens.map(({ length }) => {
      end += length;
      return end;
    }),
  };
}

const NONE = '-';

/** What speaks for or against the end of a sentence before token `at`, when there is no punctuation to tell. */
function namesBefore({ texts, classes, starts }: Row, at: number): string[] {
  const [l2, l1, r1, r2, r3] = [-2, -1, 0, 1, 2].map((step) => texts[at + step] ?? NONE);
  const [p2, p1, q1, q2, q3] = [-2, -1, 0, 1, 2].map((step) => classes[at + step] ?? NONE);
  const names = [
    `l1:${l1}`,
    `l2:${l2} ${l1}`,
    `r1:${r1}`,
    `r2:${r1} ${r2}`,
    `r3:${r1} ${r2} ${r3}`,
    `lr:${l1} | ${r1}`,
    `pos:${p1} | ${q1}`,
    `posl:${p2} ${p1} | ${q1}`,
    `posr:${p1} | ${q1} ${q2}`,
    `posrr:${q1} ${q2} ${q3}`,
    `wr:${p1} | ${r1} ${q2}`,
  ];
  if (starts[at]) names.push(`start:${q2} ${q3}`);
  return names;
}

/**
 * The names of the features of every gap of a stretch: gap i is between word i and word i + 1.
 * @param tokens by word
 */
export function gapNames(tokens: readonly (readonly Token[])[]): string[][] {
  const row = inARow(tokens);
  return row.ends.slice(0, -1).map((end) => namesBefore(row, end));
}

/** The same as features. */
export const gapsOf = (tokens: readonly (readonly Token[])[]): NamedFeatures[] =>
  gapNames(tokens).map((names) => new Map(names.map((name) => [name, 1])));
