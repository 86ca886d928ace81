import { useEffect, useMemo } from 'react';
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
    () => [
      {
        key: ' ',
        does: 'start or stop your answer',
        run: () => (stage === 'recording' ? room.stop() : void room.start()),
      },
      { key: 'r', does: 'hear the question again', run: () => void room.askQuestion(), enabled: canHear(stage) },
      { key: 'h', does: 'show a hint', run: moreHints },
      { key: 'n', does: 'open or close your notes', run: toggleNotes },
      { key: 'Escape', does: 'leave (asks if a take would be lost)', run: leave },
    ],
    [room, stage, leave, moreHints, toggleNotes],
  );
  useShortcuts('In the room', shortcuts);
  // Thinking time may end while one still writes: from then on Space must stop the answer, not write a space.
  useEffect(() => {
    if (stage === 'recording' && takesText(document.activeElement)) (document.activeElement as HTMLElement).blur();
  }, [stage]);
}

/** While the microphone records, the interviewer's voice would be part of the answer. */
export const canHear = (stage: Stage): boolean =>
  stage === 'asking' || stage === 'thinking' || stage === 'ready' || stage === 'failed';
