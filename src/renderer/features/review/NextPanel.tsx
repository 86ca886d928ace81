import { ChevronRight, ListPlus, Mic, Scissors, Volume2 } from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { PARTS } from '../../../shared/feedback';
import type { TakeSummary } from '../../../shared/take';
import { clock } from '../../../shared/units';
import { go } from '../../app/routes';
import { appStore } from '../../app/stores';
import { hush, say, speakerStore } from '../../audio/speaker';
import { Button, IconButton } from '../../ui/Button';
import { PART_NAMES, StarBadge } from '../../ui/StarBadge';
import { toastFailure } from '../../ui/toasts';
import { dayAndTime } from '../../ui/when';
import { retry } from './FixBanner';
import { useJoin } from './join-takes';
import css from './NextPanel.module.css';
import { useView } from './use-review';

async function speak(text: string): Promise<void> {
  if (speakerStore.getState().saying === text) {
    hush();
    return;
  }
  const said = await say(text);
  if (!said.ok) toastFailure(said.error);
}

function FollowUp({ text, answers }: { readonly text: string; readonly answers: readonly TakeSummary[] }) {
  const { take } = useView();
  const { id, questionId, variant } = take.attempt;
  const saying = useStore(speakerStore, (state) => state.saying === text);
  return (
    <li className={css.item}>
      <p className={css.question}>{text}</p>
      <div className={css.actions}>
        <Button
          size="small"
          tone="plain"
          icon={<Mic />}
          onClick={() => go({ page: 'room', question: questionId, variant, parent: id, followUp: text })}
        >
          Answer aloud
        </Button>
        <IconButton
          label={saying ? 'Stop the voice' : 'Hear the question'}
          pressed={saying}
          onClick={() => void speak(text)}
        >
          <Volume2 />
        </IconButton>
      </div>
      {answers.map((answer) => (
        <AddedTake key={answer.id} take={answer} />
      ))}
    </li>
  );
}

/** The answer to a follow-up: to be heard by itself, or joined to the answer it follows. */
function AddedTake({ take: added }: { readonly take: TakeSummary }) {
  const { take } = useView();
  const { working, join } = useJoin(take.attempt.id, added.id);
  const heard = added.state === 'complete';
  return (
    <div className={css.answered}>
      <button type="button" className={css.added} onClick={() => go({ page: 'review', take: added.id })}>
        <span>Answered {dayAndTime(added.startedAt)}</span>
        <span className={css.detail}>
          {clock(added.durationMs)}
          {heard ? '' : ' · not heard yet'}
        </span>
        <ChevronRight aria-hidden="true" />
      </button>
      <Button size="small" icon={<ListPlus />} disabled={working || !heard} onClick={() => void join()}>
        {working ? 'Joining…' : 'Join'}
      </Button>
    </div>
  );
}

/** A part that was told anew: to be heard by itself, or put into this answer in place of the old one. */
function RetoldPart({ retold }: { readonly retold: TakeSummary }) {
  const { take } = useView();
  const { working, join } = useJoin(take.attempt.id, retold.id);
  if (!retold.retryPart) return null;
  return (
    <li className={css.retold}>
      <StarBadge part={retold.retryPart} />
      <div className={css.retoldWords}>
        <p>
          {PART_NAMES[retold.retryPart]}, told again {dayAndTime(retold.startedAt)}
        </p>
        <p className={css.detail}>
          {clock(retold.durationMs)}
          {retold.state === 'complete' ? '' : ' · not heard yet'}
        </p>
      </div>
      <Button size="small" tone="quiet" onClick={() => go({ page: 'review', take: retold.id })}>
        Open
      </Button>
      <Button
        size="small"
        icon={<Scissors />}
        disabled={working || retold.state !== 'complete'}
        onClick={() => void join()}
      >
        {working ? 'Splicing…' : 'Splice in'}
      </Button>
    </li>
  );
}

function useAdditions(id: string): readonly TakeSummary[] {
  const takes = useStore(appStore, (state) => state.takes);
  return useMemo(() => takes.filter(({ parent }) => parent === id), [takes, id]);
}

/** Where to go from here: what an interviewer would ask next, and single parts told again. */
export function NextPanel() {
  const { take } = useView();
  const { attempt, feedback } = take;
  const additions = useAdditions(attempt.id);
  const retold = additions.filter(({ retryPart }) => retryPart !== undefined);
  const followUps = feedback?.followUps ?? [];
  const others = additions.filter(({ followUp }) => followUp !== undefined && !followUps.includes(followUp));
  return (
    <div className={css.panel}>
      <section>
        <h3 className={css.title}>An interviewer would ask</h3>
        <ul>
          {followUps.map((text) => (
            <FollowUp key={text} text={text} answers={additions.filter(({ followUp }) => followUp === text)} />
          ))}
        </ul>
        {followUps.length === 0 ? <p className={css.none}>Nothing more about this answer.</p> : null}
        {others.map((answer) => (
          <AddedTake key={answer.id} take={answer} />
        ))}
      </section>
      {attempt.followUp || attempt.retryPart ? null : (
        <section>
          <h3 className={css.title}>Tell one part again</h3>
          <p className={css.detail}>The new telling can be spliced into a new take; this one stays as it is.</p>
          <div className={css.parts}>
            {PARTS.map((part) => (
              <Button key={part} size="small" onClick={() => retry(attempt, part)}>
                <StarBadge part={part} />
                {PART_NAMES[part]}
              </Button>
            ))}
          </div>
          <ul>
            {retold.map((summary) => (
              <RetoldPart key={summary.id} retold={summary} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
