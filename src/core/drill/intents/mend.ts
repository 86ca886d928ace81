import { MISHEARD, SPELLINGS } from './misheard';
import { BREAK, type HeardWord } from './words';

interface Form {
  readonly heard: readonly string[];
  readonly said: readonly string[];
}

type Forms = ReadonlyMap<string, readonly Form[]>;

/** By first word, the longest form first: "exponential back of" before "back of". */
function index(table: Readonly<Record<string, string>>): Forms {
  const byFirst = new Map<string, Form[]>();
  for (const [said, forms] of Object.entries(table))
    for (const form of forms.split('|')) {
      const heard = form.split(' ');
      const first = heard[0] ?? '';
      byFirst.set(first, [...(byFirst.get(first) ?? []), { heard, said: said.split(' ') }]);
    }
  for (const list of byFirst.values()) list.sort((a, b) => b.heard.length - a.heard.length);
  return byFirst;
}

const misheard = index(MISHEARD);
const spellings = index(SPELLINGS);

const stands = (words: readonly HeardWord[], at: number, { heard }: Form): boolean =>
  heard.every((text, step) => words[at + step]?.text === text);

function replace(words: readonly HeardWord[], forms: Forms): HeardWord[] {
  const mended: HeardWord[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] as HeardWord;
    const form = word.text === BREAK ? undefined : forms.get(word.text)?.find((one) => stands(words, at, one));
    if (!form) {
      mended.push(word);
      at += 1;
      continue;
    }
    const end = (words[at + form.heard.length - 1] as HeardWord).end;
    for (const text of form.said) mended.push({ text, start: word.start, end });
    at += form.heard.length;
  }
  return mended;
}

export interface Mended {
  readonly words: HeardWord[];
  /** Whether anything was mis-heard; other spellings do not count. */
  readonly misheard: boolean;
}

/**
 * Puts mis-hearings right and brings spellings together. A mended word stands for all the words it replaces, so a quote
 * still shows what was really written.
 */
export function mend(words: readonly HeardWord[]): Mended {
  const heard = replace(words, misheard);
  const same = heard.length === words.length && heard.every(({ text }, at) => text === words[at]?.text);
  return { words: replace(heard, spellings), misheard: !same };
}
