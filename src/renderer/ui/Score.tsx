import css from './Score.module.css';

/** A score of 0 to 100 with its bar. It stands beside words that say why. */
export function Score({ value, label = 'Score' }: { readonly value: number | undefined; readonly label?: string }) {
  if (value === undefined) return <span className={css.none}>not judged</span>;
  const rounded = Math.round(value);
  return (
    <span className={css.score}>
      <span className="visually-hidden">{`${label} ${rounded} of 100`}</span>
      <span className={css.figure} aria-hidden="true">
        {rounded}
      </span>
      <span className={css.track} aria-hidden="true">
        <span className={css.fill} style={{ inlineSize: `${rounded}%` }} />
      </span>
    </span>
  );
}
