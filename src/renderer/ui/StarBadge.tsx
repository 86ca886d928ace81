import type { Label } from '../../shared/feedback';
import css from './StarBadge.module.css';

export const PART_NAMES: Readonly<Record<Label, string>> = {
  S: 'Situation',
  T: 'Task',
  A: 'Action',
  R: 'Result',
  other: 'Aside',
};

/** A part's letter in its colour; the colour never stands without the letter. */
export function StarBadge({ part, faded = false }: { readonly part: Label; readonly faded?: boolean }) {
  return (
    <abbr className={[css.badge, css[part], faded ? css.faded : ''].join(' ')} title={PART_NAMES[part]}>
      {part === 'other' ? '·' : part}
    </abbr>
  );
}
