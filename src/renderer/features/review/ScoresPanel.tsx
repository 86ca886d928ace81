import { ArrowUpRight, Check, ChevronDown, TriangleAlert } from 'lucide-react';
import { Collapsible } from 'radix-ui';
import type { Defect, Dimension } from '../../../shared/feedback';
import { DIMENSION_NAMES } from '../../ui/names';
import { Quote } from './Quote';
import css from './ScoresPanel.module.css';
import { useView } from './use-review';

function DimensionRow({ dimension }: { readonly dimension: Dimension }) {
  const { id, score, reason, evidence } = dimension;
  const rounded = Math.round(score);
  return (
    <Collapsible.Root className={css.row}>
      <Collapsible.Trigger className={css.trigger} disabled={evidence.length === 0}>
        <span className={css.name}>{DIMENSION_NAMES[id]}</span>
        <span className={css.track} aria-hidden="true">
          <span className={css.fill} style={{ inlineSize: `${rounded}%` }} />
        </span>
        <span className={css.score}>{rounded}</span>
        <ChevronDown aria-hidden="true" className={css.arrow} />
        <span className={css.reason}>{reason}</span>
      </Collapsible.Trigger>
      <Collapsible.Content className={css.quotes}>
        {evidence.map((given) => (
          <Quote key={`${given.sentence}${given.quote}`} evidence={given} />
        ))}
      </Collapsible.Content>
    </Collapsible.Root>
  );
}

function DefectRow({ defect: { reason, evidence } }: { readonly defect: Defect }) {
  return (
    <li className={css.defect}>
      <TriangleAlert aria-hidden="true" />
      <div className={css.defectWords}>
        <p>{reason}</p>
        {evidence.map((given) => (
          <Quote key={`${given.sentence}${given.quote}`} evidence={given} />
        ))}
      </div>
    </li>
  );
}

interface PointsProps {
  readonly title: string;
  readonly points: readonly string[];
  readonly good: boolean;
}

function Points({ title, points, good }: PointsProps) {
  if (points.length === 0) return null;
  return (
    <section className={css.section}>
      <h3>{title}</h3>
      <ul className={good ? css.good : css.better}>
        {points.map((point) => (
          <li key={point}>
            {good ? <Check aria-hidden="true" /> : <ArrowUpRight aria-hidden="true" />}
            {point}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each dimension with its reason, opening to the words it rests on; then what is wrong, what is good, what to do. */
export function ScoresPanel() {
  const { take } = useView();
  const { feedback } = take;
  if (!feedback) return null;
  const { kind, dimensions, defects, strengths, improvements } = feedback;
  if (kind === 'too-short' || dimensions.length === 0)
    return (
      <div className={css.panel}>
        <p className={css.none}>There is too little here to judge. A story of a minute is enough.</p>
      </div>
    );
  return (
    <div className={css.panel}>
      {kind === 'story' ? null : (
        <p className={css.none}>
          What the telling would bring if it were a story that answers the question. As it is, it counts little.
        </p>
      )}
      <div className={css.rows}>
        {dimensions.map((dimension) => (
          <DimensionRow key={dimension.id} dimension={dimension} />
        ))}
      </div>
      {defects.length > 0 ? (
        <section className={css.section}>
          <h3>What an interviewer would stop at</h3>
          <ul className={css.defects}>
            {defects.map((defect) => (
              <DefectRow key={defect.id} defect={defect} />
            ))}
          </ul>
        </section>
      ) : null}
      <Points title="What works" points={strengths} good />
      <Points title="What would make it better" points={improvements} good={false} />
    </div>
  );
}
