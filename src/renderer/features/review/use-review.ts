import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { type Line, layOut } from '../../../core/review/lines';
import { type Mark, marksOf } from '../../../core/review/marks';
import { type Run, runsOf } from '../../../core/review/runs';
import type { Take } from '../../../shared/contract';
import type { Evidence } from '../../../shared/feedback';
import type { Failure } from '../../../shared/result';
import type { Span } from '../../../shared/units';
import { Playback, type PlaybackState, soundAddress } from './playback';
import { Review, type ReviewState } from './review-store';
import { readOutline, type SoundOutline } from './sound-outline';

export type Sound =
  | { readonly status: 'loading'; readonly share: number }
  | { readonly status: 'ready'; readonly outline: SoundOutline }
  | { readonly status: 'failed'; readonly failure: Failure };

/** Everything a part of the review needs: the take, its sound and what was derived from both. */
export interface ReviewView {
  readonly take: Take;
  readonly state: ReviewState;
  readonly review: Review;
  readonly playback: Playback;
  readonly sound: Sound;
  readonly lines: readonly Line[];
  readonly runs: readonly Run[];
  readonly marks: readonly Mark[];
}

/** Opens a take for review while it is shown. */
export function useReview(id: string): { readonly review: Review; readonly state: ReviewState } {
  const review = useMemo(() => new Review(id), [id]);
  useEffect(() => review.open(), [review]);
  return { review, state: useStore(review.store) };
}

/** The take's sound, from when it is shown until it is left. */
export function usePlayback(id: string, durationMs: number): Playback | undefined {
  const [playback, setPlayback] = useState<Playback>();
  // The length in the description is a first guess only; the sound itself corrects it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a corrected length must not restart the sound
  useEffect(() => {
    const made = new Playback(soundAddress(id), durationMs);
    setPlayback(made);
    return () => made.dispose();
  }, [id]);
  return playback;
}

export function useSound(id: string): Sound {
  const [sound, setSound] = useState<Sound>({ status: 'loading', share: 0 });
  useEffect(() => {
    const leaving = new AbortController();
    setSound({ status: 'loading', share: 0 });
    const progress = (share: number): void => {
      if (!leaving.signal.aborted) setSound({ status: 'loading', share });
    };
    void readOutline(soundAddress(id), progress, leaving.signal).then((read) => {
      if (leaving.signal.aborted) return;
      setSound(read.ok ? { status: 'ready', outline: read.value } : { status: 'failed', failure: read.error });
    });
    return () => leaving.abort();
  }, [id]);
  return sound;
}

interface ViewParts {
  readonly take: Take;
  readonly state: ReviewState;
  readonly review: Review;
  readonly playback: Playback;
  readonly sound: Sound;
}

export function useReviewView({ take, state, review, playback, sound }: ViewParts): ReviewView {
  const { transcript, feedback } = take;
  const lines = useMemo(() => (transcript ? layOut(transcript, feedback) : []), [transcript, feedback]);
  const runs = useMemo(() => runsOf(feedback?.sentences ?? []), [feedback]);
  const marks = useMemo(() => marksOf(transcript, feedback), [transcript, feedback]);
  return useMemo(
    () => ({ take, state, review, playback, sound, lines, runs, marks }),
    [take, state, review, playback, sound, lines, runs, marks],
  );
}

export const ReviewContext = createContext<ReviewView | undefined>(undefined);

export function useView(): ReviewView {
  const view = useContext(ReviewContext);
  if (!view) throw new Error('this part of the review stands outside it');
  return view;
}

export const usePlaying = <T>(playback: Playback, pick: (state: PlaybackState) => T): T =>
  useStore(playback.store, pick);

/** The stretch of sound that a quote stands for; undefined where no sound was heard. */
export function spanOf(take: Take, { sentence, startMs }: Evidence): Span | undefined {
  const whole = take.feedback?.sentences[sentence];
  const from = startMs ?? whole?.startMs;
  if (from === undefined) return undefined;
  return { startMs: from, endMs: Math.max(whole?.endMs ?? from, from) };
}
