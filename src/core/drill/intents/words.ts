/** A word as the matcher reads it, and where it stands in what was said. */
export interface HeardWord {
  /** Lower case, contractions written out, mis-hearings put right. A comma or stop is a word of its own: `,`. */
  readonly text: string;
  /** Offsets into the utterance; the end is not part of it. */
  readonly start: number;
  readonly end: number;
}

export const BREAK = ',';

const PIECE = /[a-z]+(?:['’][a-z]+)*|\d+(?:[.:]\d+)*%?|%|[,.;:!?…]+|[—–]| - /gu;

/** Said to gain time and nothing else. "hm" stays: it marks thinking aloud. */
const FILLERS = new Set(['um', 'uh', 'er', 'erm', 'em', 'ehm', 'eh', 'ah', 'uhm', 'umm', 'uhh', 'ahem']);

/** Endings after an apostrophe that are words of their own. */
const ENDINGS: Readonly<Record<string, string>> = {
  "n't": 'not',
  "'d": 'would',
  "'ll": 'will',
  "'ve": 'have',
  "'re": 'are',
  "'m": 'am',
};

/** After these "'s" is "is"; after a noun it may as well be a genitive. */
const IS_AFTER = new Set(
  'what who where how when that it there here this he she which everything something nobody everybody'.split(' '),
);

/** As small speech models write them: without the apostrophe. */
const UNMARKED: Readonly<Record<string, readonly string[]>> = {
  dont: ['do', 'not'],
  doesnt: ['does', 'not'],
  didnt: ['did', 'not'],
  isnt: ['is', 'not'],
  arent: ['are', 'not'],
  wasnt: ['was', 'not'],
  wont: ['will', 'not'],
  wouldnt: ['would', 'not'],
  couldnt: ['could', 'not'],
  shouldnt: ['should', 'not'],
  cant: ['can', 'not'],
  cannot: ['can', 'not'],
  havent: ['have', 'not'],
  hasnt: ['has', 'not'],
  id: ['i', 'would'],
  im: ['i', 'am'],
  ive: ['i', 'have'],
  lets: ['let', 'us'],
  whats: ['what', 'is'],
  wheres: ['where', 'is'],
  hows: ['how', 'is'],
  whos: ['who', 'is'],
  thats: ['that', 'is'],
  theres: ['there', 'is'],
  weve: ['we', 'have'],
  youre: ['you', 'are'],
  gonna: ['going', 'to'],
  wanna: ['want', 'to'],
  gotta: ['got', 'to'],
  gimme: ['give', 'me'],
  lemme: ['let', 'me'],
  dunno: ['do', 'not', 'know'],
  kinda: ['kind', 'of'],
  okay: ['ok'],
  ok: ['ok'],
  yeah: ['yes'],
  yep: ['yes'],
  yup: ['yes'],
  nope: ['no'],
  nah: ['no'],
  hmm: ['hm'],
  mm: ['hm'],
  mmm: ['hm'],
  artefact: ['artifact'],
  artefacts: ['artifact'],
  programme: ['program'],
  ain: ['is', 'not'],
};

function writtenOut(piece: string): readonly string[] {
  const known = UNMARKED[piece];
  if (known) return known;
  const mark = piece.indexOf("'");
  if (mark < 0) return [piece];
  if (piece === "can't") return ['can', 'not'];
  if (piece === "won't") return ['will', 'not'];
  if (piece === "shan't") return ['shall', 'not'];
  if (piece === "let's") return ['let', 'us'];
  if (piece === "ain't") return ['is', 'not'];
  if (piece.endsWith("n't")) return [...writtenOut(piece.slice(0, -3)), 'not'];
  const stem = piece.slice(0, mark);
  const ending = piece.slice(mark);
  const word = ENDINGS[ending];
  if (word) return [...(UNMARKED[stem] ?? [stem]), word];
  // "the flag's off" reports, "flag off" orders: the "s" stays as a word.
  if (ending === "'s") return [stem, IS_AFTER.has(stem) ? 'is' : 's'];
  return [piece.replaceAll("'", '')];
}

/** Cuts an utterance into words; fillers go, marks of punctuation become one kind of break. */
export function wordsOf(utterance: string): HeardWord[] {
  const words: HeardWord[] = [];
  for (const match of utterance.toLowerCase().replaceAll('’', "'").matchAll(PIECE)) {
    const start = match.index;
    const end = start + match[0].length;
    const piece = match[0].trim();
    if (/^[a-z\d%]/.test(piece)) {
      if (FILLERS.has(piece)) continue;
      for (const text of writtenOut(piece)) words.push({ text, start, end });
    } else if (words.length > 0 && words.at(-1)?.text !== BREAK) words.push({ text: BREAK, start, end });
  }
  return words;
}
