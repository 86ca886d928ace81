import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Failure } from '../../shared/result';
import css from './FailureCard.module.css';

/** A failure as a person needs it: what happened, what was kept, what to press. */
export function FailureCard({ failure, action }: { readonly failure: Failure; readonly action?: ReactNode }) {
  return (
    <div className={css.card} role="alert">
      <TriangleAlert aria-hidden="true" />
      <div>
        <p className={css.what}>{failure.what}</p>
        {failure.kept ? <p>{failure.kept}</p> : null}
        {failure.todo ? <p>{failure.todo}</p> : null}
        {action ? <div className={css.action}>{action}</div> : null}
      </div>
    </div>
  );
}
