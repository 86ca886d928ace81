import type { NamedFeatures } from '../../learn/sparse';
import type { Token } from '../language/tokens';

/** Words that begin a new sentence in speech more often than they go on with one. */
const STARTERS = new Set(
  'so and but then anyway also oh well okay first next now yeah meanwhile afterwards later'.split(' '),
);

const text = (token: Token | undefined): string => (token ? (token.number ? '#' : token.text) : '-');
const pos = (token: Token | undefined): string =>
  token ? (token.pos === 'VERB' || token.pos === 'AUX' ? `${token.pos} ${token.tense}` : token.pos) : '-';

/** Tokens looked at on either side of a gap. */
const REACH = 3;

function namesBetween(before: readonly Token[], after: readonly Token[]): string[] {
  const left = (back: number): Token | undefined => before[before.length - back];
  const right = (ahead: number): Token | undefined => after[ahead - 1];
  const names = [
    `l1:${text(left(1))}`,
    `l2:${text(left(2))} ${text(left(1))}`,
    `r1:${text(right(1))}`,
    `r2:${text(right(1))} ${text(right(2))}`,
    `r3:${text(right(1))} ${text(right(2))} ${text(right(3))}`,
    `lr:${text(left(1))} | ${text(right(1))}`,
    `pos:${pos(left(1))} | ${pos(right(1))}`,
    `posl:${pos(left(2))} ${pos(left(1))} | ${pos(right(1))}`,
    `posr:${pos(left(1))} | ${pos(right(1))} ${pos(right(2))}`,
    `posrr:${pos(right(1))} ${pos(right(2))} ${pos(right(3))}`,
    `wr:${pos(left(1))} | ${text(right(1))} ${pos(right(2))}`,
  ];
  if (STARTERS.has(text(right(1)))) names.push(`start:${pos(right(2))} ${pos(right(3))}`);
  return names;
}

/**
 * What speaks for or against the end of a sentence after word `at`, when there is no punctuation to tell.
 * @param tokens of a stretch, by word
 */
export function gapNames(tokens: readonly (readonly Token[])[], at: number): string[] {
  const before = tokens.slice(Math.max(0, at - REACH + 1), at + 1).flat();
  const after = tokens.slice(at + 1, at + 1 + REACH).flat();
  return namesBetween(before, after);
}

/** The features of every gap of a stretch: gap i is between word i and word i + 1. */
export const gapsOf = (tokens: readonly (readonly Token[])[]): NamedFeatures[] =>
  tokens.slice(0, -1).map((_, at) => new Map(gapNames(tokens, at).map((name) => [name, 1])));
