/** A point after one of these ends no sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st sr jr vs no nr approx ca etc e.g i.e a.m p.m inc ltd co corp dept est fig vol'.split(' '),
);

/** After "p.m." or "etc." a sentence may well end: then the next word has a capital. */
const MAY_END = new Set('etc a.m p.m inc ltd co corp'.split(' '));

/** Whether a sentence ends with `word`. `next` is the word after it, '' at the end. */
export function endsSentence(word: string, next: string): boolean {
  const bare = word.replace(/["'”’)\]]+$/u, '');
  if (/[?!]$/.test(bare)) return true;
  if (/(\.\.\.|…)$/.test(bare)) return /^["'“‘(]*\p{Lu}/u.test(next);
  if (!bare.endsWith('.')) return false;
  const stem = bare.slice(0, -1).toLowerCase();
  const capital = /^["'“‘(]*[\p{Lu}\d]/u.test(next);
  if (ABBREVIATIONS.has(stem)) return MAY_END.has(stem) && capital;
  // One letter and a point is an initial ("J. Smith"), unless it is the pronoun.
  if (/^\p{L}$/u.test(stem) && stem !== 'i') return false;
  return true;
}
