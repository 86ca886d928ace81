import { useEffect, useMemo } from 'react';
import { bindKeys, KEYS } from '../../app/shortcuts/keys';
import { type Shortcut, takesText, useShortcuts } from '../../app/shortcuts/shortcuts';
import type { Room } from './room';
import type { Stage } from './room-state';

interface KeyActions {
  readonly room: Room;
  readonly stage: Stage;
  readonly leave: () => void;
  readonly moreHints: () => void;
  readonly toggleNotes: () => void;
}

/** The keys of the room. Space is there in every stage, so that it never presses a button by chance. */
export function useRoomKeys({ room, stage, leave, moreHints, toggleNotes }: KeyActions): void {
  const shortcuts = useMemo<readonly Shortcut[]>(
    () =>
      bindKeys('room', {
        answer: () => (stage === 'recording' ? room.stop() : void room.start()),
        ask: { run: () => void room.askQuestion(), enabled: canHear(stage) },
        hint: moreHints,
        notes: toggleNotes,
        leave,
      }),
    [room, stage, leave, moreHints, toggleNotes],
  );
  useShortcuts(KEYS.room.title, shortcuts);
  // Thinking time may end while one still writes: from then on Space must stop the answer, not write a space.
  useEffect(() => {
    if (stage === 'recording' && takesText(document.activeElement)) (document.activeElement as HTMLElement).blur();
  }, [stage]);
}

/** While the microphone records, the interviewer's voice would be part of the answer. */
export const canHear = (stage: Stage): boolean =>
  stage === 'asking' || stage === 'thinking' || stage === 'ready' || stage === 'failed';
