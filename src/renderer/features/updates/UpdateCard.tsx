import { Mic, Send } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { AUDIENCES } from '../../../core/interview/update-words';
import type { Failure } from '../../../shared/result';
import { type KeptUpdate, UPDATE_TEXT_MAX, type UpdateSlot } from '../../../shared/updates';
import { ask } from '../../app/client';
import { Button } from '../../ui/Button';
import { FailureCard } from '../../ui/FailureCard';
import { Judged } from './Judged';
import { SoundList } from './SoundList';
import { Speaking } from './Speaking';
import css from './UpdateCard.module.css';
import { useDraft } from './use-draft';

interface CardProps {
  readonly audience: (typeof AUDIENCES)[number];
  readonly slot: UpdateSlot;
  readonly update: KeptUpdate | undefined;
  /** A moment that lies behind can be read, not told any more. */
  readonly over: boolean;
  /** `here`: this one is being spoken; `elsewhere`: another one is, and there is one microphone. */
  readonly speaking: 'no' | 'here' | 'elsewhere';
  readonly onSpeak: (speaks: boolean) => void;
  /** Reads the exercise again. @returns this update as it is now */
  readonly reload: () => Promise<KeptUpdate | undefined>;
}

/** One audience: what it wants, the update written or spoken, and what it made of it. */
export function UpdateCard(props: CardProps) {
  const { audience, slot, update, over } = props;
  const sent = update?.sent !== undefined;
  const card = useRef<HTMLElement>(null);
  const wasSent = useRef(sent);
  // The button that sent it is gone; the answer to it takes the focus.
  useEffect(() => {
    if (sent && !wasSent.current) card.current?.focus({ preventScroll: true });
    wasSent.current = sent;
  }, [sent]);
  return (
    <article ref={card} tabIndex={-1} className={css.card} aria-labelledby={`update-${audience.id}`}>
      <h2 id={`update-${audience.id}`} className={css.name}>
        {audience.name}
      </h2>
      {update?.sent ? (
        <Judged text={update.text} judged={update.sent.judged} name={audience.name} />
      ) : over ? (
        <NotSent update={update} />
      ) : (
        <Composer {...props} />
      )}
      {sent || over ? <SoundList exercise={slot.exercise} sounds={update?.sounds ?? []} /> : null}
    </article>
  );
}

function NotSent({ update }: { readonly update: KeptUpdate | undefined }) {
  return (
    <>
      <p className={css.wants}>Was told nothing at this moment.</p>
      {update?.text ? (
        <>
          <p className={css.wants}>Written, but not sent:</p>
          <blockquote className={css.said}>{update.text}</blockquote>
        </>
      ) : null}
    </>
  );
}

function Composer({ audience, slot, update, speaking, onSpeak, reload }: CardProps) {
  const draft = useDraft(slot, update?.text ?? '');
  const [failure, setFailure] = useState<Failure>();
  const [sending, setSending] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const spoke = useRef(false);
  const empty = draft.text.trim() === '';
  const send = async (): Promise<void> => {
    if (empty || sending) return;
    setSending(true);
    await draft.flush();
    const sent = await ask('updates.send', { ...slot, text: draft.text.trim() });
    setSending(false);
    if (sent.ok) await reload();
    else setFailure(sent.error);
  };
  const heard = async (): Promise<void> => {
    draft.take((await reload())?.text ?? draft.text);
    spoke.current = true;
    onSpeak(false);
  };
  // Whoever spoke goes on from the words, not from a button that is no longer there.
  useEffect(() => {
    if (speaking === 'no' && spoke.current) field.current?.focus();
    spoke.current = false;
  }, [speaking]);
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
  };
  return (
    <>
      <p className={css.wants}>{audience.wants}</p>
      <textarea
        ref={field}
        className={css.text}
        rows={6}
        maxLength={UPDATE_TEXT_MAX}
        aria-label={`Update for ${audience.name}`}
        placeholder={`What do you tell ${audience.name}?`}
        readOnly={speaking === 'here'}
        value={draft.text}
        onChange={(event) => draft.setText(event.target.value)}
        onKeyDown={keys}
        onBlur={() => void draft.flush()}
      />
      {draft.failure ? <FailureCard failure={draft.failure} /> : null}
      {failure ? <FailureCard failure={failure} /> : null}
      {speaking === 'here' ? (
        <Speaking slot={slot} onDone={() => void heard()} onClose={() => onSpeak(false)} />
      ) : (
        <SoundList
          exercise={slot.exercise}
          sounds={update?.sounds ?? []}
          hear={{ before: draft.flush, onHeard: ({ text }) => draft.take(text) }}
        />
      )}
      <div className={css.buttons}>
        <Button
          size="small"
          tone="primary"
          icon={<Send />}
          title="Ctrl+Enter"
          disabled={empty || sending || speaking === 'here'}
          onClick={() => void send()}
        >
          Send
        </Button>
        {speaking === 'here' ? null : (
          <Button
            size="small"
            icon={<Mic />}
            disabled={speaking === 'elsewhere'}
            onClick={() => void draft.flush().then(() => onSpeak(true))}
          >
            Speak it
          </Button>
        )}
      </div>
    </>
  );
}
