import { Check, Mic, Minus, Send, Square } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { Failure } from '../../../shared/result';
import type { JudgedUpdate } from '../../../shared/updates';
import { ask } from '../../app/client';
import { Button } from '../../ui/Button';
import { FailureCard } from '../../ui/FailureCard';
import css from './UpdateCard.module.css';
import type { GivenUpdate } from './UpdatesPage';
import { type AUDIENCES, ELEMENT_NAMES } from './update-words';
import { useDictation } from './use-dictation';

interface CardProps {
  readonly audience: (typeof AUDIENCES)[number];
  readonly given: GivenUpdate | undefined;
  readonly onGiven: (update: GivenUpdate) => void;
}

/** One audience: what it wants, the update written or spoken, and what it made of it. */
export function UpdateCard({ audience, given, onGiven }: CardProps) {
  return (
    <article className={css.card} aria-labelledby={`update-${audience.id}`}>
      <h2 id={`update-${audience.id}`} className={css.name}>
        {audience.name}
      </h2>
      <p className={css.wants}>{audience.wants}</p>
      {given ? <Judged given={given} name={audience.name} /> : <Composer audience={audience} onGiven={onGiven} />}
    </article>
  );
}

function Composer({ audience, onGiven }: Pick<CardProps, 'audience' | 'onGiven'>) {
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const [speaks, setSpeaks] = useState(false);
  const add = useCallback((words: string) => {
    setSpeaks(false);
    setText((before) => `${before} ${words}`.trim());
  }, []);
  const send = async (): Promise<void> => {
    const judged = await ask('updates.judge', { audience: audience.id, text: text.trim() });
    if (judged.ok) onGiven({ text: text.trim(), judged: judged.value });
    else setFailure(judged.error);
  };
  return (
    <>
      <textarea
        className={css.text}
        rows={6}
        maxLength={4_000}
        aria-label={`Update for ${audience.name}`}
        placeholder={`What do you tell ${audience.name}?`}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {failure ? <FailureCard failure={failure} /> : null}
      {speaks ? <Speaking onDone={add} onClose={() => setSpeaks(false)} /> : null}
      <div className={css.buttons}>
        <Button size="small" tone="primary" icon={<Send />} disabled={text.trim() === ''} onClick={() => void send()}>
          Send
        </Button>
        {speaks ? null : (
          <Button size="small" icon={<Mic />} onClick={() => setSpeaks(true)}>
            Speak it
          </Button>
        )}
      </div>
    </>
  );
}

/** The microphone is open only while an update is being spoken. */
function Speaking({ onDone, onClose }: { readonly onDone: (text: string) => void; readonly onClose: () => void }) {
  const dictation = useDictation(onDone);
  const { state, ready, text, failure, start, stop } = dictation;
  return (
    <div className={css.speaking} role="status">
      {failure ? <FailureCard failure={failure} /> : null}
      <p className={css.heard}>
        {state === 'hearing'
          ? `Making out the last words… ${text}`
          : state === 'speaking'
            ? text || 'Speak now; press stop when you are through.'
            : ready
              ? 'The microphone is open.'
              : 'Opening the microphone…'}
      </p>
      <div className={css.buttons}>
        {state === 'idle' ? (
          <Button size="small" icon={<Mic />} disabled={!ready} onClick={start}>
            Begin
          </Button>
        ) : (
          <Button size="small" tone="danger" icon={<Square />} disabled={state === 'hearing'} onClick={stop}>
            Stop
          </Button>
        )}
        {state === 'idle' ? (
          <Button size="small" tone="quiet" onClick={onClose}>
            Type instead
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function Judged({ given, name }: { readonly given: GivenUpdate; readonly name: string }) {
  const { quality, elements, reasons, answer } = given.judged;
  return (
    <>
      <blockquote className={css.said}>{given.text}</blockquote>
      <p className={css.answer} data-quality={quality}>
        <b>{name}:</b> {answer}
      </p>
      <ul className={css.elements} aria-label="What it held">
        {elements.map((element: JudgedUpdate['elements'][number]) => (
          <li
            key={element.id}
            data-has={element.has}
            title={element.evidence ? `“${element.evidence.text}”` : undefined}
          >
            {element.has ? <Check aria-hidden="true" /> : <Minus aria-hidden="true" />}
            <span className="visually-hidden">{element.has ? 'Said: ' : 'Not said: '}</span>
            {ELEMENT_NAMES[element.id] ?? element.id}
          </li>
        ))}
      </ul>
      {reasons.length > 0 ? (
        <ul className={css.reasons} aria-label="What was missing or wrong">
          {reasons.map(({ id, reason, evidence }) => (
            <li key={id}>
              {reason}
              {evidence ? <span className={css.evidence}> “{evidence.text}”</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
