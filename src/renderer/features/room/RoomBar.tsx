import { ArrowLeft, Keyboard, NotebookPen } from 'lucide-react';
import { clock } from '../../../shared/units';
import { openHelp } from '../../app/shortcuts/shortcuts';
import { IconButton } from '../../ui/Button';
import { VARIANT_NAMES } from '../../ui/names';
import css from './RoomBar.module.css';
import { RoomSettings } from './RoomSettings';
import type { RoomPlace } from './room-state';
import type { RoomView } from './use-room';

interface BarProps {
  readonly view: RoomView;
  readonly place: RoomPlace;
  readonly notesOpen: boolean;
  readonly onNotes: () => void;
  readonly onLeave: () => void;
}

export function RoomBar({ view, place, notesOpen, onNotes, onLeave }: BarProps) {
  const { state, question, microphone, stage } = view;
  const target = state.view?.targetMs;
  const title = state.view?.questionTitle ?? question?.title ?? '';
  return (
    <header className={css.bar}>
      <IconButton label="Leave the room (Esc)" onClick={onLeave}>
        <ArrowLeft />
      </IconButton>
      <p className={css.title}>
        <span className={css.name}>{title}</span>
        <span className={css.target}>
          {VARIANT_NAMES[place.variant]}
          {target ? ` · ${clock(target.minMs)}–${clock(target.maxMs)}` : ''}
        </span>
      </p>
      <div className={css.tools}>
        <IconButton label="Notes (N)" pressed={notesOpen} onClick={onNotes}>
          <NotebookPen />
        </IconButton>
        <RoomSettings microphone={microphone} recording={stage === 'recording'} />
        <IconButton label="Keys (?)" onClick={openHelp}>
          <Keyboard />
        </IconButton>
      </div>
    </header>
  );
}
