/** How what was heard differs from what was said, in words. */
export interface WordErrors {
  readonly said: number;
  readonly replaced: number;
  readonly missed: number;
  readonly added: number;
  /** (replaced + missed + added) / said; may exceed 1. 0 when nothing was said and nothing heard, else 1 for no words. */
  readonly rate: number;
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function numberOf(word: string): number | undefined {
  const unit = UNITS.indexOf(word);
  if (unit >= 0) return unit;
  const tens = TENS.indexOf(word);
  return tens >= 0 ? (tens + 2) * 10 : undefined;
}

/** "twenty five" and "nine hundred" as the digits they are also written with. */
function withDigits(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    let value = numberOf(word);
    if (value === undefined) {
      out.push(word);
      continue;
    }
    const next = numberOf(words[at + 1] ?? '');
    if (value >= 20 && next !== undefined && next > 0 && next < 10) {
      value += next;
      at += 1;
    }
    if (words[at + 1] === 'hundred') {
      value *= 100;
      at += 1;
    }
    out.push(String(value));
  }
  return out;
}

/** Words as they are compared: lower case, without marks and hesitations, numbers as digits. */
export function comparedWords(text: string): string[] {
  const words = text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/%/g, ' percent ')
    .replace(/(\d)[.,](?=\d)/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && !HESITATIONS.has(word));
  return withDigits(words);
}

const HESITATIONS = new Set(['um', 'uh', 'er', 'ah', 'hmm', 'mm', 'erm', 'uhm']);

interface Cell {
  readonly cost: number;
  readonly replaced: number;
  readonly missed: number;
  readonly added: number;
}

const plus = (cell: Cell, kind: 'replaced' | 'missed' | 'added'): Cell => ({
  ...cell,
  cost: cell.cost + 1,
  [kind]: cell[kind] + 1,
});

const cheapest = (cells: readonly Cell[]): Cell => cells.reduce((best, cell) => (cell.cost < best.cost ? cell : best));

/** Compares two texts word by word, by the fewest replaced, missed and added words. */
export function wordErrors(saidText: string, heardText: string): WordErrors {
  const said = comparedWords(saidText);
  const heard = comparedWords(heardText);
  let row: Cell[] = [{ cost: 0, replaced: 0, missed: 0, added: 0 }];
  for (let index = 0; index < heard.length; index += 1) row.push(plus(row[index] as Cell, 'added'));
  for (const word of said) {
    const next: Cell[] = [plus(row[0] as Cell, 'missed')];
    for (const [index, other] of heard.entries()) {
      const diagonal = row[index] as Cell;
      const same = word === other ? diagonal : plus(diagonal, 'replaced');
      next.push(cheapest([same, plus(row[index + 1] as Cell, 'missed'), plus(next[index] as Cell, 'added')]));
    }
    row = next;
  }
  const { cost, replaced, missed, added } = row.at(-1) as Cell;
  const rate = said.length === 0 ? Number(heard.length > 0) : cost / said.length;
  return { said: said.length, replaced, missed, added, rate };
}
