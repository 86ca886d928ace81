import type { Token } from '../language/tokens';

/** Nouns that every story has: a number beside one of these says nothing about this story. */
const GENERIC = new Set(
  `efficiency productivity performance quality satisfaction improvement result success team people person company time
   thing work project situation stakeholder engagement customer business value process impact kpi metric percent everything
   everyone everybody way lot kind sort bit part case day week month year hour minute second number goal target objective
   task action problem issue challenge change organisation organization morale communication collaboration growth revenue
   be have do go get make take say know think see come want use give tell work need try improve increase reduce decrease
   achieve deliver save grow cut help start end about something anything nothing one other`.split(/\s+/),
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

/**
 * The sentences whose numbers have a referent: they speak of something that another sentence of the answer speaks of
 * too. A figure about something that comes up nowhere else could be said in any answer, and counts as not said.
 * @param topics what each sentence speaks of, `topicsOf`
 */
export function tiedSentences(topics: readonly ReadonlySet<string>[]): boolean[] {
  const seenIn = new Map<string, number>();
  for (const own of topics) for (const topic of own) seenIn.set(topic, (seenIn.get(topic) ?? 0) + 1);
  return topics.map((own) => [...own].some((topic) => (seenIn.get(topic) ?? 0) > 1));
}

/** The tokens with numbers, and the units after them, taken out. */
export const withoutNumbers = (tokens: readonly Token[]): Token[] =>
  tokens.filter(({ text, number }, at) => !number && !(UNITS.has(text) && tokens[at - 1]?.number));
