import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../../src/core/star/analyse';
import { tokensOf } from '../../../../../src/core/star/language/tokens';
import { emptyTokens, PASSAGES, withoutPassages } from '../../../../../src/core/star/substance/passages';

const emptyIn = (text: string): string => {
  const tokens = tokensOf(text);
  const empty = emptyTokens(tokens);
  return tokens
    .filter((token) => empty.has(token))
    .map(({ text: word }) => word)
    .join(' ');
};

const TOLD = 'we moved the queue to the new host before the shift began and nothing was lost on the way';

describe('emptyTokens', () => {
  it('finds what is said again word for word, in the middle of other words', () => {
    expect(emptyIn(`${TOLD} so yes nothing was lost on the way before the shift began`)).toBe('');
    expect(emptyIn(`${TOLD} so as i say the new host before the shift began and nothing was lost then`)).toBe(
      'the new host before the shift began and nothing was lost',
    );
  });

  it('finds long words in a row, and leaves a sentence of a terse speaker alone', () => {
    const row = 'canary telemetry rollback schema migration pipeline throughput';
    expect(row.split(' ')).toHaveLength(PASSAGES.inARow);
    expect(emptyIn(`so we had ${row} in it`)).toBe(row);
    expect(emptyIn('rolled back, checked logs, canary red, called Mara, waited')).toBe('');
  });
});

describe('withoutPassages', () => {
  it('gives the very same reading where there is nothing to leave out', () => {
    const read = analyse(TOLD);
    expect(withoutPassages(read)).toBe(read);
  });

  it('reads what is left as if the rest had not been said', () => {
    const row = 'canary telemetry rollback schema migration pipeline throughput';
    const words = (text: string): string =>
      withoutPassages(analyse(text))
        .sentences.flatMap(({ tokens }) => tokens.map((token) => token.text))
        .join(' ');
    expect(words(`${TOLD} ${row} and we went home`)).toBe(`${TOLD} and we went home`);
  });
});
