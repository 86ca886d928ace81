/** The rows of a long list that are drawn: those in sight and a few beyond, so that scrolling does not flash. */
export interface RowsWindow {
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

const BEYOND = 8;

/** @param rowPx height of each row; all rows are equally high */
export function rowsInSight(scrollPx: number, heightPx: number, rowPx: number, count: number): RowsWindow {
  const from = Math.max(0, Math.floor(scrollPx / rowPx) - BEYOND);
  const to = Math.min(count, Math.ceil((scrollPx + heightPx) / rowPx) + BEYOND);
  return { from: Math.min(from, Math.max(0, count - 1)), to };
}

/** Where to scroll so that a row is whole in sight; where one is, when it already is. */
export function scrollToRow(index: number, scrollPx: number, heightPx: number, rowPx: number): number {
  const top = index * rowPx;
  if (top < scrollPx) return top;
  return top + rowPx > scrollPx + heightPx ? top + rowPx - heightPx : scrollPx;
}
