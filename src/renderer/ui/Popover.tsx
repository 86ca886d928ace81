import { Popover as Primitive } from 'radix-ui';
import type { ComponentProps, ReactNode, RefObject } from 'react';

type Anchored = ComponentProps<typeof Primitive.Anchor>['virtualRef'];

import css from './Popover.module.css';

interface PopoverProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** What it points at; it need not be what opened it. */
  readonly at: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly children: ReactNode;
}

/** A small card over the page that explains one thing; Esc, or a press elsewhere, closes it and gives the focus back. */
export function Popover({ open, onClose, at, label, children }: PopoverProps) {
  return (
    <Primitive.Root open={open} onOpenChange={(now) => (now ? undefined : onClose())}>
      {/* Open only while what it points at is on the page. */}
      <Primitive.Anchor virtualRef={at as Anchored} />
      <Primitive.Portal container={document.getElementById('main')}>
        <Primitive.Content className={css.card} aria-label={label} align="start" sideOffset={6} collisionPadding={12}>
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
