import { type Around, around, type Spoken } from './tokens';
import {
  BE,
  CONJUNCTIONS,
  DEGREE,
  DETERMINERS,
  isNumber,
  isVerb,
  PRONOUN_OBJECTS,
  QUESTION_WORDS,
  SUBJECTS,
  SUBORDINATORS,
} from './word-sets';

/** Words of discourse that are fillers only where they carry no meaning. Where the words leave it open, it is none. */

/** "Like that", "like me": a comparison. */
const COMPARED = new Set([
  ...DETERMINERS,
  ...PRONOUN_OBJECTS,
  'you',
  'i',
  'most',
  'many',
  'any',
  'all',
  'every',
  'other',
  'so',
  'how',
  'what',
]);
/** What a quantity begins with: "like a couple of hours" guesses, "like a clock" compares. */
const QUANTITY = new Set(
  'couple few bit lot minute hour day week month year second dozen hundred thousand million handful'.split(' '),
);
/** Verbs that take "like" as their own: "looks like", "feel like". */
const LIKENS =
  /^(look|feel|felt|sound|seem|act|behave|smell|treat|work|run|ran|something|anything|nothing|everything|things?|stuff|more|much|just|exactly|bit|what|how|would|'?d|.+'d|will|i'll|didn't|don't|doesn't|do|did|does|not|to|also|always|never|really|people|teams?|others)(s|ed|ing)?$/;
const SAYING = /^(said|say|told|mentioned|did|do|does|always|described|explained|discussed|planned|wanted|used)$/;

/** A noun in the plural, as far as its ending tells: "systems like Kafka". */
const pluralNoun = (word: string): boolean =>
  /[^su]s$/.test(word) &&
  !isVerb(word) &&
  !/^(takes|lasts|costs|spends|waits|this|was|is|has|does|always|perhaps)$/.test(word);

function quantityAfter({ after, after2 }: Around): boolean {
  return (
    isNumber(after) || ((after === 'a' || after === 'an' || after === 'the') && QUANTITY.has(after2.replace(/s$/, '')))
  );
}

/** "Like we had no idea" opens a clause and says nothing; "like we said" compares. */
const startsClause = (a: Around): boolean =>
  isNumber(a.after) || DEGREE.has(a.after) || (SUBJECTS.has(a.after) && !SAYING.test(a.after2));

interface Rule {
  readonly when: (around: Around) => boolean;
  readonly filler: (around: Around) => boolean;
}

/** The first rule that fits decides. */
const LIKE: readonly Rule[] = [
  { when: (a) => a.after === '', filler: (a) => a.commaBefore },
  {
    when: (a) => a.commaAfter,
    filler: (a) =>
      a.before === '' || a.commaBefore || BE.has(a.before) || CONJUNCTIONS.has(a.before) || isVerb(a.before),
  },
  { when: (a) => a.before === '', filler: startsClause },
  { when: quantityAfter, filler: (a) => !pluralNoun(a.before) && !LIKENS.test(a.before) },
  { when: (a) => LIKENS.test(a.before), filler: () => false },
  { when: (a) => BE.has(a.before), filler: quotes },
  // "I like Kafka" is a liking, "I like had to" is not.
  { when: (a) => a.before === 'it', filler: (a) => isVerb(a.after) || DEGREE.has(a.after) },
  { when: (a) => SUBJECTS.has(a.before), filler: (a) => DEGREE.has(a.after) || pastVerb(a.after) },
  { when: (a) => CONJUNCTIONS.has(a.before), filler: (a) => startsClause(a) || a.after === 'the' },
  { when: (a) => COMPARED.has(a.after) && !isVerb(a.after2), filler: () => false },
  { when: (a) => a.commaBefore && SUBJECTS.has(a.after), filler: (a) => !SAYING.test(a.after2) },
  {
    when: () => true,
    filler: (a) => DEGREE.has(a.after) || (!a.commaBefore && isVerb(a.after) && !COMPARED.has(a.after)),
  },
];

const likeIsFiller = (a: Around): boolean => LIKE.find(({ when }) => when(a))?.filler(a) ?? false;

/** "It was like really slow", "I was like we need to stop"; "it was like a queue" compares. */
function quotes(a: Around): boolean {
  if (DEGREE.has(a.after)) return true;
  const ofIt = a.before === "it's" || a.before2 === 'it';
  return SUBJECTS.has(a.after) && isVerb(a.after2) && !ofIt;
}

