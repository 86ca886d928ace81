import { Switch as Primitive } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import css from './Switch.module.css';

interface SwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean | undefined;
  readonly hint?: ReactNode;
}

export function Switch({ label, checked, onChange, disabled, hint }: SwitchProps) {
  const id = useId();
  return (
    <div className={css.field}>
      <div className={css.words}>
        <label htmlFor={id} className={css.label}>
          {label}
        </label>
        {hint ? <p className={css.hint}>{hint}</p> : null}
      </div>
      <Primitive.Root id={id} className={css.track} checked={checked} disabled={disabled} onCheckedChange={onChange}>
        <Primitive.Thumb className={css.thumb} />
      </Primitive.Root>
    </div>
  );
}
