import { hesitation } from '../../../src/core/delivery/fillers';
import { wordErrors } from '../../../src/core/transcript/word-errors';
import type { Filler, Transcript } from '../../../src/shared/transcript';
import type { Span } from '../../../src/shared/units';
import { add, matchSpans, NOTHING, type Tally } from './filler-score';
import type { Recording } from './material/material';
import { pairWords } from './word-score';

/** What was measured in one recording. */
export interface Measured {
  readonly recording: Recording;
  readonly transcript: Transcript;
}

const HESITATIONS: ReadonlySet<string> = new Set(['um', 'uh', 'er', 'ah', 'hmm']);

/** Fillers that are sounds; the material's texts hold no other. */
export const hesitationsOf = ({ fillers }: Transcript): Filler[] => fillers.filter(({ word }) => HESITATIONS.has(word));

/** What the text alone would have told: every hesitation the engine wrote. */
export const written = ({ words }: Transcript): Span[] => words.filter(({ text }) => hesitation(text) !== undefined);

export const fillerTally = (all: readonly Measured[], heard: (transcript: Transcript) => readonly Span[]): Tally =>
  all.reduce(
    (sum, { recording, transcript }) => add(sum, matchSpans(recording.truth.fillers, heard(transcript)).tally),
    NOTHING,
  );

/** Share of the fillers found whose closing lips (um, hmm) or open mouth (uh, er, ah) was told right. */
export function rightlyNamed(all: readonly Measured[]): number {
  const closes = (word: string): boolean => word === 'um' || word === 'hmm';
  const pairs = all.flatMap(
    ({ recording, transcript }) => matchSpans(recording.truth.fillers, hesitationsOf(transcript)).pairs,
  );
  return (
    pairs.filter(({ truth, heard }) => closes(truth.word) === closes(heard.word)).length / Math.max(1, pairs.length)
  );
}

/** Of all recordings together. */
export function wordErrorRate(all: readonly Measured[]): number {
  let errors = 0;
  let said = 0;
  for (const { recording, transcript } of all) {
    const found = wordErrors(recording.truth.words.map(({ text }) => text).join(' '), transcript.text);
    errors += found.replaced + found.missed + found.added;
    said += found.said;
  }
  return errors / Math.max(1, said);
}

/** Distances of the words' starts from the true ones, ms, smallest first. */
export const startErrors = (all: readonly Measured[]): number[] =>
  all
    .flatMap(({ recording, transcript }) => pairWords(recording.truth.words, transcript.words))
    .map(({ said, heard }) => Math.abs(heard.startMs - said.startMs))
    .sort((a, b) => a - b);

/** The value that a share of the list does not exceed. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** Pauses are one when they share at least half of the time of both together. */
const SAME_PAUSE = 0.5;
const LONG_MS = 1000;
/** What is called a second may be a little less in truth or as it is heard. */
const NEARLY_LONG_MS = 850;

const lengthOf = ({ startMs, endMs }: Span): number => endMs - startMs;

function samePause(a: Span, b: Span): boolean {
  const common = Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs);
  return common / (Math.max(a.endMs, b.endMs) - Math.min(a.startMs, b.startMs)) >= SAME_PAUSE;
}

/** Pauses of a second, found and true. */
export function longPauses(all: readonly Measured[]): Tally {
  let tally = NOTHING;
  for (const { recording, transcript } of all) {
    const near = (pauses: readonly Span[], least: number): Span[] => pauses.filter((pause) => lengthOf(pause) >= least);
    const truth = recording.truth.pauses;
    const known = (pause: Span): boolean =>
      near(transcript.pauses, NEARLY_LONG_MS).some((one) => samePause(one, pause));
    const real = (pause: Span): boolean => near(truth, NEARLY_LONG_MS).some((one) => samePause(one, pause));
    const long = near(truth, LONG_MS);
    const heard = near(transcript.pauses, LONG_MS);
    const found = long.filter(known).length;
    tally = add(tally, { found, missed: long.length - found, wrong: heard.filter((pause) => !real(pause)).length });
  }
  return tally;
}

/** Distances of both ends of the pauses found from the true ones, ms, smallest first. */
export const pauseErrors = (all: readonly Measured[]): number[] =>
  all
    .flatMap(({ recording, transcript }) =>
      recording.truth.pauses.flatMap((pause) => {
        const heard = transcript.pauses.find((one) => samePause(one, pause));
        return heard ? [Math.abs(heard.startMs - pause.startMs), Math.abs(heard.endMs - pause.endMs)] : [];
      }),
    )
    .sort((a, b) => a - b);
