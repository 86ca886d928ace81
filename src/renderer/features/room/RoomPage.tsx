import { useCallback, useMemo, useState } from 'react';
import { askedWords } from '../../../core/interview/ask';
import { asksForProof } from '../../../core/interview/proof';
import { HearingNotice } from '../../app/HearingNotice';
import { go, type Route } from '../../app/routes';
import { appStore } from '../../app/stores';
import { Button } from '../../ui/Button';
import { FailureCard } from '../../ui/FailureCard';
import { ClockRing } from './ClockRing';
import { LeaveDialog } from './LeaveDialog';
import { ProofPanel } from './ProofPanel';
import { QuestionText } from './QuestionText';
import { RoomBar } from './RoomBar';
import { RoomDock } from './RoomDock';
import { RoomFailed } from './RoomFailed';
import css from './RoomPage.module.css';
import { RoomSide, type SideState } from './RoomSide';
import { useRoomKeys } from './room-keys';
import { holdsAnswer, type RoomPlace } from './room-state';
import { type RoomView, useLeaveGuard, useRoom } from './use-room';

const home = (): void => go({ page: 'home' });

type RoomRoute = Extract<Route, { page: 'room' }>;

/** The route as a place; the variant is the one that was chosen when the room was entered. */
function usePlace({ question, variant, parent, followUp, retryPart }: RoomRoute): RoomPlace {
  return useMemo(
    () => ({ question, variant: variant ?? appStore.getState().settings.variant, parent, followUp, retryPart }),
    [question, variant, parent, followUp, retryPart],
  );
}

/** One question, one thing to do. */
export function RoomPage({ route }: { readonly route: RoomRoute }) {
  const place = usePlace(route);
  const view = useRoom(place);
  if (!view) return <p className={css.opening}>Opening the room…</p>;
  if (view.stage === 'broken' && view.state.failure) {
    return (
      <div className={css.broken}>
        <h1>The room could not be opened</h1>
        <FailureCard failure={view.state.failure} action={<Button onClick={home}>Back to the start</Button>} />
      </div>
    );
  }
  return <OpenRoom view={view} place={place} />;
}

function OpenRoom({ view, place }: { readonly view: RoomView; readonly place: RoomPlace }) {
  const { room, stage, state, question } = view;
  const [leaving, setLeaving] = useState(false);
  const [side, setSide] = useState<SideState>({ hints: 0, notes: false });
  const askToLeave = useCallback(() => setLeaving(true), []);
  useLeaveGuard(stage, askToLeave);
  const leave = useCallback(() => (holdsAnswer(stage) ? setLeaving(true) : go({ page: 'home' })), [stage]);
  const moreHints = useCallback(
    () => setSide((now) => ({ ...now, hints: Math.min(now.hints + 1, question?.hints.length ?? 0) })),
    [question],
  );
  const toggleNotes = useCallback(() => setSide((now) => ({ ...now, notes: !now.notes })), []);
  useRoomKeys({ room, stage, leave, moreHints, toggleNotes });
  return (
    <div className={css.room}>
      <RoomBar view={view} place={place} notesOpen={side.notes} onNotes={toggleNotes} onLeave={leave} />
      {holdsAnswer(stage) ? null : <HearingNotice />}
      <div className={css.middle}>
        <div className={css.stage}>
          <div className={css.upper}>
            <QuestionText view={view} place={place} hintsShown={side.hints} onHint={moreHints} />
            {stage === 'failed' && state.view?.failure ? (
              <RoomFailed failure={state.view.failure} take={state.view.takeId} />
            ) : (
              <ClockRing view={view} />
            )}
          </div>
          <RoomDock view={view} />
        </div>
        {question?.proof && asksForProof(askedWords({ prompt: '', ...place })) ? (
          <ProofPanel metrics={question.proof} />
        ) : null}
        <RoomSide view={view} place={place} side={side} onChange={setSide} />
      </div>
      <LeaveDialog
        open={leaving && holdsAnswer(stage)}
        recordedMs={state.view?.recordedMs ?? 0}
        onStay={() => setLeaving(false)}
        onKeep={() => {
          setLeaving(false);
          room.stop();
        }}
        onDiscard={() => {
          setLeaving(false);
          void room.discard();
        }}
      />
    </div>
  );
}
