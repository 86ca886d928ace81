import type { NamedFeatures } from '../../learn/sparse';
import { familiesIn } from '../families';
import { cueText, type Token, tokensOf } from '../language/tokens';
import { meanVector, vectorAxes } from '../language/vectors';

/** A sentence as the label model sees it, before it knows the sentences around it. */
export interface ReadSentence {
  readonly tokens: readonly Token[];
  readonly families: readonly string[];
  readonly features: ReadonlyMap<string, number>;
}

/** How loud each kind of evidence speaks: features are multiplied by these, so that L2 pulls less at loud ones. */
const LOUDNESS = { family: 1.5, vector: 3 } as const;

/** A sentence may begin with several of these before it says anything. */
const OPENERS = new Set(
  'so and but then um uh er well okay ok yeah yes right now also or because cause like oh ah actually basically honestly sure anyway first next after'.split(
    ' ',
  ),
);
const SUBJECTS = new Set('i we he she they it you that there this who nobody everyone somebody'.split(' '));
const COUNTED = ['i', 'we', 'they', 'he', 'she', 'you', 'it', 'my', 'our', 'me', 'us'];
const SPEAKER = new Set('i we my our me us mine'.split(' '));
/** Words without meaning of their own: left out of the mean vector. */
const EMPTY = new Set(
  "the a an of to and in on for with at by from it its is was were be been are am i we you he she they them him her us me my our your his their this that there so but or as if then than not no 's had have has do did does would will um uh".split(
    ' ',
  ),
);
const SHARES = ['PROPN', 'ADJ', 'NOUN', 'ADV', 'VERB'];
/** Upper ends of the classes of length, in tokens. */
const LENGTHS = [4, 8, 13, 19, 29];

const written = ({ text, number }: Token): string => (number ? '#' : text);

class Collected {
  readonly map = new Map<string, number>();
  has(name: string): void {
    this.map.set(name, 1);
  }
  is(name: string, value: number): void {
    if (value !== 0) this.map.set(name, value);
  }
}

function addWords(into: Collected, words: readonly string[]): void {
  words.forEach((word, at) => {
    into.has(`w:${word}`);
    if (at > 0) into.has(`b:${words[at - 1]} ${word}`);
  });
  into.has(`first:${words[0]}`);
  if (words.length > 1) into.has(`first2:${words[0]} ${words[1]}`);
  into.has(`last:${words.at(-1)}`);
}

/** The words that begin the sentence once its openers are passed. */
function addHead(into: Collected, tokens: readonly Token[], words: readonly string[]): void {
  const found = words.findIndex((word, at) => !OPENERS.has(word) || at === words.length - 1);
  const head = words.slice(found, found + 3);
  head.forEach((_, at) => {
    into.has(`head${at + 1}:${head.slice(0, at + 1).join(' ')}`);
  });
  into.has(
    `headpos:${tokens
      .slice(found, found + 3)
      .map(({ pos }) => pos)
      .join(' ')}`,
  );
}

const skips = (token: Token | undefined, also: string): boolean =>
  token?.pos === 'ADV' || token?.pos === 'PART' || token?.text === 'not' || token?.pos === also;

function next(tokens: readonly Token[], from: number, also = ''): number {
  let at = from;
  while (at < tokens.length && skips(tokens[at], also)) at += 1;
  return at;
}

/** Who does what, in which tense: "i pull/past", "it had been". */
function addSubjects(into: Collected, tokens: readonly Token[]): void {
  tokens.forEach(({ text }, at) => {
    if (!SUBJECTS.has(text)) return;
    const found = next(tokens, at + 1);
    const verb = tokens[found];
    if (verb?.pos !== 'VERB' && verb?.pos !== 'AUX') return;
    into.has(`subject:${text} ${verb.lemma}`);
    into.has(`tense:${text} ${verb.tense} ${verb.pos}`);
    if (verb.pos !== 'AUX') return;
    const main = tokens[next(tokens, found + 1, 'AUX')];
    if (main?.pos !== 'VERB') return;
    into.has(`subject:${text} ${verb.text} ${main.lemma}`);
    into.has(`tense:${text} ${verb.text} ${main.tense}`);
  });
}