const pastVerb = (word: string): boolean =>
  isVerb(word) && !/^(want|need|use|run|work|call|look|show|read|set|cut|put|split|hit)s?$/.test(word);

/** What can be known: "you know the rest", "you know what happened". */
const KNOWN = new Set([
  ...DETERMINERS,
  ...PRONOUN_OBJECTS,
  ...QUESTION_WORDS,
  ...'about better more nothing everything something anything of each all enough'.split(' '),
]);
const BEFORE_KNOWING = new Set([
  ...SUBORDINATORS,
  ...'all everything anything something people person thing things one ones rest way someone because though while since have has all'.split(
    ' ',
  ),
]);

function youKnowIsFiller(a: Around): boolean {
  if (a.after === 'what' && a.after2 === 'i' && a.after3 === 'mean') return a.before !== 'if';
  if (BEFORE_KNOWING.has(a.before) && !a.commaBefore) return false;
  if (a.commaAfter || a.after === '') return !(a.before === '' && a.after === '');
  if (KNOWN.has(a.after)) return knownAsClause(a);
  return !a.nameAfter || isVerb(a.after2) || a.commaBefore;
}

/** "It was you know the database", "you know it was late": the words after belong to the sentence, not to the knowing. */
function knownAsClause(a: Around): boolean {
  if (QUESTION_WORDS.has(a.after)) return false;
  const inside =
    BE.has(a.before) || DETERMINERS.has(a.before) || /^(of|in|on|at|for|with|from|just|like|into|by)$/.test(a.before);
  return inside || ((a.after === 'it' || a.after === 'this' || a.after === 'that') && isVerb(a.after2));
}

const KIND_OF_NOUN =
  /^(a|an|the|any|some|what|which|every|each|no|another|same|certain|different|right|wrong|new|first|only|one|other|all|these|those|my|our|your|their|usual|strange|odd|weird|best|worst|whatever)$/;

function sortOfIsFiller(a: Around): boolean {
  if (KIND_OF_NOUN.test(a.before) || /^(things?|stuff|person|people|problems?|order)$/.test(a.after)) return false;
  if (a.before === 'this' || a.before === 'that') return isVerb(a.after);
  return !(a.before === '' && a.after === '');
}

function iMeanIsFiller(a: Around): boolean {
  if (/^(what|which|by|say|said|when|if|do|does|how|whatever|that|not|as|where|than)$/.test(a.before) && !a.commaBefore)
    return false;
  if (a.commaAfter) return true;
  if (a.after === '') return a.commaBefore;
  if (SUBJECTS.has(a.after)) return a.after2 !== '';
  if (DETERMINERS.has(a.after)) return [a.after2, a.after3, a.after4].some((word) => isVerb(word));
  if (DEGREE.has(a.after) || CONJUNCTIONS.has(a.after) || QUESTION_WORDS.has(a.after)) return true;
  return isVerb(a.after2) || a.after.includes("'");
}

interface Phrase {
  readonly words: readonly string[];
  readonly counts: (around: Around) => boolean;
}

const PHRASES: readonly Phrase[] = [
  { words: ['you', 'know'], counts: youKnowIsFiller },
  { words: ['sort', 'of'], counts: sortOfIsFiller },
  { words: ['i', 'mean'], counts: iMeanIsFiller },
  { words: ['like'], counts: likeIsFiller },
];

export interface DiscourseFiller {
  readonly word: string;
  /** Indexes of its words; `to` is behind the last. */
  readonly from: number;
  readonly to: number;
}

/** Every `like`, `you know`, `sort of` and `I mean` that says nothing where it stands. */
export function discourseFillers(words: readonly Spoken[]): DiscourseFiller[] {
  const found: DiscourseFiller[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const phrase = PHRASES.find((one) => matches(words, from, one.words));
    if (!phrase) continue;
    const to = from + phrase.words.length;
    if (phrase.counts(around(words, from, to))) found.push({ word: phrase.words.join(' '), from, to });
    from = to - 1;
  }
  return found;
}

/** The phrase stands here in one breath: no mark between its words. */
const matches = (words: readonly Spoken[], from: number, phrase: readonly string[]): boolean =>
  phrase.every((word, at) => {
    const spoken = words[from + at];
    const last = at === phrase.length - 1;
    return spoken?.plain === word && (last || !(spoken.ends || spoken.comma));
  });
