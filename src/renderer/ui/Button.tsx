import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import css from './Button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: 'primary' | 'plain' | 'quiet' | 'danger' | undefined;
  readonly size?: 'small' | 'usual' | 'large' | undefined;
  readonly icon?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
  /** The key that does the same, shown on the button. */
  readonly shortcut?: string | undefined;
}

export function Button({ tone = 'plain', size = 'usual', icon, shortcut, children, className, ...rest }: ButtonProps) {
  const classes = [css.button, css[tone], css[size], className].filter(Boolean).join(' ');
  return (
    <button type="button" className={classes} {...rest}>
      {icon}
      {children}
      {shortcut ? (
        <span className={css.shortcut} aria-hidden="true">
          {shortcut}
        </span>
      ) : null}
    </button>
  );
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Said by a screen reader and shown on hover. */
  readonly label: string;
  readonly pressed?: boolean | undefined;
}

export function IconButton({ label, pressed, children, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      className={[css.button, css.quiet, css.iconOnly, className].filter(Boolean).join(' ')}
      {...rest}
    >
      {children}
    </button>
  );
}
