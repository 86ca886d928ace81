import { Ear, Pause, Play } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Failure } from '../../../shared/result';
import { clock } from '../../../shared/units';
import type { KeptUpdate, UpdateSound } from '../../../shared/updates';
import { ask } from '../../app/client';
import { Button } from '../../ui/Button';
import { FailureCard } from '../../ui/FailureCard';
import { Playback } from '../review/playback';
import css from './SoundList.module.css';

interface SoundListProps {
  readonly exercise: string;
  readonly sounds: readonly UpdateSound[];
  /** Recordings whose words are missing from the text can have them made out; left out where the text stands. */
  readonly hear?: { readonly before: () => Promise<void>; readonly onHeard: (update: KeptUpdate) => void } | undefined;
}

/** The recordings of one update, to be heard again. */
export function SoundList({ exercise, sounds, hear }: SoundListProps) {
  if (sounds.length === 0) return null;
  return (
    <ul className={css.sounds} aria-label="Recordings">
      {sounds.map((sound, index) => (
        <li key={sound.file} className={css.sound}>
          <PlayButton exercise={exercise} sound={sound} name={sounds.length > 1 ? `recording ${index + 1}` : 'it'} />
          {!sound.heard && hear ? <Unheard exercise={exercise} sound={sound} {...hear} /> : null}
        </li>
      ))}
    </ul>
  );
}

function PlayButton({ exercise, sound, name }: { exercise: string; sound: UpdateSound; name: string }) {
  const { file, durationMs } = sound;
  const [playback, setPlayback] = useState<Playback>();
  useEffect(() => {
    const made = new Playback(new URL(`/updates/${exercise}/${file}`, location.origin).href, durationMs);
    setPlayback(made);
    return () => made.dispose();
  }, [exercise, file, durationMs]);
  return playback ? <Transport playback={playback} name={name} /> : null;
}

function Transport({ playback, name }: { readonly playback: Playback; readonly name: string }) {
  const { status, playing, atMs, durationMs } = useStore(playback.store);
  if (status === 'missing' || status === 'broken')
    return <span className={css.facts}>This recording cannot be played.</span>;
  return (
    <>
      <Button
        size="small"
        icon={playing ? <Pause /> : <Play />}
        aria-label={playing ? `Pause ${name}` : `Hear ${name} again`}
        onClick={() => playback.toggle()}
      >
        {playing ? 'Pause' : 'Hear it'}
      </Button>
      <span className={css.facts}>
        {playing ? `${clock(atMs)} / ` : ''}
        {clock(durationMs)}
      </span>
    </>
  );
}

interface UnheardProps extends NonNullable<SoundListProps['hear']> {
  readonly exercise: string;
  readonly sound: UpdateSound;
}

/** A recording that was cut off, or that the engine could not hear: its words are still in the sound. */
function Unheard({ exercise, sound, before, onHeard }: UnheardProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const hear = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    await before();
    const answer = await ask('updates.hear', { exercise, file: sound.file });
    setBusy(false);
    if (answer.ok) onHeard(answer.value);
    else setFailure(answer.error);
  };
  return (
    <>
      <Button size="small" icon={<Ear />} disabled={busy} onClick={() => void hear()}>
        {busy ? 'Making out the words…' : 'Make out the words'}
      </Button>
      {failure ? <FailureCard failure={failure} /> : null}
    </>
  );
}
