/** How often each name was given to each true name, weighed by `add`'s weight. */
export class Confusion<Name extends string> {
  readonly cells: number[][];

  constructor(readonly names: readonly Name[]) {
    this.cells = names.map(() => names.map(() => 0));
  }

  add(truth: Name, given: Name, weight = 1): void {
    const row = this.cells[this.names.indexOf(truth)];
    const column = this.names.indexOf(given);
    if (!row || column < 0) throw new Error(`unknown name: ${truth} or ${given}`);
    row[column] = (row[column] ?? 0) + weight;
  }

  /** Harmonic mean of precision and recall, 0-1; 1 where the name neither is nor was given. */
  f1(name: Name): number {
    const k = this.names.indexOf(name);
    const right = this.cells[k]?.[k] ?? 0;
    const truth = (this.cells[k] ?? []).reduce((sum, cell) => sum + cell, 0);
    const given = this.cells.reduce((sum, row) => sum + (row[k] ?? 0), 0);
    return truth + given === 0 ? 1 : (2 * right) / (truth + given);
  }

  macroF1(): number {
    return this.names.reduce((sum, name) => sum + this.f1(name), 0) / this.names.length;
  }

  accuracy(): number {
    const all = this.cells.flat().reduce((sum, cell) => sum + cell, 0);
    const right = this.cells.reduce((sum, row, k) => sum + (row[k] ?? 0), 0);
    return all === 0 ? 1 : right / all;
  }

  /** A Markdown table: rows are true, columns given, in whole numbers. */
  table(): string {
    const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
    const head = [line(['true \\ given', ...this.names]), line(['---', ...this.names.map(() => '---:')])];
    return [...head, ...this.names.map((name, k) => line([name, ...(this.cells[k] ?? []).map(Math.round)]))].join('\n');
  }
}
