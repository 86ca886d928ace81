import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { clock } from '../../../shared/units';
import { appStore } from '../../app/stores';
import css from './HeardSoFar.module.css';
import type { RoomView } from './use-room';

/** From here on it is said that the words lag behind; the recording never does. */
const LAG_TOLD_MS = 15_000;

/** That it records; and for those who want them the words so far, dim, the newest always in sight. */
export function HeardSoFar({ view }: { readonly view: RoomView }) {
  const wanted = useStore(appStore, (state) => state.settings.showWordsWhileSpeaking);
  const words = view.state.view?.words ?? '';
  const box = useRef<HTMLParagraphElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new words are what makes it scroll
  useEffect(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [words]);
  if (wanted && words !== '') {
    return (
      <p ref={box} className={css.words}>
        {words}
      </p>
    );
  }
  const behindMs = view.state.view?.behindMs ?? 0;
  if (behindMs >= LAG_TOLD_MS) {
    return <p className={css.recording}>Recording. Hearing is {clock(behindMs)} behind; nothing is lost.</p>;
  }
  return <p className={css.recording}>{wanted ? 'Recording. Your words follow a few seconds later.' : 'Recording'}</p>;
}
