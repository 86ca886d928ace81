import { Play, Siren } from 'lucide-react';
import type { DrillRun, DrillSummary, Pace } from '../../../shared/drill';
import { go } from '../../app/routes';
import { Button } from '../../ui/Button';
import { count } from '../../ui/when';
import css from './DrillCard.module.css';

interface CardProps {
  readonly drill: DrillSummary;
  readonly pace: Pace;
  readonly runs: readonly DrillRun[];
}

/** A drill with its alert line; one that was left in the middle is gone on with. */
export function DrillCard({ drill, pace, runs }: CardProps) {
  const left = runs.find(({ state }) => state === 'running');
  const ended = runs.filter(({ state }) => state === 'ended').length;
  return (
    <article className={css.card} aria-labelledby={`drill-${drill.id}`}>
      <p className={css.alert}>
        <Siren aria-hidden="true" />
        {drill.alert}
      </p>
      <h2 id={`drill-${drill.id}`} className={css.title}>
        {drill.title}
      </h2>
      <p className={css.summary}>{drill.summary}</p>
      <p className={css.facts}>
        about {Math.round(drill.minutes[pace])} min · {count(drill.phases.length, 'phase')}
        {ended > 0 ? ` · played ${count(ended, 'time')}` : ''}
        {drill.source === 'own' ? ' · your own' : ''}
      </p>
      <div className={css.buttons}>
        {left ? (
          <Button
            tone="primary"
            icon={<Play />}
            onClick={() => go({ page: 'drill', drill: drill.id, run: left.id })}
            aria-label={`Go on with ${drill.title}`}
          >
            Go on
          </Button>
        ) : null}
        <Button
          tone={left ? 'plain' : 'primary'}
          icon={left ? undefined : <Play />}
          onClick={() => go({ page: 'drill', drill: drill.id })}
          aria-label={`${left ? 'Begin anew' : 'Take the alert'}: ${drill.title}`}
        >
          {left ? 'Begin anew' : 'Take the alert'}
        </Button>
      </div>
    </article>
  );
}
