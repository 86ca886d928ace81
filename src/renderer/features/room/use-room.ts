import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Question } from '../../../shared/question';
import { go, setGuard } from '../../app/routes';
import { appStore } from '../../app/stores';
import type { Microphone } from '../../audio/microphone';
import { useMicrophone } from '../../audio/use-microphone';
import { Room } from './room';
import { holdsAnswer, type RoomPlace, type RoomState, type Stage, stageOf } from './room-state';

export interface RoomView {
  readonly room: Room;
  readonly microphone: Microphone;
  readonly state: RoomState;
  readonly stage: Stage;
  readonly question: Question | undefined;
}

/** A room for as long as the page is shown; it is left when the page goes away. */
export function useRoom(place: RoomPlace): RoomView | undefined {
  const microphone = useMicrophone();
  const [room, setRoom] = useState<Room>();
  useEffect(() => {
    const made = new Room(place, microphone, (take) => {
      setGuard(undefined);
      go({ page: 'review', take });
    });
    setRoom(made);
    void made.enter();
    return () => made.leave();
  }, [place, microphone]);
  const question = useStore(appStore, ({ questions }) => questions.find(({ id }) => id === place.question));
  const state = useRoomState(room);
  return room && state ? { room, microphone, state, stage: stageOf(state), question } : undefined;
}

function useRoomState(room: Room | undefined): RoomState | undefined {
  const [state, setState] = useState<RoomState>();
  useEffect(() => {
    if (!room) return;
    setState(room.store.getState());
    return room.store.subscribe(setState);
  }, [room]);
  return state;
}

/** Asks before an answer is broken off by going elsewhere. */
export function useLeaveGuard(stage: Stage, onAsk: () => void): void {
  useEffect(() => {
    setGuard(() => {
      if (!holdsAnswer(stage)) return true;
      onAsk();
      return false;
    });
    return () => setGuard(undefined);
  }, [stage, onAsk]);
}
