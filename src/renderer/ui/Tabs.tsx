import { Tabs as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import css from './Tabs.module.css';

export interface Tab<T extends string> {
  readonly id: T;
  readonly label: string;
  /** A count or a figure beside the label: `6/9`. */
  readonly detail?: string | undefined;
  readonly content: ReactNode;
}

interface TabsProps<T extends string> {
  /** What the tabs are parts of, for a screen reader. */
  readonly label: string;
  readonly tabs: readonly Tab<T>[];
  readonly shown: T;
  readonly onShow: (id: T) => void;
}

export function Tabs<T extends string>({ label, tabs, shown, onShow }: TabsProps<T>) {
  return (
    <Primitive.Root className={css.tabs} value={shown} onValueChange={(id) => onShow(id as T)}>
      <Primitive.List className={css.list} aria-label={label}>
        {tabs.map((tab) => (
          <Primitive.Trigger key={tab.id} value={tab.id} className={css.tab}>
            {tab.label}
            {tab.detail === undefined ? null : <span className={css.detail}>{tab.detail}</span>}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {tabs.map((tab) => (
        <Primitive.Content key={tab.id} value={tab.id} className={css.content}>
          {tab.content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  );
}
