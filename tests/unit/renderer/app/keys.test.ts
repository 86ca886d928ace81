import { describe, expect, test } from 'vitest';
import { bindKeys, KEYS } from '../../../../src/renderer/app/shortcuts/keys';

const places = Object.entries(KEYS);

describe('the table of keys', () => {
  test.each(places)('gives each key one meaning: %s', (_, { keys }) => {
    const used = Object.values<{ key: string }>(keys).map(({ key }) => key);
    expect(new Set(used).size).toBe(used.length);
  });

  test('leaves the key of the list to the list on every page', () => {
    const help = KEYS.everywhere.keys.help.key;
    const takers = places.filter(([place, { keys }]) => {
      return place !== 'everywhere' && Object.values<{ key: string }>(keys).some(({ key }) => key === help);
    });
    expect(takers).toEqual([]);
  });

  test('has no capital letters: the shift key does not change what a key means', () => {
    const letters = places.flatMap(([, { keys }]) => Object.values<{ key: string }>(keys).map(({ key }) => key));
    expect(letters.filter((key) => key.length === 1 && key !== key.toLowerCase())).toEqual([]);
  });

  test('is bound in its order, with what is off marked so', () => {
    const done: string[] = [];
    const note = (what: string) => () => void done.push(what);
    const bound = bindKeys('questions', { start: { run: note('start'), enabled: false }, search: note('search') });
    expect(bound.map(({ key, enabled }) => [key, enabled])).toEqual([
      ['/', undefined],
      ['Enter', false],
    ]);
    for (const { run } of bound) run();
    expect(done).toEqual(['search', 'start']);
  });
});
