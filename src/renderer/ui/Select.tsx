import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import css from './Select.module.css';

interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface SelectProps<T extends string> {
  readonly label: string;
  /** The label is said by a screen reader but not shown. */
  readonly quietLabel?: boolean | undefined;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean | undefined;
  readonly hint?: ReactNode;
}

/** The system's own list box: it fits any window and every assistive tool knows it. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, quietLabel, value, choices, onChange, disabled, hint } = props;
  const id = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id} className={quietLabel ? 'visually-hidden' : css.label}>
        {label}
      </label>
      <div className={css.box}>
        <select
          id={id}
          className={css.select}
          value={value}
          disabled={disabled}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden="true" />
      </div>
      {hint ? <p className={css.hint}>{hint}</p> : null}
    </div>
  );
}
