/** A stretch of frames or windows; the end is not part of it. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The stretches of 0..count in which `holds` is true; it is asked once for each, in order. */
export function runsOf(count: number, holds: (index: number) => boolean): Run[] {
  const runs: Run[] = [];
  let from = -1;
  for (let index = 0; index < count; index += 1) {
    const inside = holds(index);
    if (inside && from < 0) from = index;
    if (inside || from < 0) continue;
    runs.push({ from, to: index });
    from = -1;
  }
  if (from >= 0) runs.push({ from, to: count });
  return runs;
}
