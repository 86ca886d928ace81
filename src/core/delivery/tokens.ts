import type { Word } from '../../shared/transcript';
import { hesitation, plainWord } from './hesitations';

/** A word as the filler rules see it. */
export interface Spoken {
  readonly word: Word;
  /** Lower case, without marks around it; empty for none. */
  readonly plain: string;
  readonly hesitation: string | undefined;
  /** A sentence ends here. */
  readonly ends: boolean;
  /** A comma, dash or the like stands behind it. */
  readonly comma: boolean;
  /** Broken off: "w-", "th-". */
  readonly broken: boolean;
}

export function readWord(word: Word): Spoken {
  const text = word.text.trim();
  return {
    word,
    plain: plainWord(text),
    hesitation: hesitation(text),
    ends: /[.?!]["')\]]*$/.test(text),
    comma: /[,;:…–—]["')\]]*$/.test(text),
    broken: /^\p{L}+[-–—]$/u.test(text),
  };
}

/** What stands around a candidate. Hesitations are looked through: "like um twenty" is "like twenty". */
export interface Around {
  /** The word before in the same sentence; empty at its start. */
  readonly before: string;
  readonly before2: string;
  /** A comma stands before the candidate. */
  readonly commaBefore: boolean;
  /** The words after in the same sentence; empty at its end. */
  readonly after: string;
  readonly after2: string;
  readonly after3: string;
  readonly after4: string;
  readonly commaAfter: boolean;
  /** The next word begins with a capital letter, as a name does. */
  readonly nameAfter: boolean;
}

const NOTHING: Spoken = {
  word: { text: '', startMs: 0, endMs: 0, confidence: 1 },
  plain: '',
  hesitation: undefined,
  ends: true,
  comma: false,
  broken: false,
};

/** @param from first word of the candidate @param to the word behind its last */
export function around(all: readonly Spoken[], from: number, to: number): Around {
  const [one, two] = neighbours(all, from, -1, 2);
  const afterwards = neighbours(all, to - 1, 1, 4);
  return {
    before: one?.plain ?? '',
    before2: two?.plain ?? '',
    commaBefore: one?.comma ?? false,
    after: afterwards[0]?.plain ?? '',
    after2: afterwards[1]?.plain ?? '',
    after3: afterwards[2]?.plain ?? '',
    after4: afterwards[3]?.plain ?? '',
    commaAfter: all[to - 1]?.comma ?? false,
    nameAfter: /^\p{Lu}\p{Ll}/u.test(afterwards[0]?.word.text ?? ''),
  };
}

/** Up to `most` words in one direction that belong to the sentence and are no hesitation. */
function neighbours(all: readonly Spoken[], at: number, step: 1 | -1, most: number): Spoken[] {
  const found: Spoken[] = [];
  for (let index = at; found.length < most; index += step) {
    const here = all[index] ?? NOTHING;
    const next = all[index + step] ?? NOTHING;
    // Backwards the sentence is left where the word before ends one; forwards where this one does.
    if ((step === 1 ? here : next).ends || next === NOTHING) break;
    if (next.hesitation === undefined) found.push(next);
  }
  return found;
}
