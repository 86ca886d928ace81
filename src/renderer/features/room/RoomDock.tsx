import { Circle, Square, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { isReady } from '../../../core/interview/microphone';
import { clock } from '../../../shared/units';
import { go } from '../../app/routes';
import { Button } from '../../ui/Button';
import { FailureCard } from '../../ui/FailureCard';
import { Progress } from '../../ui/Progress';
import { DiscardDialog } from './DiscardDialog';
import css from './RoomDock.module.css';
import { RoomMicrophone } from './RoomMicrophone';
import type { RoomView } from './use-room';

/** Always in sight under the clock: level, what is to be said about the sound, and the one button. */
export function RoomDock({ view }: { readonly view: RoomView }) {
  const { stage, state } = view;
  const recording = stage === 'recording' || stage === 'stopping';
  if (stage === 'finishing' || stage === 'done') return <Finishing view={view} />;
  return (
    <div className={css.dock}>
      <RoomMicrophone view={view} />
      {state.failure ? <FailureCard failure={state.failure} /> : null}
      <div className={css.buttons}>{recording ? <WhileRecording view={view} /> : <BeforeRecording view={view} />}</div>
    </div>
  );
}

function BeforeRecording({ view }: { readonly view: RoomView }) {
  const { room, stage, microphone } = view;
  const ready = useStore(microphone.store, isReady);
  const label = stage === 'failed' ? 'Answer again' : 'Start answering';
  return (
    <Button
      tone="primary"
      size="large"
      icon={<Circle fill="currentcolor" />}
      shortcut="Space"
      disabled={!ready || stage === 'opening' || stage === 'starting'}
      onClick={() => void room.start()}
    >
      {stage === 'starting' ? 'Starting…' : label}
    </Button>
  );
}

function WhileRecording({ view }: { readonly view: RoomView }) {
  const { room, stage } = view;
  const [asking, setAsking] = useState(false);
  return (
    <div className={css.stopRow}>
      <Button
        tone="danger"
        size="large"
        icon={<Square fill="currentcolor" />}
        shortcut="Space"
        disabled={stage === 'stopping'}
        onClick={() => room.stop()}
      >
        {stage === 'stopping' ? 'Keeping your last word…' : 'Stop'}
      </Button>
      <Button tone="quiet" icon={<Trash2 />} disabled={stage === 'stopping'} onClick={() => setAsking(true)}>
        Throw away
      </Button>
      <DiscardDialog
        open={asking}
        onStay={() => setAsking(false)}
        onDiscard={() => {
          setAsking(false);
          void room.discard();
        }}
      />
    </div>
  );
}

function Finishing({ view }: { readonly view: RoomView }) {
  const heardShare = view.state.view?.heardShare ?? 0;
  const behindMs = view.state.view?.behindMs ?? 0;
  return (
    <div className={css.dock}>
      <Progress
        label={heardShare < 1 ? 'Hearing the rest of your answer' : 'Looking at your answer'}
        share={heardShare}
        detail={behindMs > 0 ? `${clock(behindMs)} to go` : undefined}
      />
      <p className={css.kept}>Your answer is on disk. You can leave; it is finished without you.</p>
      <div className={css.buttons}>
        <Button tone="quiet" onClick={() => go({ page: 'home' })}>
          Leave it to finish
        </Button>
      </div>
    </div>
  );
}
