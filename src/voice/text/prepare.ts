import { NUMBERS_SAID } from './numbers';
import { CAPITALS_AS_WORDS, LETTERS_MANY, NAMES_SAID, SHORT_FORMS, SIGNS_SAID } from './said';

/** `/api/checkout` and `src/main.ts`: the strokes are breathing places, not words. */
const PATH = /(?<![\w/])\/?(?:[\w.-]+\/)+[\w.-]+/g;
const LONGEST_SPELLED = 5;

function spelled(letters: string, many: boolean): string {
  const all = [...letters];
  const last = all.pop() ?? '';
  if (many) return [...all, LETTERS_MANY[last] ?? last].join(' ');
  // A lone A before a word would be read as the article.
  return [...all, last === 'A' ? 'ay' : last].join(' ');
}

/** A word as it is said: known names, capitals letter by letter, joined words apart. */
function wordSaid(word: string): string {
  const name = NAMES_SAID[word.toLowerCase()];
  if (name !== undefined) return name;
  const capitals = /^([A-Z]{2,})(s?)$/.exec(word);
  if (!capitals) return word.replace(/([a-z\d])([A-Z])/g, '$1 $2');
  const [, letters = '', many] = capitals;
  if (CAPITALS_AS_WORDS.has(letters) || letters.length > LONGEST_SPELLED) return `${letters.toLowerCase()}${many}`;
  return spelled(letters, many === 's');
}

/** Letters with marks lose the marks; what then is still no ASCII is no sound to an English voice. */
const toAscii = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e\n]/g, ' ');

/**
 * Writes a text the way it is to be said: "v2.4.0" becomes "version 2 point 4 point 0", "SREs" is spelled, "18 %" is
 * eighteen percent. Plain ASCII comes out, because the offline voice reads bytes; numbers are left to the voice.
 * @returns empty when there is nothing in it that can be said
 */
export function prepareForSpeech(text: string): string {
  // A row of the same sign would otherwise cost each pattern below a walk along it from every one of its places.
  const short = text.replace(/[^\S\n]+/g, ' ').replace(/([^\w\s])\1{3,}/g, '$1$1$1');
  // The signs before all else: some are no ASCII but are said. The micro sign would become a Greek letter.
  const signs = [...SHORT_FORMS, ...SIGNS_SAID].reduce((so, [find, say]) => so.replace(find, say), short);
  const numbers = NUMBERS_SAID.reduce((so, [find, say]) => so.replace(find, say as string), signs);
  const said = toAscii(numbers)
    .replace(PATH, (path) => path.replaceAll('/', ' '))
    .replace(/(?<=[A-Za-z])\/(?=[A-Za-z])/g, ' ')
    .replace(/(?<=[A-Za-z]{2})\.(?=[a-z]{2})/g, ' dot ')
    .replace(/(?<=\w)_(?=\w)/g, ' ')
    .replace(/(?<=\w)\((?=[^)]{0,200}\))/g, ' ')
    .replace(/[A-Za-z][A-Za-z0-9]*/g, wordSaid)
    .replace(/[^\w\s.,;:?!'"$%()-]/g, ' ')
    .replace(/[()]/g, ', ')
    .replace(/\s+([.,;:?!])/g, '$1')
    .replace(/([,;:])(?:\s*[,;:])+/g, '$1')
    .replace(/,\s*([.?!])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[,;:.\s]+|[,;:\s]+$/g, '');
  return /[a-z0-9]/i.test(said) ? said : '';
}

/** For voices that read written English well themselves: only what would be heard as noise is taken out. */
export const tidyForSpeech = (text: string): string =>
  text
    .replace(/[`*]+/g, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
