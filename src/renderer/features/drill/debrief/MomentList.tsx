import { useStore } from 'zustand';
import { clock as clockOf } from '../../../../shared/units';
import { utcMinutes } from '../drill-words';
import { lastUpTo } from './axis';
import css from './MomentList.module.css';
import type { DebriefView } from './use-debrief';

/** The run as it went, line by line; a line is heard by a click. */
export function MomentList({ view, onHear }: { readonly view: DebriefView; readonly onHear: (atMs: number) => void }) {
  const { moments, player } = view;
  const now = useStore(player.store, (state) => lastUpTo(moments, ({ atMs }) => atMs, state.atMs));
  return (
    <ol className={css.list}>
      {moments.map(({ key, atMs, clock, lane, who, text, tone }, index) => (
        <li key={key} data-lane={lane} aria-current={index === now ? 'true' : undefined}>
          <button type="button" className={css.line} onClick={() => onHear(atMs)} title={`Hear it at ${clockOf(atMs)}`}>
            <time>{utcMinutes(clock)}</time>
            <span className={css.who} data-tone={tone}>
              {who}
            </span>
            <span>{text}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
