import { useEffect, useRef, useState } from 'react';
import css from './WordEditor.module.css';

interface WordEditorProps {
  readonly text: string;
  /** The word as it should be, empty to take it out; undefined to leave it as it was. */
  readonly onFinish: (text: string | undefined) => void;
}

/** A word being corrected in its place. Enter keeps it, Esc leaves it; so does going elsewhere when it was changed. */
export function WordEditor({ text, onFinish }: WordEditorProps) {
  const [value, setValue] = useState(text);
  const input = useRef<HTMLInputElement>(null);
  const over = useRef(false);
  useEffect(() => input.current?.select(), []);
  const end = (keep: boolean): void => {
    if (over.current) return;
    over.current = true;
    onFinish(keep && value.trim() !== text ? value.trim() : undefined);
  };
  return (
    <input
      ref={input}
      className={css.editor}
      aria-label={`Correct the word “${text}”; empty takes it out`}
      value={value}
      maxLength={80}
      spellCheck={false}
      onChange={(event) => setValue(event.target.value)}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') end(true);
        if (event.key === 'Escape') end(false);
        event.stopPropagation();
      }}
    />
  );
}
