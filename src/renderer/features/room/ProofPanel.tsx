import { proofShares } from '../../../core/interview/proof';
import type { Metric } from '../../../shared/question';
import css from './ProofPanel.module.css';

/** Delivery before and after, put on the table when the interviewer asks for proof: to be spoken to, not read out. */
export function ProofPanel({ metrics }: { readonly metrics: readonly Metric[] }) {
  return (
    <aside className={css.panel} aria-labelledby="proof-title">
      <h2 id="proof-title" className={css.title}>
        Before and after
      </h2>
      <p className={css.lead}>The figures you are asked for. Say what each one rests on.</p>
      <ul className={css.metrics}>
        {metrics.map((metric) => (
          <Figure key={metric.label} metric={metric} />
        ))}
      </ul>
    </aside>
  );
}

function Figure({ metric }: { readonly metric: Metric }) {
  const { label, before, after, unit, change } = metric;
  const shares = proofShares(metric);
  return (
    <li className={css.metric}>
      <p className={css.label}>{label}</p>
      <Bar name="before" share={shares.before} figure={`${before} ${unit}`} />
      <Bar name="after" share={shares.after} figure={`${after} ${unit}`} />
      <p className={css.change}>{change}</p>
    </li>
  );
}

interface BarProps {
  readonly name: 'before' | 'after';
  readonly share: number;
  readonly figure: string;
}

function Bar({ name, share, figure }: BarProps) {
  return (
    <div className={css.row}>
      <span className={css.name}>{name}</span>
      <span className={css.track} aria-hidden="true">
        <span className={css.bar} data-name={name} style={{ inlineSize: `${Math.max(1, share * 100)}%` }} />
      </span>
      <span className={css.figure}>{figure}</span>
    </div>
  );
}
