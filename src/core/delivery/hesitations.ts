/** How hesitations are written, and what each is counted as. */
const HESITATIONS: Readonly<Record<string, string>> = {
  um: 'um',
  umm: 'um',
  ummm: 'um',
  uhm: 'um',
  erm: 'um',
  mm: 'hmm',
  mmm: 'hmm',
  hm: 'hmm',
  hmm: 'hmm',
  hmmm: 'hmm',
  uh: 'uh',
  uhh: 'uh',
  er: 'er',
  err: 'er',
  ah: 'ah',
  ahh: 'ah',
  eh: 'er',
};

/** A word as it compares: lower case, without the marks around it. */
export const plainWord = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/^[^\p{L}\p{N}']+|[^\p{L}\p{N}']+$/gu, '');

/** @returns `um`, `uh`, ... for a word that is nothing but a hesitation */
export const hesitation = (text: string): string | undefined => {
  const word = plainWord(text);
  return Object.hasOwn(HESITATIONS, word) ? HESITATIONS[word] : undefined;
};
