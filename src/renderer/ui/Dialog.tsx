import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import css from './Dialog.module.css';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons, the safe one first. */
  readonly actions?: ReactNode;
}

export function Dialog({ open, onClose, title, children, actions }: DialogProps) {
  return (
    <Primitive.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Primitive.Portal>
        <Primitive.Overlay className={css.scrim} />
        <Primitive.Content className={css.dialog} aria-describedby={undefined}>
          <Primitive.Title className={css.title}>{title}</Primitive.Title>
          <div className={css.body}>{children}</div>
          {actions ? <div className={css.actions}>{actions}</div> : null}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
