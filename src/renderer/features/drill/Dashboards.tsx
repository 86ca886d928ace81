import { useMemo } from 'react';
import { LivePanel } from '../../charts/LivePanel';
import { markerToken } from '../../charts/live-chart';
import css from './Dashboards.module.css';
import { type DrillRoom, WINDOWS_MIN } from './drill-room';
import { utcMinutes } from './drill-words';
import { useDrill } from './use-drill';

/** Live panels with one crosshair, and under them what was deployed, switched and ordered when. */
export function Dashboards({ room }: { readonly room: DrillRoom }) {
  const panels = useDrill(room, (state) => state.panels);
  const evidence = useDrill(room, (state) => state.view?.evidence);
  const asked = useMemo(() => new Set(evidence?.at(-1)?.panels ?? []), [evidence]);
  return (
    <section className={css.dashboards} aria-label="Dashboards">
      <div className={css.grid}>
        {panels.map((panel) => (
          <LivePanel key={panel.id} panel={panel} feed={room.feed} sync="drill" lit={asked.has(panel.id)} />
        ))}
      </div>
      <div className={css.foot}>
        <Markers room={room} />
        <Stretch room={room} />
      </div>
    </section>
  );
}

/** The newest marker first: what just happened is what is looked for. */
function Markers({ room }: { readonly room: DrillRoom }) {
  const markers = useDrill(room, (state) => state.view?.markers);
  const latest = useMemo(() => (markers ?? []).map((marker, number) => ({ ...marker, number })).reverse(), [markers]);
  return (
    <ol className={css.markers} aria-label="Deploys, flags and orders, newest first">
      {latest.map(({ clock, text, kind, number }) => (
        <li key={number} className={css.marker} data-kind={kind}>
          <span className={css.tick} style={{ background: `var(${markerToken(kind)})` }} aria-hidden="true" />
          <time>{utcMinutes(clock)}</time> {text}
        </li>
      ))}
    </ol>
  );
}

function Stretch({ room }: { readonly room: DrillRoom }) {
  const shown = useDrill(room, (state) => state.windowMin);
  return (
    <fieldset className={css.stretch}>
      <legend className="visually-hidden">How far back the panels show</legend>
      {[...WINDOWS_MIN, undefined].map((minutes) => (
        <button
          key={minutes ?? 'all'}
          type="button"
          className={css.choice}
          aria-pressed={shown === minutes}
          onClick={() => room.show(minutes)}
        >
          {minutes === undefined ? 'All' : `${minutes} min`}
        </button>
      ))}
    </fieldset>
  );
}
