import type { Filler, Word } from '../../shared/transcript';
import type { Span } from '../../shared/units';
import { type Candidate, fillersInSound } from '../acoustics/filler-detector';
import { fillerModel } from '../acoustics/filler-model';
import { combineFillers } from './combine';
import { discourseFillers } from './discourse';
import { hesitation } from './hesitations';
import { restarts } from './restarts';
import { readWord } from './tokens';

export { hesitation, plainWord } from './hesitations';

/**
 * Fillers that stand in the text, in order: hesitations always; like, you know, sort of and I mean where they carry no
 * meaning; starts that were repeated. Written for English.
 */
export function textFillers(words: readonly Word[]): Filler[] {
  const spoken = words.map(readWord);
  const hesitations = spoken.flatMap(({ hesitation }, at) =>
    hesitation === undefined ? [] : [{ word: hesitation, from: at, to: at + 1 }],
  );
  return [...hesitations, ...discourseFillers(spoken), ...restarts(spoken)]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ word, from, to }) => ({
      word,
      startMs: words[from]?.startMs ?? 0,
      endMs: words[to - 1]?.endMs ?? 0,
      heard: 'text' as const,
    }));
}

/** What is known of one recording when its words stand. */
export interface FillerEvidence {
  readonly words: readonly Word[];
  /** Stretches of speech; what sounds like a hesitation elsewhere is a hum, a bell or a dog. */
  readonly speech: readonly Span[];
  /** Stretches of voice that could be a hesitation (`soundCandidates`); without them the text alone counts. */
  readonly candidates?: readonly Candidate[] | undefined;
  /** Two letters; the rules and the ear for hesitations are for English. */
  readonly language: string;
}

/** All fillers of a recording, in order: those of the text joined with those of the sound. None in other languages. */
export function findFillers({ words, speech, candidates = [], language }: FillerEvidence): Filler[] {
  if (language !== 'en') return [];
  const text = textFillers(words);
  const written = words.filter((word) => hesitation(word.text) !== undefined);
  const sound = fillersInSound({ candidates, words, hesitations: written, speech }, fillerModel());
  return combineFillers(text, sound);
}
