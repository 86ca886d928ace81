/** Words as they are compared: lower case, without marks, numbers as digits where a table can say so. */
const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9 ]+/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => NUMBERS[word] ?? word);

const NUMBERS: Readonly<Record<string, string>> = { ten: '10', fifty: '50' };

/** Word error rate: the fewest words to put in, take out or replace, over the words that were said. */
export function wordErrorRate(said: string, heard: string): number {
  const wanted = plainWords(said);
  const given = plainWords(heard);
  let row = given.map((_, index) => index + 1);
  for (const [at, word] of wanted.entries()) {
    let diagonal = at;
    let left = at + 1;
    row = row.map((above, index) => {
      const cost = Math.min(above + 1, left + 1, diagonal + (given[index] === word ? 0 : 1));
      diagonal = above;
      left = cost;
      return cost;
    });
  }
  return (row.at(-1) ?? wanted.length) / wanted.length;
}
