import type { Feedback } from '../../shared/feedback';
import type { Transcript } from '../../shared/transcript';
import { clock, type Span } from '../../shared/units';
import { runsOf } from './runs';

/** A place in the recording worth stopping at. */
export interface Mark extends Span {
  readonly kind: 'part' | 'filler' | 'pause' | 'unclear' | 'defect';
  /** What a screen reader says when the mark is reached, and what a pointer over it shows. */
  readonly text: string;
}

/** Pauses from here on are marks; shorter ones belong to the rhythm of speech. A listener notices about a second. */
export const LONG_PAUSE_MS = 1000;

/** Going back from a mark that was just reached must lead to the one before it, although the playhead has moved on. */
const BACK_GRACE_MS = 800;

const PART_WORDS = { S: 'Situation', T: 'Task', A: 'Action', R: 'Result' } as const;

export const longPauses = (transcript: Transcript): Span[] =>
  transcript.pauses.filter(({ startMs, endMs }) => endMs - startMs >= LONG_PAUSE_MS);

const seconds = ({ startMs, endMs }: Span): string => `${((endMs - startMs) / 1000).toFixed(1)} s`;

function heardMarks(transcript: Transcript): Mark[] {
  return [
    ...transcript.fillers.map(
      ({ word, heard, startMs, endMs }): Mark => ({
        kind: 'filler',
        startMs,
        endMs,
        text: heard === 'sound' ? `“${word}”, heard in the sound` : `“${word}”`,
      }),
    ),
    ...longPauses(transcript).map((pause): Mark => ({ kind: 'pause', ...pause, text: `Pause of ${seconds(pause)}` })),
    ...transcript.unclear.map((span): Mark => ({ kind: 'unclear', ...span, text: `Unclear for ${seconds(span)}` })),
  ];
}

function judgedMarks({ sentences, defects }: Feedback): Mark[] {
  const parts = runsOf(sentences).flatMap(({ label, startMs, endMs }): Mark[] =>
    label === 'other' ? [] : [{ kind: 'part', startMs, endMs, text: PART_WORDS[label] }],
  );
  const found = defects.flatMap(({ reason, evidence }) =>
    evidence.flatMap(({ startMs, sentence }): Mark[] =>
      startMs === undefined
        ? []
        : [{ kind: 'defect', startMs, endMs: sentences[sentence]?.endMs ?? startMs, text: reason }],
    ),
  );
  return [...parts, ...found];
}

/** Every place worth stopping at, in time order. */
export function marksOf(transcript: Transcript | undefined, feedback: Feedback | undefined): Mark[] {
  const marks = [...(transcript ? heardMarks(transcript) : []), ...(feedback ? judgedMarks(feedback) : [])];
  return marks.sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
}

/** The first mark after the playhead. */
export const markAfter = (marks: readonly Mark[], atMs: number): Mark | undefined =>
  marks.find(({ startMs }) => startMs > atMs);

/** The last mark before the playhead, going past the one that was just reached. */
export const markBefore = (marks: readonly Mark[], atMs: number): Mark | undefined =>
  marks.findLast(({ startMs }) => startMs < atMs - BACK_GRACE_MS);

/** A mark as it is said aloud: `0:42 “um”`. */
export const spokenMark = ({ startMs, text }: Mark): string => `${clock(startMs)} ${text}`;
