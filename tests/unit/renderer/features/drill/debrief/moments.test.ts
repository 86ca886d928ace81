import { describe, expect, it } from 'vitest';
import { momentsOf } from '../../../../../../src/renderer/features/drill/debrief/moments';
import type { DrillRecord } from '../../../../../../src/shared/drill';

const stamp = (atMs: number) => ({ atMs, clock: 1_000_000 + atMs });

const records: DrillRecord[] = [
  { type: 'phase', ...stamp(0), id: 'alert', title: 'The alert', reason: 'start' },
  { type: 'speak', ...stamp(10), line: 1, text: 'What do you see?', kind: 'opening' },
  { type: 'hint', ...stamp(9_000), phase: 'alert', level: 1, asked: true, text: 'Look at the changelog.' },
  { type: 'speak', ...stamp(9_000), line: 2, text: 'Look at the changelog.', kind: 'hint' },
  {
    type: 'order',
    ...stamp(15_500),
    id: 'a',
    order: 'flag.off',
    title: 'Switch it off',
    state: 'refused',
    why: 'it is off',
  },
  // Understood at 15 s, but begun at 12 s.
  { type: 'said', ...stamp(15_000), said: 0, text: 'Switch it off.', by: 'voice', startMs: 12_000 },
  { type: 'understood', ...stamp(15_000), said: 0, intents: ['flag.off'], executes: true, reason: 'plain order' },
];

describe('the moments of a run', () => {
  const moments = momentsOf({ records });

  it('stand in the order in which they began, words where they began to be said', () => {
    expect(moments.map(({ lane, atMs }) => `${lane} ${atMs}`)).toEqual([
      'phase 0',
      'asked 10',
      'hints 9000',
      'said 12000',
      'ordered 15500',
    ]);
  });

  it('tell a hint once, and why an order was refused', () => {
    expect(moments.filter(({ text }) => text === 'Look at the changelog.')).toHaveLength(1);
    expect(moments.at(-1)).toMatchObject({ who: 'Not possible', text: 'Switch it off: it is off', tone: 'bad' });
  });

  it('have keys of their own', () => {
    expect(new Set(moments.map(({ key }) => key)).size).toBe(moments.length);
  });
});
