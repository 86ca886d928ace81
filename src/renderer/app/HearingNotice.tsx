import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { Button } from '../ui/Button';
import css from './HearingNotice.module.css';
import { hearingTrouble, needsStore } from './needs';
import { go } from './routes';

/** A line across the page: answers cannot be heard yet, what works without, and the way to mend it. */
export function HearingNotice() {
  const state = useStore(needsStore);
  const trouble = useMemo(() => hearingTrouble(state), [state]);
  if (!trouble) return null;
  return (
    <div className={css.banner} role="status">
      <TriangleAlert aria-hidden="true" />
      <p className={css.words}>
        <b>{trouble.what}</b> {trouble.kept}
      </p>
      {trouble.code === 'model' ? (
        <Button size="small" onClick={() => go({ page: 'settings', section: 'models' })}>
          Get the model
        </Button>
      ) : null}
    </div>
  );
}
