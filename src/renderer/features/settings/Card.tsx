import type { ReactNode } from 'react';
import css from './Card.module.css';

interface CardProps {
  readonly title: string;
  /** One or two sentences: what this is about. */
  readonly about?: ReactNode;
  readonly children?: ReactNode;
}

/** Settings that belong together. */
export function Card({ title, about, children }: CardProps) {
  return (
    <section className={css.card}>
      <h3>{title}</h3>
      {about ? <p className={css.about}>{about}</p> : null}
      {children ? <div className={css.fields}>{children}</div> : null}
    </section>
  );
}

/** Controls beside each other, the first as wide as there is room. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <div className={css.row}>{children}</div>;
}
