import { UPDATE_MOMENTS } from '../../../core/interview/updates';
import css from './UpdatesPage.module.css';

interface StepsProps {
  /** The step that is shown; behind the last moment stands how it went. */
  readonly shown: number;
  /** Moments that lie behind. */
  readonly passed: number;
  readonly onShow: (step: number) => void;
}

/** The moments in their order, to look back at those that have passed. */
export function Steps({ shown, passed, onShow }: StepsProps) {
  const steps = [
    ...UPDATE_MOMENTS.map(({ id, at, title }) => ({ id, label: `${at} ${title}` })),
    { id: 'result', label: 'How it went' },
  ];
  return (
    <ol className={css.steps} aria-label="Moments">
      {steps.map(({ id, label }, step) => (
        <li key={id}>
          <button
            type="button"
            className={css.step}
            aria-current={step === shown ? 'step' : undefined}
            data-done={step < passed}
            disabled={step > passed}
            onClick={() => onShow(step)}
          >
            {label}
          </button>
        </li>
      ))}
    </ol>
  );
}