function addGrammar(into: Collected, tokens: readonly Token[]): void {
  const count = (test: (token: Token) => boolean): number => tokens.filter(test).length;
  for (const tense of ['past', 'present', 'base', 'ing', 'modal'])
    into.is(
      `tenses:${tense}`,
      Math.min(
        3,
        count((token) => token.tense === tense),
      ) / 3,
    );
  const verb = tokens.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX');
  if (verb < 0) into.has('no verb');
  else {
    into.has(`verb:${tokens[verb]?.lemma}`);
    into.has(`verbtense:${tokens[verb]?.tense}`);
    into.has(`before verb:${tokens[verb - 1]?.text ?? '-'}`);
  }
  for (const who of COUNTED)
    into.is(
      `count:${who}`,
      Math.min(
        3,
        count(({ text }) => text === who),
      ) / 3,
    );
  if (!tokens.some(({ text }) => SPEAKER.has(text))) into.has('no speaker');
  into.is(
    'numbers',
    Math.min(
      4,
      count(({ number }) => number),
    ) / 4,
  );
  tokens.forEach((token, at) => {
    if (token.number) into.has(`unit:${tokens[at + 1]?.lemma ?? 'end'}`);
  });
  for (const share of SHARES) into.is(`share:${share}`, count(({ pos }) => pos === share) / tokens.length);
  const length = LENGTHS.findIndex((end) => tokens.length <= end);
  into.has(`length:${length < 0 ? LENGTHS.length : length}`);
}

/** Names are made once: there are a hundred and more of them for every sentence. */
const axesOf = (kind: string): string[] => Array.from({ length: vectorAxes() }, (_, axis) => `mean ${kind}:${axis}`);

const MEANINGS: readonly { readonly axes: readonly string[]; readonly test: (token: Token) => boolean }[] = [
  { axes: axesOf('all'), test: ({ text }) => !EMPTY.has(text) },
  { axes: axesOf('verbs'), test: ({ pos }) => pos === 'VERB' },
  { axes: axesOf('nouns'), test: ({ pos }) => pos === 'NOUN' },
];

function addMeaning(into: Collected, tokens: readonly Token[]): void {
  for (const { axes, test } of MEANINGS) {
    const mean = meanVector(tokens.filter(test));
    for (const [axis, name] of axes.entries()) into.is(name, LOUDNESS.vector * (mean[axis] as number));
  }
}

/** Reads one sentence. Everything in it is lower case and without punctuation, as `tokensOf` makes it. */
export const readSentence = (text: string): ReadSentence => readTokens(tokensOf(text));

/** The same of one whose tokens are known. */
export function readTokens(tokens: readonly Token[]): ReadSentence {
  const families = familiesIn(cueText(tokens));
  const into = new Collected();
  if (tokens.length > 0) {
    addWords(into, tokens.map(written));
    addHead(into, tokens, tokens.map(written));
    addSubjects(into, tokens);
    addGrammar(into, tokens);
    addMeaning(into, tokens);
  }
  for (const family of families) into.is(`cue:${family}`, LOUDNESS.family);
  return { tokens, families, features: into.map };
}

/** Tenths of the answer, the first few sentences and the last few. */
const FIRST_SENTENCES = 5;
const LAST_SENTENCES = 4;

/** What the sentence before or after does: a cause is often found right after something was looked at. */
function addNeighbour(into: Map<string, number>, side: 'before' | 'after', { families }: ReadSentence): void {
  for (const family of families) into.set(`${side} cue:${family}`, 1);
}

/** Where each sentence of an answer stands and what stands beside it. */
export function placesOf(sentences: readonly ReadSentence[]): NamedFeatures[] {
  const count = sentences.length;
  return sentences.map((_, at) => {
    const all = new Map<string, number>();
    all.set(`tenth:${Math.min(9, Math.floor((10 * at) / count))}`, 1);
    all.set(`from start:${Math.min(at, FIRST_SENTENCES)}`, 1);
    all.set(`from end:${Math.min(count - 1 - at, LAST_SENTENCES)}`, 1);
    all.set('how far', at / count);
    const [before, after] = [sentences[at - 1], sentences[at + 1]];
    if (before) addNeighbour(all, 'before', before);
    if (after) addNeighbour(all, 'after', after);
    return all;
  });
}

/** The features of each sentence of an answer, with its place. */
export function placed(sentences: readonly ReadSentence[]): NamedFeatures[] {
  const places = placesOf(sentences);
  return sentences.map(({ features }, at) => new Map([...features, ...(places[at] as NamedFeatures)]));
}
