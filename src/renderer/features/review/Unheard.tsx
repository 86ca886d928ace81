import { Ear, RotateCcw } from 'lucide-react';
import { go } from '../../app/routes';
import { Button } from '../../ui/Button';
import { FailureCard } from '../../ui/FailureCard';
import { Progress } from '../../ui/Progress';
import css from './Unheard.module.css';
import { usePlaying, useView } from './use-review';

const percentOf = (heardMs: number, durationMs: number): number | undefined =>
  durationMs === 0 || heardMs === 0 ? undefined : heardMs / durationMs;

/** The engine is at work on this take; it can be stopped, the sound is kept. */
export function HearingProgress() {
  const { state, review, take } = useView();
  if (!state.hearing) return null;
  return (
    <section className={css.card} aria-label="Hearing the take">
      <div className={css.grow}>
        <Progress label="Hearing your answer" share={percentOf(state.hearing.heardMs, take.attempt.durationMs)} />
      </div>
      <Button onClick={() => void review.stopHearing()}>Stop</Button>
    </section>
  );
}

/** What a take lacks, and the press that mends it: its words, or only its judgement. */
export function Unheard() {
  const { take, state, review, playback } = useView();
  const soundGone = usePlaying(playback, ({ status }) => status === 'missing');
  const { transcript, feedback, damage } = take;
  if (state.hearing || (transcript && feedback && damage.length === 0 && !state.hearingFailure)) return null;
  const hear = (
    <Button tone="primary" icon={<Ear />} onClick={() => void review.hear()}>
      Hear it now
    </Button>
  );
  const settings = <Button onClick={() => go({ page: 'settings', section: 'models' })}>Speech models</Button>;
  if (state.hearingFailure) {
    return (
      <FailureCard
        failure={state.hearingFailure}
        action={
          <div className={css.buttons}>
            {hear}
            {settings}
          </div>
        }
      />
    );
  }
  if (damage.length > 0) {
    const judge = (
      <Button tone="primary" icon={<RotateCcw />} onClick={() => void review.judge()}>
        Judge it again
      </Button>
    );
    const kept = soundGone ? 'Nothing else of this take is left.' : 'The sound is kept; the damaged file is set aside.';
    const action = transcript ? judge : soundGone ? undefined : hear;
    return <FailureCard failure={{ code: 'take-damaged', what: damage.join(' '), kept }} action={action} />;
  }
  return (
    <section className={css.card} aria-labelledby="unheard">
      <div className={css.grow}>
        <h2 id="unheard" className={css.title}>
          {transcript ? 'This take has its words but no judgement yet' : 'This take has not been heard yet'}
        </h2>
        <p className={css.words}>
          {transcript
            ? 'The judgement is made from the words at once.'
            : 'Its sound is whole up to the end you see below.'}
        </p>
      </div>
      {transcript ? (
        <Button tone="primary" onClick={() => void review.judge()}>
          Judge it now
        </Button>
      ) : (
        hear
      )}
    </section>
  );
}
