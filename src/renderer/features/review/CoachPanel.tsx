import { useState } from 'react';
import { useStore } from 'zustand';
import type { CoachPreview } from '../../../shared/opinion';
import { ask } from '../../app/client';
import { go } from '../../app/routes';
import { appStore } from '../../app/stores';
import { Button } from '../../ui/Button';
import { FailureCard } from '../../ui/FailureCard';
import { Progress } from '../../ui/Progress';
import { toastFailure } from '../../ui/toasts';
import { dayAndTime } from '../../ui/when';
import { CoachDialog } from './CoachDialog';
import css from './CoachPanel.module.css';
import { useView } from './use-review';

/** A coach's words are text and nothing else: no markup of theirs is carried out. */
function Words({ text }: { readonly text: string }) {
  return (
    <div className={css.words}>
      {text
        .split(/\n+/)
        .filter((line) => line.trim() !== '')
        .map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other identity
          <p key={index}>{line}</p>
        ))}
    </div>
  );
}

function Opinion() {
  const { take } = useView();
  const { opinion } = take;
  if (!opinion) return null;
  return (
    <article className={css.opinion}>
      <Words text={opinion.text} />
      <p className={css.meta}>
        {opinion.model} at {opinion.host}, {dayAndTime(opinion.askedAt)}.{' '}
        {opinion.outdated ? 'The words or the coach were changed since.' : ''}
      </p>
    </article>
  );
}

/** A second opinion, asked for on explicit press only. It stands apart from the score and never changes it. */
export function CoachPanel() {
  const { take, state, review } = useView();
  const switchedOn = useStore(appStore, ({ settings }) => settings.coach.enabled);
  const [preview, setPreview] = useState<CoachPreview>();
  const show = async (): Promise<void> => {
    const answer = await ask('coach.preview', { id: take.attempt.id });
    if (answer.ok) setPreview(answer.value);
    else toastFailure(answer.error);
  };
  const settings = (
    <Button size="small" onClick={() => go({ page: 'settings', section: 'coach' })}>
      Coach settings
    </Button>
  );
  return (
    <div className={css.panel}>
      <p className={css.intro}>A second opinion by a language model of your choice. It is not part of the score.</p>
      {state.consulting ? (
        <div className={css.asking}>
          <Progress
            label={state.consulting.text === '' ? 'The coach is reading' : 'The coach is writing'}
            share={undefined}
          />
          <Words text={state.consulting.text} />
          <Button size="small" onClick={() => void review.stopConsulting()}>
            Stop
          </Button>
        </div>
      ) : (
        <>
          {state.coachFailure ? <FailureCard failure={state.coachFailure} action={settings} /> : <Opinion />}
          {switchedOn ? (
            <Button tone={take.opinion ? 'plain' : 'primary'} onClick={() => void show()}>
              {take.opinion ? 'Ask again…' : 'See what would be sent…'}
            </Button>
          ) : (
            settings
          )}
        </>
      )}
      <CoachDialog
        preview={preview}
        onClose={() => setPreview(undefined)}
        onSend={(digest) => {
          setPreview(undefined);
          void review.consult(digest);
        }}
      />
    </div>
  );
}
