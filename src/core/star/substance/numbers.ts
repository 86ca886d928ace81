import type { Token } from '../language/tokens';

/** Nouns that every story has: a number beside one of these says nothing about this story. */
const GENERIC = new Set(
  `efficiency productivity performance quality satisfaction improvement result success team people person company time
   thing work project situation stakeholder engagement customer business value process impact kpi metric percent everything
   everyone everybody way lot kind sort bit part case day week month year hour minute second number goal target objective
   task action problem issue challenge change organisation organization morale communication collaboration growth revenue
   be have do go get make take say know think see come want use give tell work need try improve increase reduce decrease
   achieve deliver save grow cut help start end about something anything nothing one other rise fall drop climb jump
   double triple halve gain lift boost total figure amount rate average half factor overall fast good bad high low more less
   rose fell went ten score point level degree range exceed reach hit count cost`.split(/\s+/),
);

/** Words that measure: they belong to the number before them. */
const UNITS = new Set(
  `percent % per cent second seconds minute minutes hour hours day days week weeks month months year years times x k m
   thousand million billion hundred grand dollars euros pounds crore lakh gig ms milliseconds am pm o'clock point`.split(
    /\s+/,
  ),
);

/** What a sentence speaks of: lemmas of nouns and full verbs that could belong to one story and not to the next. */
export function topicsOf(tokens: readonly Token[]): Set<string> {
  const topics = new Set<string>();
  for (const { text, lemma, pos, number } of tokens) {
    if (number || (pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'VERB')) continue;
    if (lemma.length < 3 || GENERIC.has(lemma) || GENERIC.has(text) || UNITS.has(text)) continue;
    topics.add(lemma);
  }
  return topics;
}

/** A time of day, which belongs to a story that has others. */
const CLOCK = /^ ?(?:\d{3,4}|noon|midnight|o'clock|am|pm)$/;

/** Whether a sentence's figures speak of nothing: numbers, and no word that could belong to one story. */
export const bareFigures = (tokens: readonly Token[], topics: ReadonlySet<string>): boolean =>
  topics.size === 0 && tokens.some(({ number }) => number) && !tokens.some(({ text }) => CLOCK.test(text));

/** What more than one sentence of an answer speaks of. @param topics what each speaks of, `topicsOf` */
export function sharedTopics(topics: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const seenIn = new Map<string, number>();
  for (const own of topics) for (const topic of own) seenIn.set(topic, (seenIn.get(topic) ?? 0) + 1);
  return new Set([...seenIn].filter(([, count]) => count > 1).map(([topic]) => topic));
}

/** A figure belongs to what stands so near it. A sentence cut out of speech without marks may hold two thoughts. */
const NEAR = { written: 7, cut: 3 } as const;

/** A number counts something when a noun or a unit follows so soon. */
const REACH = 3;
const COUNTED = new Set(['NOUN', 'PROPN']);
/** Before a number that is a time, a place in a row or a name. */
const LEADS = new Set(
  'at by until till before after around about past to from version v under over # port error code'.split(' '),
);

/** Whether the number at `at` stands for something: it counts a noun, carries a unit, or is a time or a name. */
function stands(tokens: readonly Token[], at: number): boolean {
  const after = tokens.slice(at + 1, at + 1 + REACH);
  if (after.some(({ pos, text }) => COUNTED.has(pos) || UNITS.has(text))) return true;
  return LEADS.has(tokens[at - 1]?.text ?? '');
}

/**
 * The tokens less numbers that belong to nothing, and the units after them. A number has a referent when it stands for
 * something, and when something near it comes up elsewhere in the answer: a figure about what is told nowhere else could
 * be said in any answer, and counts as not said.
 * @param shared what the answer speaks of more than once, `sharedTopics`
 * @param cut whether the sentence was cut out of speech without marks
 */
export function withReferents(tokens: readonly Token[], shared: ReadonlySet<string>, cut = false): Token[] {
  const near = cut ? NEAR.cut : NEAR.written;
  const tied = tokens.map(({ number }, at) => {
    if (!number || !stands(tokens, at)) return false;
    return tokens.slice(Math.max(0, at - near), at + near + 1).some(({ lemma }) => shared.has(lemma));
  });
  return tokens.filter(({ text, number }, at) => {
    if (number) return tied[at];
    return !(UNITS.has(text) && tokens[at - 1]?.number && !tied[at - 1]);
  });
}
