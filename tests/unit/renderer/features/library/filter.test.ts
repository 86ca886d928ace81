import { describe, expect, test } from 'vitest';
import {
  filterTakes,
  isFiltered,
  noFilter,
  snippetOf,
  sortTakes,
  type TakeFilter,
} from '../../../../../src/renderer/features/library/filter';
import type { TakeSummary } from '../../../../../src/shared/take';

const NOW = new Date('2026-11-21T12:00:00Z');

function summary(tail: string, more: Partial<TakeSummary> = {}): TakeSummary {
  return {
    id: `20261120T100000Z-${tail}`,
    state: 'complete',
    startedAt: '2026-11-20T10:00:00.000Z',
    questionId: 'release-delay',
    questionTitle: 'A delayed release',
    title: '',
    variant: 'standard',
    targetMs: { minMs: 120_000, maxMs: 180_000 },
    durationMs: 100_000,
    starred: false,
    source: 'microphone',
    overall: 70,
    kind: 'story',
    dimensions: {},
    text: 'We shipped the Canary at noon',
    ...more,
  };
}

const tails = (takes: readonly TakeSummary[]): string => takes.map(({ id }) => id.slice(-6)).join(' ');
const shown = (takes: readonly TakeSummary[], filter: Partial<TakeFilter>): string =>
  tails(filterTakes(takes, { ...noFilter, ...filter }, NOW));

describe('narrowing the list', () => {
  const takes = [
    summary('aaaaaa'),
    summary('bbbbbb', { questionId: 'under-pressure', questionTitle: 'Under pressure', title: 'Second try' }),
    summary('cccccc', { overall: undefined, kind: undefined, state: 'recorded', text: '' }),
    summary('dddddd', { overall: 39.6, kind: 'hypothetical', starred: true, startedAt: '2026-10-01T10:00:00.000Z' }),
    summary('eeeeee', { retryPart: 'R', overall: 100, text: 'fifty minutes' }),
  ];

  test('all of them without a filter', () => {
    expect(shown(takes, {})).toBe('aaaaaa bbbbbb cccccc dddddd eeeeee');
    expect(isFiltered(noFilter)).toBe(false);
    expect(isFiltered({ ...noFilter, words: 'x' })).toBe(true);
  });

  test('words said, title or question, all of them, in any case', () => {
    expect(shown(takes, { words: 'canary' })).toBe('aaaaaa bbbbbb dddddd');
    expect(shown(takes, { words: 'second CANARY' })).toBe('bbbbbb');
    expect(shown(takes, { words: 'pressure' })).toBe('bbbbbb');
    expect(shown(takes, { words: 'nobody said this' })).toBe('');
  });

  test('question, star, kind', () => {
    expect(shown(takes, { question: 'under-pressure' })).toBe('bbbbbb');
    expect(shown(takes, { starred: true })).toBe('dddddd');
    expect(shown(takes, { kind: 'hypothetical' })).toBe('dddddd');
    expect(shown(takes, { kind: 'unheard' })).toBe('cccccc');
    expect(shown(takes, { kind: 'part' })).toBe('eeeeee');
  });

  test('a score range holds what is shown as that score; takes without one only at the full range', () => {
    expect(shown(takes, { score: [40, 100] })).toBe('aaaaaa bbbbbb dddddd eeeeee');
    expect(shown(takes, { score: [0, 40] })).toBe('dddddd');
    expect(shown(takes, { score: [0, 99] })).toBe('aaaaaa bbbbbb dddddd');
  });

  test('the last week', () => expect(shown(takes, { date: 'week' })).toBe('aaaaaa bbbbbb cccccc eeeeee'));
});

describe('order', () => {
  const takes = [
    summary('aaaaaa', { overall: undefined, durationMs: 5 }),
    summary('bbbbbb', { overall: 10, title: 'zebra', durationMs: 7 }),
    summary('cccccc', { overall: 90, title: 'Élan', durationMs: 5 }),
  ];
  test.each([
    ['date', false, 'cccccc bbbbbb aaaaaa'],
    ['date', true, 'aaaaaa bbbbbb cccccc'],
    ['score', false, 'cccccc bbbbbb aaaaaa'],
    ['score', true, 'aaaaaa bbbbbb cccccc'],
    ['name', true, 'aaaaaa cccccc bbbbbb'],
    ['length', true, 'cccccc aaaaaa bbbbbb'],
    ['length', false, 'bbbbbb cccccc aaaaaa'],
  ] as const)('by %s, up %s', (key, up, order) => expect(tails(sortTakes(takes, { key, up }))).toBe(order));
});

describe('the place where a word was said', () => {
  const text = 'It was a long Thursday and the whole integration stage went red before anyone had coffee';
  test('with a little around it, cut at words', () => {
    expect(snippetOf(text, 'stage')).toEqual({
      before: '…integration ',
      match: 'stage',
      after: ' went red before anyone had coffee',
    });
  });
  test('from the start when it is near', () => {
    expect(snippetOf(text, 'LONG')).toMatchObject({ before: 'It was a ', match: 'long' });
  });
  test('none where it was not said', () => {
    expect(snippetOf(text, 'canary')).toBeUndefined();
    expect(snippetOf(text, '  ')).toBeUndefined();
  });
});
