import type { ReactNode } from 'react';
import css from './Page.module.css';

interface PageProps {
  readonly title: string;
  /** Beside the title: what one can do with the page as a whole. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a page beside the sidebar: title, actions, content no wider than reads well. */
export function Page({ title, actions, children }: PageProps) {
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{title}</h1>
        {actions ? <div className={css.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}
