import { useEffect, useRef, useState } from 'react';
import css from './NotesPanel.module.css';
import { useView } from './use-review';

/** Notes are saved when the typing rests for this long, and when one leaves. */
const REST_MS = 800;

type Saving = 'saved' | 'changed' | 'saving' | 'failed';
const WORDS: Readonly<Record<Saving, string>> = {
  saved: 'Saved with the take.',
  changed: '',
  saving: 'Saving…',
  failed: 'Not saved. It is tried again when you type on.',
};

/** Notes to this take, saved by themselves. */
export function NotesPanel() {
  const { take, review } = useView();
  const [text, setText] = useState(take.attempt.notes);
  const [saving, setSaving] = useState<Saving>('saved');
  const waiting = useRef<string>(undefined);
  const save = async (): Promise<void> => {
    const notes = waiting.current;
    if (notes === undefined) return;
    waiting.current = undefined;
    setSaving('saving');
    const answer = await review.update({ notes });
    if (!answer.ok) waiting.current ??= notes;
    setSaving(answer.ok ? (waiting.current === undefined ? 'saved' : 'changed') : 'failed');
  };
  const latest = useRef(save);
  latest.current = save;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each letter starts the rest anew
  useEffect(() => {
    const timer = setTimeout(() => void latest.current(), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => () => void latest.current(), []);
  return (
    <div className={css.panel}>
      <label htmlFor="take-notes" className="visually-hidden">
        Notes to this take
      </label>
      <textarea
        id="take-notes"
        className={css.notes}
        value={text}
        maxLength={20_000}
        placeholder="What to remember for the next telling."
        onBlur={() => void save()}
        onChange={(event) => {
          waiting.current = event.target.value;
          setText(event.target.value);
          setSaving('changed');
        }}
      />
      <p className={css.state} role="status">
        {WORDS[saving]}
      </p>
    </div>
  );
}
