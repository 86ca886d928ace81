import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import css from './Menu.module.css';

export interface MenuItem {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly run: () => void;
  readonly tone?: 'plain' | 'danger' | undefined;
  readonly disabled?: boolean | undefined;
}

interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactNode;
  /** Groups, with a line between them. */
  readonly groups: readonly (readonly MenuItem[])[];
}

/** A menu behind a button. It stands inside the page's main part, so that a screen reader finds it in its place. */
export function Menu({ trigger, groups }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal container={document.getElementById('main')}>
        <DropdownMenu.Content className={css.menu} align="end" sideOffset={4} collisionPadding={8}>
          {groups
            .filter((group) => group.length > 0)
            .map((group, index) => (
              <DropdownMenu.Group key={group[0]?.label} className={css.group}>
                {index > 0 ? <DropdownMenu.Separator className={css.line} /> : null}
                {group.map(({ label, icon, run, tone = 'plain', disabled = false }) => (
                  <DropdownMenu.Item
                    key={label}
                    className={[css.item, css[tone]].join(' ')}
                    disabled={disabled}
                    onSelect={run}
                  >
                    {icon}
                    {label}
                  </DropdownMenu.Item>
                ))}
              </DropdownMenu.Group>
            ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
