/** Which rows of a list are chosen, and where the keyboard stands in it. Ids, not places: the list may change. */
export interface Selection {
  readonly chosen: ReadonlySet<string>;
  /** The row the keyboard stands on. */
  readonly active: string | undefined;
  /** Where a range began that Shift extends. */
  readonly anchor: string | undefined;
}

export const noSelection: Selection = { chosen: new Set(), active: undefined, anchor: undefined };

export type SelectionEvent =
  /** Goes `by` rows down (or up); `extend` chooses everything from the anchor on. */
  | { readonly type: 'move'; readonly by: number; readonly extend: boolean }
  | { readonly type: 'toggle'; readonly id: string }
  | { readonly type: 'range'; readonly id: string }
  | { readonly type: 'activate'; readonly id: string }
  | { readonly type: 'all' }
  | { readonly type: 'none' }
  /** The keyboard comes into the list: it stands where it stood, or on the first row. */
  | { readonly type: 'enter' }
  /** The rows changed: what is no longer among them is no longer chosen. */
  | { readonly type: 'rows' };

const between = (rows: readonly string[], a: string | undefined, b: string): string[] => {
  const [from, to] = [rows.indexOf(a ?? b), rows.indexOf(b)].sort((x, y) => x - y);
  return rows.slice(Math.max(0, from ?? 0), (to ?? 0) + 1);
};

function move(state: Selection, rows: readonly string[], by: number, extend: boolean): Selection {
  const at = state.active === undefined ? -1 : rows.indexOf(state.active);
  // From nowhere, the first step down stands on the first row and the first step up on the last.
  const from = at === -1 ? (by > 0 ? -1 : rows.length) : at;
  const next = rows[Math.min(rows.length - 1, Math.max(0, from + by))];
  if (next === undefined) return state;
  if (!extend) return { ...state, active: next, anchor: next };
  const anchor = state.anchor ?? state.active ?? next;
  return { chosen: new Set(between(rows, anchor, next)), active: next, anchor };
}

/** Keeps what is still there; the keyboard goes to the row that took the lost one's place. */
function keep(state: Selection, rows: readonly string[]): Selection {
  const there = new Set(rows);
  const chosen = new Set([...state.chosen].filter((id) => there.has(id)));
  const active = state.active !== undefined && there.has(state.active) ? state.active : undefined;
  const anchor = state.anchor !== undefined && there.has(state.anchor) ? state.anchor : active;
  return { chosen, active, anchor };
}

/** Total: any event on any state gives a state. @param rows the ids shown, in order */
export function stepSelection(state: Selection, rows: readonly string[], event: SelectionEvent): Selection {
  switch (event.type) {
    case 'move':
      return move(state, rows, event.by, event.extend);
    case 'toggle': {
      const chosen = new Set(state.chosen);
      if (!chosen.delete(event.id)) chosen.add(event.id);
      return { chosen, active: event.id, anchor: event.id };
    }
    case 'range':
      return {
        ...state,
        chosen: new Set(between(rows, state.anchor ?? state.active, event.id)),
        active: event.id,
      };
    case 'activate':
      return { ...state, active: event.id, anchor: event.id };
    case 'enter': {
      if (state.active !== undefined && rows.includes(state.active)) return state;
      return { ...state, active: rows[0], anchor: rows[0] };
    }
    case 'all':
      return { ...state, chosen: new Set(rows) };
    case 'none':
      return { ...state, chosen: new Set() };
    case 'rows':
      return keep(state, rows);
  }
}
