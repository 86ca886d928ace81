import { useStore } from 'zustand';
import { conditionOf, type MicrophoneState } from '../../../core/interview/microphone';
import { factsOf, microphoneWord } from '../../../core/interview/microphone-words';
import { clock } from '../../../shared/units';
import { appStore, changeSettings } from '../../app/stores';
import { LevelMeter } from '../../audio/LevelMeter';
import { MicrophoneNotice } from '../../audio/MicrophoneNotice';
import { useDevices } from '../../audio/use-microphone';
import { Button } from '../../ui/Button';
import { HeardSoFar } from './HeardSoFar';
import css from './RoomMicrophone.module.css';
import type { Room } from './room';
import type { RoomView } from './use-room';

/** From here on a pause is worth a word: that it is allowed. */
const PAUSE_SHOWN_MS = 3_000;

const RECORDING = 'Recording';

function quietLine(state: MicrophoneState): string {
  if (state.phase === 'asking') return 'Opening the microphone…';
  if (state.phase === 'waiting') return `Waiting for sound from ${state.device?.label ?? 'the microphone'}…`;
  if (state.phase !== 'live') return '';
  if (!state.recording) return `Hearing you through ${state.device?.label ?? 'the microphone'}`;
  const paused = state.spokenMs > 0 && state.unspokenMs >= PAUSE_SHOWN_MS;
  return paused ? `Pause: ${clock(state.unspokenMs)}. Take your time; nothing cuts you off.` : RECORDING;
}

/** Level and one line on the microphone while all is well; the notice in their place when it is not. */
export function RoomMicrophone({ view }: { readonly view: RoomView }) {
  const { microphone, room, stage } = view;
  const line = useStore(microphone.store, (state) => (conditionOf(state) ? '' : quietLine(state)));
  const broken = useStore(microphone.store, (state) => microphoneWord(factsOf(state))?.tone === 'bad');
  const lost = useStore(microphone.store, (state) => state.phase === 'lost' && state.recording);
  const recording = stage === 'recording' || stage === 'stopping';
  const again = (
    <Button size="small" onClick={() => retry(room)}>
      {recording ? 'Open it again' : 'Try again'}
    </Button>
  );
  const calm = stage !== 'failed';
  return (
    <div className={css.microphone} data-calm={calm}>
      {broken || !calm ? null : <LevelMeter microphone={microphone} active={recording} />}
      {!calm ? null : line === RECORDING ? (
        <HeardSoFar view={view} />
      ) : line === '' ? null : (
        <p className={css.line}>{line}</p>
      )}
      <MicrophoneNotice microphone={microphone} action={lost ? <GoOnWith view={view} /> : again} />
    </div>
  );
}

const retry = (room: Room): void => room.goOnWith(appStore.getState().settings.microphoneId);

/** Another microphone for the rest of the same take. */
function GoOnWith({ view }: { readonly view: RoomView }) {
  const { microphone, room } = view;
  const lost = useStore(microphone.store, (state) => state.device);
  // The system's default may be the very device that went away.
  const others = useDevices('audioinput', lost).filter(
    ({ id, label }) => id !== lost?.id && !label.includes(lost?.label ?? ''),
  );
  return (
    <>
      {others.slice(0, 2).map(({ id, label }) => (
        <Button
          key={id}
          size="small"
          onClick={() => {
            // A change of the setting opens the device by itself.
            if (appStore.getState().settings.microphoneId === id) room.goOnWith(id);
            else void changeSettings({ microphoneId: id });
          }}
        >
          Go on with {label}
        </Button>
      ))}
    </>
  );
}
