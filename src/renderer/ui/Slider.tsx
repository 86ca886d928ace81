import { Slider as Primitive } from 'radix-ui';
import css from './RangeSlider.module.css';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** The value in words, beside the label. */
  readonly format: (value: number) => string;
  readonly onChange: (value: number) => void;
  readonly disabled?: boolean | undefined;
}

export function Slider({ label, value, least, most, step, format, onChange, disabled = false }: SliderProps) {
  return (
    <div className={css.field}>
      <span className={css.label}>
        {label} <span className={css.figures}>{format(value)}</span>
      </span>
      <Primitive.Root
        className={css.root}
        value={[value]}
        min={least}
        max={most}
        step={step}
        disabled={disabled}
        onValueChange={([next = value]) => onChange(next)}
      >
        <Primitive.Track className={css.track}>
          <Primitive.Range className={css.range} />
        </Primitive.Track>
        <Primitive.Thumb className={css.thumb} aria-label={label} aria-valuetext={format(value)} />
      </Primitive.Root>
    </div>
  );
}
