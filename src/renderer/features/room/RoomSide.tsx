import { useEffect, useState } from 'react';
import { ask } from '../../app/client';
import css from './RoomSide.module.css';
import type { RoomPlace } from './room-state';
import type { RoomView } from './use-room';

export interface SideState {
  /** How many hints were asked for. */
  readonly hints: number;
  readonly notes: boolean;
}

interface SideProps {
  readonly view: RoomView;
  readonly place: RoomPlace;
  readonly side: SideState;
  readonly onChange: (side: SideState) => void;
}

/** What the candidate said of this part before, so that the new telling can be better. */
function useEarlierWords({ parent, retryPart }: RoomPlace): readonly string[] {
  const [words, setWords] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!parent || !retryPart) return;
    let current = true;
    void ask('takes.get', { id: parent }).then((answer) => {
      if (!current || !answer.ok) return;
      const sentences = answer.value.feedback?.sentences ?? [];
      setWords(sentences.filter(({ label }) => label === retryPart).map(({ text }) => text));
    });
    return () => {
      current = false;
    };
  }, [parent, retryPart]);
  return words;
}

/** Beside the stage, and only when there is something: hints asked for, notes, the part as it was told before. */
export function RoomSide({ view, place, side, onChange }: SideProps) {
  const { question, room, state } = view;
  const earlier = useEarlierWords(place);
  const hints = question?.hints.slice(0, side.hints) ?? [];
  if (hints.length === 0 && !side.notes && earlier.length === 0) return null;
  return (
    <aside className={css.side} aria-label="Hints and notes">
      {earlier.length > 0 ? (
        <section>
          <h2 className={css.title}>You said</h2>
          {earlier.map((text) => (
            <blockquote key={text} className={css.quote}>
              {text}
            </blockquote>
          ))}
        </section>
      ) : null}
      {hints.length > 0 ? (
        <section aria-live="polite">
          <h2 className={css.title}>Hints</h2>
          <ol className={css.hints}>
            {hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ol>
        </section>
      ) : null}
      {side.notes ? (
        <section className={css.notes}>
          <h2 className={css.title}>
            <label htmlFor="room-notes">Notes</label>
          </h2>
          <textarea
            id="room-notes"
            className={css.paper}
            // The person has just asked for it, to write in it.
            // biome-ignore lint/a11y/noAutofocus: opened by its own key or button
            autoFocus
            value={state.notes}
            placeholder="A few words to hold on to. They are kept with the take."
            onChange={(event) => room.store.setState({ notes: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onChange({ ...side, notes: false });
            }}
          />
        </section>
      ) : null}
    </aside>
  );
}
