import type { DrillSamples } from '../../shared/drill';

/**
 * The points of a run, column by column, as the charts draw them. It grows by rows and is never copied: a chart reads the
 * columns when it draws. Times in seconds since 1970, as uPlot has them.
 */
export class LiveSeries {
  readonly times: number[] = [];
  private readonly columns = new Map<string, number[]>();

  append({ keys, rows }: Pick<DrillSamples, 'keys' | 'rows'>): void {
    const columns = keys.map((key) => this.column(key));
    for (const row of rows) {
      const at = (row[0] ?? 0) / 1000;
      // A row that is there already comes again after the page was loaded anew.
      if (at <= (this.times.at(-1) ?? Number.NEGATIVE_INFINITY)) continue;
      this.times.push(at);
      for (const [index, column] of columns.entries()) column.push(row[index + 1] ?? 0);
    }
  }

  column(key: string): number[] {
    const there = this.columns.get(key);
    if (there) return there;
    const made: number[] = [];
    this.columns.set(key, made);
    return made;
  }

  get length(): number {
    return this.times.length;
  }
}
