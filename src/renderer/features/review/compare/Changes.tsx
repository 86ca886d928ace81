import { ArrowDown, ArrowUp, Minus } from 'lucide-react';
import type { Comparison } from '../../../../shared/contract';
import { capital } from '../../../ui/when';
import css from './Changes.module.css';

type Change = Comparison['changes'][number];

const SIGNS = {
  better: { icon: ArrowUp, name: 'better' },
  worse: { icon: ArrowDown, name: 'worse' },
  same: { icon: Minus, name: 'the same' },
} as const;

const figure = (value: number | undefined): string => (value === undefined ? '–' : String(Math.round(value)));

function ChangeRow({ change }: { readonly change: Change }) {
  const { icon: Icon, name } = SIGNS[change.direction];
  return (
    <tr data-direction={change.direction}>
      <th scope="row">{capital(change.label)}</th>
      <td className={css.figure}>{figure(change.before)}</td>
      <td className={css.sign}>
        <Icon aria-label={name} />
      </td>
      <td className={css.figure}>{figure(change.after)}</td>
      <td className={css.words}>{change.text}</td>
    </tr>
  );
}

/** What changed, part by part, in words. */
export function Changes({ comparison }: { readonly comparison: Comparison }) {
  return (
    <section className={css.card} aria-label="What changed">
      <table className={css.table}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">What</th>
            <th scope="col">Before</th>
            <th scope="col">Change</th>
            <th scope="col">After</th>
            <th scope="col">In words</th>
          </tr>
        </thead>
        <tbody>
          {comparison.changes.map((change) => (
            <ChangeRow key={change.id} change={change} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
