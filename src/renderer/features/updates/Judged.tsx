import { Check, Minus } from 'lucide-react';
import { ELEMENT_NAMES } from '../../../core/interview/update-words';
import type { JudgedUpdate } from '../../../shared/updates';
import css from './UpdateCard.module.css';

interface JudgedProps {
  readonly text: string;
  readonly judged: JudgedUpdate;
  /** Who it was for. */
  readonly name: string;
}

/** An update that was sent: its words, the answer to it, and what the answer rests on. */
export function Judged({ text, judged, name }: JudgedProps) {
  const { quality, elements, reasons, answer } = judged;
  return (
    <>
      <blockquote className={css.said}>{text}</blockquote>
      <p className={css.answer} data-quality={quality} role="status">
        <b>{name}:</b> {answer}
      </p>
      <ul className={css.elements} aria-label="What it held">
        {elements.map((element) => (
          <li
            key={element.id}
            data-has={element.has}
            title={element.evidence ? `“${element.evidence.text}”` : undefined}
          >
            {element.has ? <Check aria-hidden="true" /> : <Minus aria-hidden="true" />}
            <span className="visually-hidden">{element.has ? 'Said: ' : 'Not said: '}</span>
            {ELEMENT_NAMES[element.id] ?? element.id}
          </li>
        ))}
      </ul>
      {reasons.length > 0 ? (
        <ul className={css.reasons} aria-label="What was missing or wrong">
          {reasons.map(({ id, reason, evidence }) => (
            <li key={id}>
              {reason}
              {evidence ? <span className={css.evidence}> “{evidence.text}”</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
