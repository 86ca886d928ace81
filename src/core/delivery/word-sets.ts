/**
 * Closed sets of words the filler rules look at. Lists instead of a tagger: a hearing worker reads them at once, and the
 * rules only ask about the few words beside a candidate.
 */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const SUBJECTS = wordSet('i you we they he she it there everyone everybody someone somebody nobody');

export const BE = wordSet(
  "be is are was were been being am isn't wasn't weren't aren't it's that's he's she's there's what's i'm we're they're",
);

export const DETERMINERS = wordSet('a an the this that these those my your our his her its their');

export const CONJUNCTIONS = wordSet('and but so or because then well plus');

/** Words that make what follows a question or a subordinate clause: "as you know", "when I mean". */
export const SUBORDINATORS = wordSet(
  "as if what when where how who why which that than whether do did does let lets make let's until once before unless " +
    'would could should can will might may to not',
);

export const QUESTION_WORDS = wordSet('what how why when where who whom whose which whether if');

export const PRONOUN_OBJECTS = wordSet('him her it them me us this these those that');

/** Makes more or less of the word after it. */
export const DEGREE = wordSet(
  'really so very totally completely super pretty just basically already kinda not too actually literally quite almost ' +
    'only always never even still absolutely extremely',
);

const VERBS = wordSet(
  'had has have did does do went got made came saw took gave said told knew thought found ran kept left felt fell broke ' +
    'began became brought bought built caught chose cut drew drove grew held hit hung led lost meant met paid put read ' +
    'rose sent set shut spent split stood stuck threw understood woke won wrote let lets wants want need needs needed get gets keep keeps ' +
    'start starts stop stops go goes come comes take takes make makes see sees say says think thinks know knows use uses ' +
    'try tries run runs call calls look looks work works fix fixes find finds show shows turn turns move moves happen happens ' +
    "didn't don't doesn't hadn't haven't hasn't can can't could couldn't will won't would wouldn't should shouldn't might must may " +
    'cannot died blew slid crept',
);

/** -ed words that are no verb form. */
const NOT_PAST = wordSet('need feed speed seed bed red shed embed hundred indeed bleed breed exceed proceed succeed');

/** Whether this is likely a finite verb. "be" forms count. */
export const isVerb = (word: string): boolean =>
  VERBS.has(word) || BE.has(word) || (word.length > 3 && word.endsWith('ed') && !NOT_PAST.has(word));

const NUMBER_WORDS = wordSet(
  'zero one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy ' +
    'eighty ninety hundred thousand million half dozen dozens hundreds thousands',
);

export const isNumber = (word: string): boolean => /^[\d$€£]/.test(word) || NUMBER_WORDS.has(word.split('-')[0] ?? '');
