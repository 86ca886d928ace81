import { utcMinutes } from '../drill-words';
import css from './Rows.module.css';
import type { DebriefView } from './use-debrief';

/** `at once`, `4 min later` */
const lag = (ms: number): string => (ms < 60_000 ? 'within a minute' : `${Math.round(ms / 60_000)} min later`);

/** What could have been known when, when it was, and what led astray. */
export function Clues({ view, onHear }: { readonly view: DebriefView; readonly onHear: (atMs: number) => void }) {
  const { debrief, axis } = view;
  const clues = [...debrief.clues].sort((a, b) => Number(b.proof) - Number(a.proof) || a.knowableAt - b.knowableAt);
  return (
    <div className={css.rows}>
      <p className={css.lead}>Each of these stood somewhere to be read. The ones that prove the cause come first.</p>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">Clue</th>
            <th scope="col">Stood in</th>
            <th scope="col">Knowable</th>
            <th scope="col">You saw it</th>
          </tr>
        </thead>
        <tbody>
          {clues.map(({ id, text, proof, where, knowableAt, seenAt }) => (
            <tr key={id} data-missed={seenAt === undefined}>
              <td>
                {text} {proof ? <span className={css.tag}>proof</span> : null}
              </td>
              <td className={css.soft}>{where.join(', ')}</td>
              <td>{knowableAt <= debrief.startsAt ? 'from the start' : utcMinutes(knowableAt)}</td>
              <td>
                {seenAt === undefined ? (
                  <span className={css.missed}>never</span>
                ) : (
                  <button type="button" className={css.link} onClick={() => onHear(axis.sessionAt(seenAt))}>
                    {utcMinutes(seenAt)}, {lag(seenAt - Math.max(knowableAt, debrief.startsAt))}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {debrief.herrings.length > 0 ? (
        <>
          <h2 className={css.name}>What leads astray</h2>
          <ul className={css.list}>
            {debrief.herrings.map(({ evidence, text, opened }) => (
              <li key={evidence}>
                <b>{evidence}</b>
                {opened ? '' : ' (you did not open it)'}: {text}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
