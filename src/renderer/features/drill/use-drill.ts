import { useEffect, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { appStore } from '../../app/stores';
import type { Microphone } from '../../audio/microphone';
import { useMicrophone } from '../../audio/use-microphone';
import { DrillEar, type EarState } from './drill-ear';
import { type DrillPlace, DrillRoom, type DrillState } from './drill-room';

/** A drill for as long as its page is shown. */
export function useDrillRoom(place: DrillPlace): DrillRoom | undefined {
  const [room, setRoom] = useState<DrillRoom>();
  useEffect(() => {
    const made = new DrillRoom(place);
    setRoom(made);
    void made.enter();
    return () => made.leave();
  }, [place]);
  return room;
}

export const useDrill = <T>(room: DrillRoom, pick: (state: DrillState) => T): T => useStore(room.store, pick);

export interface EarView {
  readonly microphone: Microphone;
  readonly ear: DrillEar | undefined;
  readonly state: EarState;
  /** Switched off by hand in this drill. */
  readonly muted: boolean;
  readonly setMuted: (muted: boolean) => void;
}

const NO_EAR: EarState = { mode: 'off', open: false, voice: false };

/** The microphone of an open drill, in the mode that is set, while the drill runs. */
export function useEar(room: DrillRoom, run: string, running: boolean): EarView {
  const microphone = useMicrophone('talk');
  const pushToTalk = useStore(appStore, ({ settings }) => settings.pushToTalk);
  const usable = useStore(microphone.store, ({ phase }) => phase === 'live' || phase === 'waiting');
  const [muted, setMuted] = useState(false);
  const [ear, setEar] = useState<DrillEar>();
  useEffect(() => {
    const made = new DrillEar(microphone, run, { onVoice: (on) => room.act({ type: 'voice', on }) });
    setEar(made);
    return () => made.dispose();
  }, [microphone, run, room]);
  useEffect(() => {
    ear?.set(muted || !usable ? 'off' : pushToTalk ? 'hold' : 'always', running);
  }, [ear, muted, usable, pushToTalk, running]);
  const state = useSyncExternalStore(
    (changed) => ear?.store.subscribe(changed) ?? (() => undefined),
    () => ear?.store.getState() ?? NO_EAR,
  );
  return { microphone, ear, state, muted, setMuted };
}

/** Redraws a part of the page a few times a second, for clocks. */
export function useTicking(everyMs: number): void {
  const [, setCount] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setCount((count) => count + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
}
