import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import { spellOutWords } from './contractions';

/** Universal part-of-speech tags, as the tagger gives them (NOUN, VERB, AUX, PRON, NUM, ...). */
export type WordClass = string;

/** `past` covers participles: "was failed" and "failed" look the same without a parse. */
export type Tense = 'past' | 'present' | 'base' | 'ing' | 'modal' | '';

/** One piece of a spoken word: contractions are two and spelt out ("I'd gone" is "i", "had", "gone"). Lower case. */
export interface Token {
  readonly text: string;
  readonly lemma: string;
  readonly pos: WordClass;
  readonly tense: Tense;
  /** Numbers in digits or words; "one" is left out, because it is mostly a pronoun. */
  readonly number: boolean;
}

const MODALS = new Set('would could should will can may might must shall'.split(' '));
const PRESENT = new Set('is are am has have do does'.split(' '));
const PAST = new Set('was were had did'.split(' '));

function tenseOf(text: string, lemma: string, pos: WordClass): Tense {
  if (pos !== 'VERB' && pos !== 'AUX') return '';
  if (MODALS.has(text)) return 'modal';
  if (PRESENT.has(text)) return 'present';
  if (PAST.has(text)) return 'past';
  if (text === lemma) return 'base';
  if (text.endsWith('ing')) return 'ing';
  return text.endsWith('s') ? 'present' : 'past';
}

/**
 * Brings a stretch of speech to what all our models read: lower case, no punctuation (it is not there in what was
 * heard, or not reliable), figures in one piece ("2,300" and "9:50"), hyphens as spaces.
 */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/(\d)[.,:](?=\d)/g, '$1')
    .replace(/[^\p{L}\p{N}'%€$£\s]+/gu, ' ')
    .replace(/(^|\s)'+|'+(?=\s|$)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

interface RawToken {
  readonly text: string;
  readonly lemma: string;
  readonly pos: WordClass;
}

/** The tagger takes a tenth of a second to load: it is made when the first answer is read. */
let tag: ((text: string) => RawToken[]) | undefined;

function makeTagger(): (text: string) => RawToken[] {
  const nlp = winkNLP(model, ['pos']);
  const { its } = nlp;
  return (text) => {
    const tokens = nlp.readDoc(text).tokens();
    const texts = tokens.out();
    const classes = tokens.out(its.pos) as string[];
    // The package's own type for `lemma` names its third argument wrongly.
    const lemmas = tokens.out(its.lemma as unknown as ItsFunction<string>);
    const all = texts.map((word, at) => ({ text: word, lemma: lemmas[at] ?? word, pos: classes[at] ?? 'X' }));
    return all.filter(({ pos }) => pos !== 'PUNCT' && pos !== 'SPACE');
  };
}

/** After "'s" these make it "has"; "it's fixed" stays "is". */
const AFTER_HAS = new Set('been had got'.split(' '));

/** The first word after `at` that carries the verb: adverbs and "not" are passed over. */
function verbAfter(raw: readonly RawToken[], at: number): RawToken | undefined {
  return raw.slice(at + 1, at + 4).find(({ pos }) => pos !== 'ADV' && pos !== 'PART');
}

/** "'d" is "had" before a participle and "would" elsewhere; "'s" is "is", "has" or the mark of an owner. */
function spellOut(raw: readonly RawToken[], at: number): string {
  const { text, pos } = raw[at] as RawToken;
  if (text === "'d") {
    const verb = verbAfter(raw, at);
    return verb && (verb.text === 'been' || tenseOf(verb.text, verb.lemma, 'VERB') === 'past') ? 'had' : 'would';
  }
  if (text === "'s" && pos !== 'PART') return AFTER_HAS.has(verbAfter(raw, at)?.text ?? '') ? 'has' : 'is';
  return text;
}

const LEMMAS: Readonly<Record<string, string>> = { had: 'have', has: 'have', is: 'be', am: 'be', are: 'be' };

function tokensOfPlain(plain: string): { readonly tokens: Token[]; readonly raw: RawToken[] } {
  if (plain === '') return { tokens: [], raw: [] };
  tag ??= makeTagger();
  const raw = tag(spellOutWords(plain.split(' ')).join(' '));
  const tokens = raw.map(({ text: said, lemma: given, pos }, at) => {
    const word = spellOut(raw, at);
    const lemma = word === said ? given : (LEMMAS[word] ?? word);
    const number = /^\d/.test(word) || (pos === 'NUM' && word !== 'one');
    return { text: word, lemma, pos, tense: tenseOf(word, lemma, pos), number };
  });
  return { tokens, raw };
}

/** @param text any stretch of speech; punctuation and case are taken away first */
export const tokensOf = (text: string): Token[] => tokensOfPlain(plainText(text)).tokens;

/**
 * The tokens of each of `words`, read together so that the tagger sees the words around each. A word of punctuation
 * only has none.
 */
export function tokensByWord(words: readonly string[]): Token[][] {
  const plain = words.map(plainText);
  const { tokens, raw } = tokensOfPlain(plain.filter((word) => word !== '').join(' '));
  const spelt = spellOutWords(plain.filter((word) => word !== '').flatMap((word) => word.split(' ')));
  const lengths = plain.map((word) => (word === '' ? 0 : word.split(' ').length));
  let token = 0;
  let piece = 0;
  return lengths.map((pieces) => {
    let letters = spelt
      .slice(piece, piece + pieces)
      .join('')
      .replaceAll(' ', '').length;
    piece += pieces;
    const from = token;
    while (letters > 0 && token < tokens.length) {
      letters -= raw[token]?.text.replaceAll(' ', '').length ?? letters;
      token += 1;
    }
    return tokens.slice(from, token);
  });
}

/** What cue patterns are matched against: words by one space each, a space at both ends, numbers as `#`. */
export const cueText = (tokens: readonly Token[]): string =>
  ` ${tokens.map(({ text, number }) => (number ? '#' : text)).join(' ')} `;
