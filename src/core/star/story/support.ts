import { cueText, type Token, tokensOf } from '../language/tokens';
import { THEMES } from './themes';

/** How much an answer says of each theme, in the order of THEMES. */
export interface ThemeSupport {
  /** Words of the theme in every hundred. */
  readonly density: number;
  /** Different words of the theme. The first sentence is left out: it often says the question again. */
  readonly different: number;
}

const PER_HUNDRED = 100;

/** People use the same few thousand words: which themes a word shows is found out once. */
const byWord = new Map<string, readonly number[]>();

function themesOfWord(word: string): readonly number[] {
  const known = byWord.get(word);
  if (known) return known;
  const found = THEMES.flatMap(({ shows }, k) => (shows.test(` ${word} `) ? [k] : []));
  byWord.set(word, found);
  return found;
}

/** Every word and phrase of each theme that a stretch of speech holds. */
function shownIn(sentences: readonly (readonly Token[])[]): string[][] {
  const found: string[][] = THEMES.map(() => []);
  for (const { text, number } of sentences.flat())
    if (!number) for (const k of themesOfWord(text)) found[k]?.push(text);
  // Sentences stand apart by two spaces, so that no phrase reaches from one into the next.
  const cue = sentences.map(cueText).join('');
  THEMES.forEach(({ phrases }, k) => {
    if (phrases) found[k]?.push(...(cue.match(phrases) ?? []));
  });
  return found;
}

export function supportOf(sentences: readonly (readonly Token[])[]): ThemeSupport[] {
  const first = shownIn(sentences.slice(0, 1));
  const rest = shownIn(sentences.slice(1));
  const tokens = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  return THEMES.map((_, k) => ({
    density: (PER_HUNDRED * ((first[k]?.length ?? 0) + (rest[k]?.length ?? 0))) / Math.max(1, tokens),
    different: new Set(rest[k]).size,
  }));
}

/** A question as it is read. */
export interface ReadQuestion {
  readonly tokens: readonly Token[];
  /** Numbers of the themes it asks about; none for one that asks for something we know no words of. */
  readonly themes: readonly number[];
}

/** The question read last: an answer is held against its question several times over. */
let last: { readonly question: string; readonly read: ReadQuestion } | undefined;

export function readQuestion(question: string): ReadQuestion {
  if (last?.question === question) return last.read;
  const tokens = tokensOf(question);
  const cue = cueText(tokens);
  const read = { tokens, themes: THEMES.flatMap(({ asks }, k) => (asks.test(cue) ? [k] : [])) };
  last = { question, read };
  return read;
}

export const themesOf = (question: string): readonly number[] => readQuestion(question).themes;
