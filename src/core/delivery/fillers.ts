import type { Filler, Word } from '../../shared/transcript';
import type { Span } from '../../shared/units';
import type { SoundTrack } from '../acoustics/speech-map';
import { discourseFillers } from './discourse';
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
  /** Stretches of speech, with and without words. */
  readonly speech: readonly Span[];
  readonly track: SoundTrack;
}

/** All fillers of a recording, in order. The place where what the sound tells joins what the text tells. */
export const findFillers = ({ words }: FillerEvidence): Filler[] => textFillers(words);
