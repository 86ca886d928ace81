import { Slider } from 'radix-ui';
import css from './RangeSlider.module.css';

interface RangeSliderProps {
  /** `Score`: said before the range, and of both thumbs. */
  readonly label: string;
  readonly value: readonly [low: number, high: number];
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly format?: ((value: number) => string) | undefined;
  readonly onChange: (value: readonly [low: number, high: number]) => void;
}

/** A range between two thumbs, with the figures in words. */
export function RangeSlider({ label, value, least, most, step, format = String, onChange }: RangeSliderProps) {
  const [low, high] = value;
  return (
    <div className={css.field}>
      <span className={css.label}>
        {label}{' '}
        <span className={css.figures}>
          {format(low)} to {format(high)}
        </span>
      </span>
      <Slider.Root
        className={css.root}
        value={[low, high]}
        min={least}
        max={most}
        step={step}
        minStepsBetweenThumbs={1}
        onValueChange={([nextLow = least, nextHigh = most]) => onChange([nextLow, nextHigh])}
      >
        <Slider.Track className={css.track}>
          <Slider.Range className={css.range} />
        </Slider.Track>
        <Slider.Thumb className={css.thumb} aria-label={`${label}, from`} aria-valuetext={format(low)} />
        <Slider.Thumb className={css.thumb} aria-label={`${label}, to`} aria-valuetext={format(high)} />
      </Slider.Root>
    </div>
  );
}
