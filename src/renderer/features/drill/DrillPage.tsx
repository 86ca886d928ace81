import { useMemo } from 'react';
import { go, type Route } from '../../app/routes';
import { appStore } from '../../app/stores';
import { Button } from '../../ui/Button';
import { FailureCard } from '../../ui/FailureCard';
import { DrillDesk } from './DrillDesk';
import css from './DrillPage.module.css';
import type { DrillPlace, DrillRoom } from './drill-room';
import { useDrill, useDrillRoom } from './use-drill';

type DrillRoute = Extract<Route, { page: 'drill' }>;

/** One incident, live. */
export function DrillPage({ route }: { readonly route: DrillRoute }) {
  const { drill, run } = route;
  // The pace is the one that was set when the drill was opened.
  const place = useMemo<DrillPlace>(() => ({ drill, run, pace: appStore.getState().settings.drillPace }), [drill, run]);
  const room = useDrillRoom(place);
  return room ? <Opened room={room} /> : <Opening />;
}

function Opening() {
  return (
    <div className={css.opening}>
      <h1 className="visually-hidden">Drill</h1>
      <p>Opening the drill…</p>
    </div>
  );
}

function Opened({ room }: { readonly room: DrillRoom }) {
  const failure = useDrill(room, (state) => state.failure);
  const open = useDrill(room, (state) => state.view !== undefined);
  if (failure) {
    return (
      <div className={css.broken}>
        <h1>The drill could not be opened</h1>
        <FailureCard
          failure={failure}
          action={<Button onClick={() => go({ page: 'drills' })}>Back to the drills</Button>}
        />
      </div>
    );
  }
  return open ? <DrillDesk room={room} /> : <Opening />;
}
