import { useEffect, useState } from 'react';
import type { Take } from '../../../shared/contract';
import { isAddition } from '../../../shared/take';
import { go, type Route } from '../../app/routes';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureCard } from '../../ui/FailureCard';
import { useMedia } from '../../ui/use-media';
import { AdditionNotice } from './AdditionNotice';
import { ComparePage } from './compare/ComparePage';
import { FixBanner } from './FixBanner';
import { Panel } from './Panel';
import type { Playback } from './playback';
import { ReviewHeader } from './ReviewHeader';
import css from './ReviewPage.module.css';
import { useReviewKeys } from './review-keys';
import type { Review, ReviewState } from './review-store';
import { StoryNotice } from './StoryNotice';
import { TakeNotes } from './TakeNotes';
import { Transcript } from './Transcript';
import { HearingProgress, Unheard } from './Unheard';
import { ReviewContext, type ReviewView, usePlayback, useReview, useReviewView, useSound } from './use-review';
import { Waveform } from './Waveform';

/** Below this width, words and judgement beside each other would both be too narrow to read. */
const NARROW = '(max-width: 1040px)';

type ReviewRoute = Extract<Route, { page: 'review' }>;

/** One take: what was said, how it held up, and why. */
export function ReviewPage({ route }: { readonly route: ReviewRoute }) {
  if (route.compare) return <ComparePage earlier={route.compare} later={route.take} />;
  return <OneTake route={route} />;
}

function OneTake({ route }: { readonly route: ReviewRoute }) {
  const { review, state } = useReview(route.take);
  if (state.failure) {
    return (
      <div className={css.broken}>
        <h1>This take cannot be shown</h1>
        <FailureCard
          failure={state.failure}
          action={<Button onClick={() => go({ page: 'library' })}>All takes</Button>}
        />
      </div>
    );
  }
  if (!state.take) return <p className={css.opening}>Opening the take…</p>;
  return <LoadedReview key={route.take} route={route} review={review} state={state} take={state.take} />;
}

interface LoadedProps {
  readonly route: ReviewRoute;
  readonly review: Review;
  readonly state: ReviewState;
  readonly take: Take;
}

function LoadedReview(props: LoadedProps) {
  const playback = usePlayback(props.take.attempt.id, props.take.attempt.durationMs);
  return playback ? <ShownReview {...props} playback={playback} /> : null;
}

/** Words corrected by hand are lost when the sound is heard again; asked before. */
function HearAgainDialog({ open, onClose, view }: { open: boolean; onClose: () => void; view: ReviewView }) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Hear this take again?"
      actions={
        <>
          <Button onClick={onClose}>Leave it</Button>
          <Button
            tone="primary"
            onClick={() => {
              onClose();
              void view.review.hear();
            }}
          >
            Hear it again
          </Button>
        </>
      }
    >
      The speech model makes out all words anew. Words you corrected by hand are replaced. Notes and title stay.
    </Dialog>
  );
}

/** The one thing to know first: what to fix, that it is no story, or that it belongs to another take. */
function Verdict({ take: { attempt, feedback } }: { readonly take: Take }) {
  if (isAddition(attempt)) return <AdditionNotice />;
  return feedback?.kind === 'story' ? <FixBanner /> : <StoryNotice />;
}

function ShownReview({ route, review, state, take, playback }: LoadedProps & { readonly playback: Playback }) {
  const sound = useSound(take.attempt.id);
  const view = useReviewView({ take, state, review, playback, sound });
  const [asking, setAsking] = useState(false);
  const narrow = useMedia(NARROW);
  useReviewKeys(view);
  const { atMs } = route;
  useEffect(() => {
    if (atMs !== undefined) playback.seek(atMs);
  }, [atMs, playback]);
  return (
    <ReviewContext.Provider value={view}>
      <div className={css.page}>
        <ReviewHeader onHear={() => (take.transcript ? setAsking(true) : void review.hear())} />
        <HearingProgress />
        <Unheard />
        <Verdict take={take} />
        <TakeNotes />
        <Waveform />
        {take.transcript ? (
          <div className={css.panes} data-narrow={narrow}>
            {narrow ? null : <Transcript />}
            <Panel withWords={narrow} />
          </div>
        ) : null}
      </div>
      <HearAgainDialog open={asking} onClose={() => setAsking(false)} view={view} />
    </ReviewContext.Provider>
  );
}
