import { Siren } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { go } from '../../app/routes';
import { appStore } from '../../app/stores';
import { Button } from '../../ui/Button';
import css from './DrillCards.module.css';
import { drillsStore, followDrills } from './drills-store';

/** The drills on the first page, each with its alert; one that was left is gone on with. Nothing while none is read. */
export function DrillCards() {
  const { drills, runs } = useStore(drillsStore);
  const pace = useStore(appStore, ({ settings }) => settings.drillPace);
  useEffect(followDrills, []);
  if (drills.length === 0) return null;
  return (
    <section aria-labelledby="drill-cards">
      <div className={css.head}>
        <h2 id="drill-cards">Incident drills</h2>
        <Button size="small" tone="quiet" onClick={() => go({ page: 'drills' })}>
          All drills
        </Button>
      </div>
      <ul className={css.cards}>
        {drills.slice(0, 4).map(({ id, title, alert, minutes }) => {
          const left = runs.find(({ drill, state }) => drill === id && state === 'running');
          return (
            <li key={id}>
              <button
                type="button"
                className={css.card}
                onClick={() => go({ page: 'drill', drill: id, ...(left ? { run: left.id } : {}) })}
              >
                <span className={css.alert}>
                  <Siren aria-hidden="true" />
                  {alert}
                </span>
                <span className={css.title}>{title}</span>
                <span className={css.facts}>
                  {left ? 'Left in the middle: go on' : `Take the alert · about ${Math.round(minutes[pace])} min`}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
