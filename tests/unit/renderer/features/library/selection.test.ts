import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsInSight, scrollToRow } from '../../../../../src/renderer/features/library/rows-window';
import {
  noSelection,
  type Selection,
  type SelectionEvent,
  stepSelection,
} from '../../../../../src/renderer/features/library/selection';

const rows = ['a', 'b', 'c', 'd', 'e'];
const stepped = (events: readonly SelectionEvent[], given: readonly string[] = rows): Selection =>
  events.reduce((state, event) => stepSelection(state, given, event), noSelection);
const chosen = (state: Selection): string => [...state.chosen].join('');
const down = { type: 'move', by: 1, extend: false } as const;
const shiftDown = { type: 'move', by: 1, extend: true } as const;

describe('choosing rows by keyboard', () => {
  test('the first step down stands on the first row, up on the last; the ends hold', () => {
    expect(stepped([down]).active).toBe('a');
    expect(stepped([{ ...down, by: -1 }]).active).toBe('e');
    expect(stepped([down, { ...down, by: 99 }]).active).toBe('e');
    expect(stepped([down, { ...down, by: -99 }]).active).toBe('a');
    expect(stepped([{ ...down, by: 3 }]).active).toBe('c');
    expect(stepped([{ ...down, by: Number.MAX_SAFE_INTEGER }]).active).toBe('e');
    expect(stepped([down], [])).toEqual(noSelection);
  });

  test('who comes into the list stands on the first row, or where they stood', () => {
    const enter = { type: 'enter' } as const;
    expect(stepped([enter]).active).toBe('a');
    expect(stepped([down, down, enter]).active).toBe('b');
    expect(stepSelection(stepped([{ type: 'activate', id: 'e' }]), ['a', 'b'], enter).active).toBe('a');
    expect(stepped([enter], [])).toEqual(noSelection);
  });

  test('Shift chooses from where it began, and back again', () => {
    expect(chosen(stepped([down, shiftDown, shiftDown]))).toBe('abc');
    expect(chosen(stepped([down, shiftDown, shiftDown, { ...shiftDown, by: -1 }]))).toBe('ab');
    expect(chosen(stepped([down, down, { ...shiftDown, by: -1 }]))).toBe('ab');
  });

  test('single rows are put in and taken out; a range goes from the last one touched', () => {
    expect(
      chosen(
        stepped([
          { type: 'toggle', id: 'b' },
          { type: 'toggle', id: 'd' },
        ]),
      ),
    ).toBe('bd');
    expect(
      chosen(
        stepped([
          { type: 'toggle', id: 'b' },
          { type: 'toggle', id: 'b' },
        ]),
      ),
    ).toBe('');
    expect(
      chosen(
        stepped([
          { type: 'activate', id: 'd' },
          { type: 'range', id: 'b' },
        ]),
      ),
    ).toBe('bcd');
    expect(chosen(stepped([{ type: 'range', id: 'b' }]))).toBe('b');
  });

  test('all and none', () => {
    expect(chosen(stepped([{ type: 'all' }]))).toBe('abcde');
    expect(chosen(stepped([{ type: 'all' }, { type: 'none' }]))).toBe('');
  });

  test('rows that went away are no longer chosen', () => {
    const state = stepped([down, shiftDown, shiftDown]);
    expect(stepSelection(state, ['b', 'e'], { type: 'rows' })).toEqual({
      chosen: new Set(['b']),
      active: undefined,
      anchor: undefined,
    });
  });

  test('whatever happens, only rows that are there are chosen', () => {
    const event = fc.oneof(
      fc.record({ type: fc.constant('move' as const), by: fc.integer({ min: -9, max: 9 }), extend: fc.boolean() }),
      fc.record({ type: fc.constantFrom('toggle' as const, 'range' as const), id: fc.constantFrom(...rows) }),
      fc.record({ type: fc.constantFrom('all' as const, 'none' as const, 'rows' as const, 'enter' as const) }),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const state = stepped(events);
        for (const id of state.chosen) expect(rows).toContain(id);
        if (state.active !== undefined) expect(rows).toContain(state.active);
      }),
    );
  });
});

describe('the rows in sight', () => {
  test('are drawn with a few beyond them', () => {
    expect(rowsInSight(0, 500, 50, 10_000)).toEqual({ from: 0, to: 18 });
    expect(rowsInSight(5000, 500, 50, 10_000)).toEqual({ from: 92, to: 118 });
    expect(rowsInSight(499_500, 500, 50, 10_000)).toEqual({ from: 9982, to: 10_000 });
    expect(rowsInSight(0, 500, 50, 3)).toEqual({ from: 0, to: 3 });
    expect(rowsInSight(9000, 500, 50, 0)).toEqual({ from: 0, to: 0 });
  });

  test('scrolling goes no further than a row needs', () => {
    expect(scrollToRow(0, 120, 500, 50)).toBe(0);
    expect(scrollToRow(5, 120, 500, 50)).toBe(120);
    expect(scrollToRow(20, 120, 500, 50)).toBe(550);
  });
});
