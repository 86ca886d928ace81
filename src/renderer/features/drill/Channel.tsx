import { Send } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { DrillView } from '../../../shared/drill';
import { Button } from '../../ui/Button';
import css from './Channel.module.css';
import type { DrillRoom } from './drill-room';
import { utcMinutes } from './drill-words';
import { useDrill } from './use-drill';

type Stakeholder = DrillView['stakeholders'][number];

const MOODS: Readonly<Record<Stakeholder['mood'], string>> = {
  calm: 'calm',
  waiting: 'waiting',
  impatient: 'impatient',
  escalated: 'has escalated',
};

const NOBODY: readonly never[] = [];

/** Where stakeholders write and wait; what is written back here is an update for those who are chosen. */
export function Channel({ room }: { readonly room: DrillRoom }) {
  const messages = useDrill(room, (state) => state.view?.channel) ?? NOBODY;
  const people = useDrill(room, (state) => state.view?.stakeholders) ?? NOBODY;
  const [to, setTo] = useState<string>();
  const list = useRef<HTMLOListElement>(null);
  const count = messages.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message is scrolled to
  useLayoutEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [count]);
  return (
    <section className={css.channel} aria-label="Incident channel">
      <ul className={css.people} aria-label="Who waits">
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className={css.person}
              data-mood={person.mood}
              aria-pressed={to === person.id}
              title={`${person.name}, ${person.role}: ${MOODS[person.mood]}${person.toldAt ? `, told at ${utcMinutes(person.toldAt)}` : ', not told yet'}`}
              onClick={() => setTo(to === person.id ? undefined : person.id)}
            >
              <span className={css.personName}>{person.name.split(' ')[0]}</span>
              <span className={css.patience} aria-hidden="true">
                <span style={{ inlineSize: `${Math.round(person.patience * 100)}%` }} />
              </span>
              <span className={css.mood}>{MOODS[person.mood]}</span>
            </button>
          </li>
        ))}
      </ul>
      <ol
        className={css.messages}
        ref={list}
        aria-label="Messages"
        aria-live="polite"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: messages are scrolled with the keyboard
        tabIndex={0}
      >
        {count === 0 ? <li className={css.none}>Nobody has written yet. They will.</li> : null}
        {messages.map(({ number, clock, name, text, tone }) => (
          <li key={number} className={css.message} data-tone={tone}>
            <p className={css.from}>
              <b>{name}</b> <time>{utcMinutes(clock)}</time>
            </p>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <Composer room={room} to={people.find(({ id }) => id === to)} onSent={() => setTo(undefined)} />
    </section>
  );
}

interface ComposerProps {
  readonly room: DrillRoom;
  readonly to: Stakeholder | undefined;
  readonly onSent: () => void;
}

function Composer({ room, to, onSent }: ComposerProps) {
  const [text, setText] = useState('');
  const paused = useDrill(room, ({ view }) => view?.state === 'paused' || view?.state === 'ended');
  const send = (): void => {
    if (text.trim() === '') return;
    room.act({ type: 'message', to: to ? [to.id] : [], text });
    setText('');
    onSent();
  };
  const label = `Update for ${to ? to.name : 'everyone'}`;
  return (
    <form
      className={css.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        className={css.input}
        rows={2}
        aria-label={label}
        placeholder={label}
        title="Cause, impact, what is not affected, plan, when it will be well, when you write next"
        value={text}
        disabled={paused}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          send();
        }}
      />
      <Button size="small" type="submit" icon={<Send />} disabled={paused || text.trim() === ''}>
        Send
      </Button>
    </form>
  );
}
