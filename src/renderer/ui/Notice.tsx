import { Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Failure } from '../../shared/result';
import css from './Notice.module.css';

type Tone = 'bad' | 'warn' | 'calm';
const ICONS: Readonly<Record<Tone, LucideIcon>> = { bad: TriangleAlert, warn: TriangleAlert, calm: Info };

interface NoticeProps {
  readonly tone: Tone;
  readonly failure: Failure;
  readonly icon?: LucideIcon | undefined;
  readonly action?: ReactNode;
}

/** Something to know while going on: what it is, what was kept, what to do. */
export function Notice({ tone, failure, icon, action }: NoticeProps) {
  const Icon = icon ?? ICONS[tone];
  return (
    <div className={[css.notice, css[tone]].join(' ')}>
      <Icon aria-hidden="true" />
      <div className={css.words}>
        <p className={css.what}>{failure.what}</p>
        <p className={css.todo}>{[failure.kept, failure.todo].filter(Boolean).join(' ')}</p>
        {action ? <div className={css.action}>{action}</div> : null}
      </div>
    </div>
  );
}
