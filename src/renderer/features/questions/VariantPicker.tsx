import { RadioGroup } from 'radix-ui';
import { targetFor } from '../../../core/interview/target';
import type { Question, VariantId } from '../../../shared/question';
import type { Settings } from '../../../shared/settings';
import { clock } from '../../../shared/units';
import { VARIANT_NAMES } from '../../ui/names';
import css from './VariantPicker.module.css';

interface PickerProps {
  readonly question: Question;
  readonly chosen: VariantId;
  readonly settings: Settings;
  readonly onChoose: (variant: VariantId) => void;
  /** Enter on the one chosen. */
  readonly onStart: () => void;
}

/** The wished variant where the question has it, else its first. */
export function variantOf(question: Question, wished: VariantId): VariantId {
  return question.variants.some(({ id }) => id === wished) ? wished : (question.variants[0]?.id ?? wished);
}

/** How the question is to be answered: how long, and what is listened for. */
export function VariantPicker({ question, chosen, settings, onChoose, onStart }: PickerProps) {
  const emphasis = question.variants.find(({ id }) => id === chosen)?.emphasis;
  return (
    <div className={css.picker}>
      <RadioGroup.Root
        className={css.row}
        aria-label="Kind of answer"
        value={chosen}
        onValueChange={(id) => onChoose(id as VariantId)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onStart();
        }}
      >
        {question.variants.map(({ id }) => {
          const target = targetFor({ question, variant: id, own: settings.targets[id] });
          return (
            <RadioGroup.Item key={id} value={id} className={css.variant}>
              <span className={css.name}>{VARIANT_NAMES[id]}</span>
              <span className={css.target}>
                {clock(target.minMs)}–{clock(target.maxMs)}
              </span>
            </RadioGroup.Item>
          );
        })}
      </RadioGroup.Root>
      {emphasis ? <p className={css.emphasis}>{emphasis}</p> : null}
    </div>
  );
}
