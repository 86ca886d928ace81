import { Undo2, Volume2 } from 'lucide-react';
import { useStore } from 'zustand';
import type { DrillView } from '../../../shared/drill';
import { appStore } from '../../app/stores';
import { speakerStore } from '../../audio/speaker';
import { Button, IconButton } from '../../ui/Button';
import type { DrillRoom } from './drill-room';
import { stateWords } from './drill-words';
import css from './Interviewer.module.css';
import { useDrill, useTicking } from './use-drill';

type Understood = DrillView['understood'][number];

const SHOWN = 4;

/** The interviewer's line, what it heard you say, and what is about to be done unless you say no. */
export function Interviewer({ room }: { readonly room: DrillRoom }) {
  const view = useDrill(room, (state) => state.view);
  const muted = useStore(appStore, ({ settings }) => settings.voiceMuted);
  const saying = useStore(speakerStore, (state) => state.saying);
  const failure = useDrill(room, (state) => state.voiceFailure);
  const lines = useDrill(room, (state) => state.lines);
  if (!view) return null;
  const { interviewer, pending, understood } = view;
  const before = lines.find(({ line }) => line === interviewer.line - 1);
  return (
    <section className={css.interviewer} aria-label="Interviewer">
      <header className={css.head}>
        <p className={css.who}>
          <span className={css.name}>{interviewer.name}</span> <span className={css.role}>{interviewer.role}</span>
        </p>
        <IconButton label="Hear it again (R)" disabled={muted} onClick={() => room.repeat()}>
          <Volume2 data-saying={saying !== undefined} />
        </IconButton>
      </header>
      {before && saying === undefined ? <p className={css.before}>{before.text}</p> : null}
      <p className={css.line} data-kind={interviewer.kind}>
        {saying ?? interviewer.text}
      </p>
      {failure ? <p className={css.voice}>{failure.what} The lines are here to read.</p> : null}
      {pending ? <SayBack room={room} pending={pending} /> : null}
      <ol
        className={css.heard}
        aria-label="What was understood, newest first"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll where the window is low
        tabIndex={0}
      >
        {[...understood]
          .reverse()
          .slice(0, SHOWN)
          .map((entry) => (
            <Heard key={entry.said} room={room} entry={entry} />
          ))}
      </ol>
    </section>
  );
}

/** Counts down to what cannot be undone. */
function SayBack({ room, pending }: { readonly room: DrillRoom; readonly pending: NonNullable<DrillView['pending']> }) {
  useTicking(100);
  const view = useDrill(room, (state) => state.view);
  const seenAt = useDrill(room, (state) => state.seenAt);
  const nowMs = (view?.atMs ?? 0) + performance.now() - seenAt;
  const leftMs = Math.max(0, pending.untilMs - nowMs);
  return (
    <div className={css.sayBack} role="alert">
      <p>
        About to do it: <b>{pending.text}</b>
      </p>
      <p className={css.left}>{leftMs > 0 ? `Say “no” within ${Math.ceil(leftMs / 1000)} s` : 'Doing it now'}</p>
      <div className={css.buttons}>
        <Button size="small" tone="danger" shortcut="N" onClick={() => room.act({ type: 'stop' })}>
          No, stop
        </Button>
        <Button size="small" shortcut="Y" onClick={() => room.act({ type: 'confirm' })}>
          Yes, now
        </Button>
      </div>
    </div>
  );
}

function Heard({ room, entry }: { readonly room: DrillRoom; readonly entry: Understood }) {
  const { text, titles, state, said } = entry;
  const ordered = titles.length > 0;
  const takeable = ordered && state !== 'taken-back' && state !== 'not-an-order' && state !== 'stopped';
  return (
    <li className={css.entry} data-state={state}>
      <div className={css.words}>
        <p className={css.said}>“{text}”</p>
        <p className={css.meant}>
          <b>{stateWords(state)}</b>
          {ordered ? `: ${titles.join(', ')}` : ''}
        </p>
      </div>
      {takeable ? (
        <IconButton label={`Take back: ${titles.join(', ')}`} onClick={() => room.act({ type: 'taken-back', said })}>
          <Undo2 />
        </IconButton>
      ) : null}
    </li>
  );
}
