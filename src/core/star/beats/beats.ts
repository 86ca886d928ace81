import type { Feedback } from '../../../shared/feedback';
import type { Beat, Question } from '../../../shared/question';
import { BEATS } from '../rubric/table';
import type { Reading, Weighed } from '../substance/reading';
import { covered, type Gist, gistOf, gistOfText, rarityAmong } from './likeness';

interface KnownBeat {
  readonly beat: Beat;
  readonly phrases: readonly Gist[];
}

interface KnownQuestion {
  readonly beats: readonly KnownBeat[];
  readonly rarity: ReturnType<typeof rarityAmong>;
}

/** Reading the phrases of a question takes longer than judging an answer: they are kept by the question itself. */
const known = new WeakMap<Question, KnownQuestion>();

function knownOf(question: Question): KnownQuestion {
  const found = known.get(question);
  if (found) return found;
  const beats = question.beats.map((beat) => ({ beat, phrases: [beat.text, ...beat.said].map(gistOfText) }));
  const made = { beats, rarity: rarityAmong(beats.flatMap(({ phrases }) => phrases)) };
  known.set(question, made);
  return made;
}

/** What may say a beat: a sentence that counts, or two neighbours, because speech spreads one thought over two. */
function stretches(counted: readonly Weighed[]): { readonly gist: Gist; readonly first: Weighed }[] {
  return counted.flatMap((weighed, at) => {
    const next = counted[at + 1];
    const own = { gist: gistOf(weighed.sentence.tokens), first: weighed };
    if (!next || next.at !== weighed.at + 1) return [own];
    return [own, { gist: gistOf([...weighed.sentence.tokens, ...next.sentence.tokens]), first: weighed }];
  });
}

/**
 * Which steps of a full answer were covered, by meaning: a paraphrase counts, a list of keywords does not, because
 * what is no sentence is not counted (`counting.ts`). They are shown beside the figures and are no part of them:
 * another true story answers the question as well.
 */
export function beatsOf(question: Question, reading: Reading): NonNullable<Feedback['beats']> {
  const { beats, rarity } = knownOf(question);
  const said = stretches(reading.counted);
  return beats.map(({ beat, phrases }) => {
    const scored = said.map(({ gist, first }) => ({
      first,
      likeness: Math.max(...phrases.map((phrase) => covered(phrase, gist, rarity))),
    }));
    const best = scored.reduce<(typeof scored)[number] | undefined>(
      (most, one) => (one.likeness > (most?.likeness ?? 0) ? one : most),
      undefined,
    );
    const found = best !== undefined && best.likeness >= BEATS.covered;
    return { id: beat.id, text: beat.text, covered: found, ...(found ? { quote: best.first.sentence.text } : {}) };
  });
}
