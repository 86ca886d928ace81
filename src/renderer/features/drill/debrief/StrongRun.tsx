import type { DrillDebrief } from '../../../../shared/drill';
import { utcMinutes } from '../drill-words';
import css from './Rows.module.css';

/** `3 min later`, `2 min sooner`, `on time` */
function against(wanted: number, done: number): string {
  const minutes = Math.round((done - wanted) / 60_000);
  if (minutes === 0) return 'on time';
  return minutes > 0 ? `${minutes} min later` : `${-minutes} min sooner`;
}

/** What a strong run of the same incident says by when, beside when it was ordered here. */
export function StrongRun({ debrief }: { readonly debrief: DrillDebrief }) {
  return (
    <div className={css.rows}>
      <p className={css.lead}>
        One strong run of this very incident. There are others; what counts is what was looked at before what was done.
      </p>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">By</th>
            <th scope="col">Says</th>
            <th scope="col">Why</th>
            <th scope="col">You</th>
          </tr>
        </thead>
        <tbody>
          {debrief.strongRun.map(({ clock, say, why, doneAt }) => (
            <tr key={`${clock} ${say}`}>
              <td>{utcMinutes(clock)}</td>
              <td>“{say}”</td>
              <td className={css.soft}>{why ?? ''}</td>
              <td className={css.nowrap}>
                {doneAt === undefined ? (
                  <span className={css.soft}>–</span>
                ) : (
                  `${utcMinutes(doneAt)}, ${against(clock, doneAt)}`
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
