import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './Step.module.css';

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly done: boolean;
  /** One line: what is there, or what is missing. */
  readonly words: string;
  readonly children?: ReactNode;
}

/** One of the three things to see to, with its own tick. */
export function Step({ number, title, done, words, children }: StepProps) {
  return (
    <li className={css.step} data-done={done}>
      <span className={css.mark} aria-hidden="true">
        {done ? <Check /> : number}
      </span>
      <div className={css.body}>
        <h2 className={css.title}>
          {title}
          <span className="visually-hidden">{done ? ': done' : ': to do'}</span>
        </h2>
        <p className={css.words} aria-live="polite">
          {words}
        </p>
        {children ? <div className={css.content}>{children}</div> : null}
      </div>
    </li>
  );
}
