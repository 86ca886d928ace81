import type { Failure } from '../../../shared/result';
import { go } from '../../app/routes';
import { Button } from '../../ui/Button';
import { FailureCard } from '../../ui/FailureCard';
import css from './RoomFailed.module.css';

/** In the clock's place when a take could not be finished: what happened, what was kept, and the way to it. */
export function RoomFailed({ failure, take }: { readonly failure: Failure; readonly take: string | undefined }) {
  return (
    <div className={css.failed}>
      <FailureCard
        failure={failure}
        action={take ? <Button onClick={() => go({ page: 'review', take })}>Open the take</Button> : undefined}
      />
    </div>
  );
}
