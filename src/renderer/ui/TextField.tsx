import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import css from './TextField.module.css';

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  readonly label: string;
  /** The label is said by a screen reader but not shown. */
  readonly quietLabel?: boolean | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly icon?: ReactNode;
}

export function TextField({ label, quietLabel, value, onChange, hint, icon, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id} className={quietLabel ? 'visually-hidden' : css.label}>
        {label}
      </label>
      <div className={css.box} data-icon={icon !== undefined}>
        {icon}
        <input
          id={id}
          className={css.input}
          value={value}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => onChange(event.target.value)}
          {...rest}
        />
      </div>
      {hint ? (
        <p className={css.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
