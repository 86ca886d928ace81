import type { Label } from '../../shared/feedback';
import css from './StarBadge.module.css';

export const PART_NAMES: Readonly<Record<Label, string>> = {
  S: 'Situation',
  T: 'Task',
  A: 'Action',
  R: 'Result',
  other: 'Aside',
};

interface StarBadgeProps {
  readonly part: Label;
  /** Of something that was not said. */
  readonly faded?: boolean;
  /** Of a sentence that may as well be another part. */
  readonly unsure?: boolean;
}

/** A part's letter in its colour; the colour never stands without the letter. */
export function StarBadge({ part, faded = false, unsure = false }: StarBadgeProps) {
  const look = [css.badge, css[part], faded ? css.faded : '', unsure ? css.unsure : ''].join(' ');
  return (
    <abbr className={look} title={PART_NAMES[part]}>
      {part === 'other' ? '·' : part}
    </abbr>
  );
}
