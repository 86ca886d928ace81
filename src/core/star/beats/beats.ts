import type { Feedback, Label, Part } from '../../../shared/feedback';
import type { Beat, Question } from '../../../shared/question';
import { BEATS } from '../rubric/table';
import type { Reading, Weighed } from '../substance/reading';
import { covering, type Gist, gistOf, gistOfText, rarityAmong } from './likeness';

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
function stretches(counted: readonly Weighed[]): Stretch[] {
  return counted.flatMap((weighed, at) => {
    const next = counted[at + 1];
    const own = { gist: gistOf(weighed.sentence.tokens), first: weighed };
    if (!next || next.at !== weighed.at + 1) return [own];
    return [own, { gist: gistOf([...weighed.sentence.tokens, ...next.sentence.tokens]), first: weighed }];
  });
}

/** Where a step may stand: people tell a found cause as situation, a decision as action, a lasting change as result. */
const TOLD_AS: Readonly<Record<Part, readonly Label[]>> = {
  S: ['S', 'T'],
  T: ['T', 'S', 'A'],
  A: ['A', 'T'],
  R: ['R', 'A'],
};

interface Stretch {
  readonly gist: Gist;
  readonly first: Weighed;
}

/** How well the best of `said` says one of the phrases of a beat. */
function bestFor({ beat, phrases }: KnownBeat, said: readonly Stretch[], rarity: KnownQuestion['rarity']) {
  let best: { readonly share: number; readonly first: Weighed } | undefined;
  for (const { gist, first } of said) {
    if (!TOLD_AS[beat.part].includes(first.sentence.label)) continue;
    for (const phrase of phrases) {
      const { share, words } = covering(phrase, gist, rarity);
      if (words >= BEATS.words && share > (best?.share ?? 0)) best = { share, first };
    }
  }
  return best;
}

/**
 * Which steps of a full answer were covered, by meaning: a paraphrase counts, a list of keywords does not, because
 * what is no sentence is not counted (`counting.ts`). They are shown beside the figures and are no part of them:
 * another true story answers the question as well.
 */
export function beatsOf(question: Question, reading: Reading): NonNullable<Feedback['beats']> {
  const { beats, rarity } = knownOf(question);
  const said = stretches(reading.counted);
  return beats.map((known) => {
    const { id, text } = known.beat;
    const best = bestFor(known, said, rarity);
    if (!best || best.share < BEATS.covered) return { id, text, covered: false };
    return { id, text, covered: true, quote: best.first.sentence.text };
  });
}
