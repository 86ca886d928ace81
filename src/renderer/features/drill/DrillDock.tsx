import { CornerDownLeft, Ear, EarOff, Mic, MicOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { factsOf, microphoneWord } from '../../../core/interview/microphone-words';
import { hearingTrouble, needsStore } from '../../app/needs';
import { LevelMeter } from '../../audio/LevelMeter';
import { Button, IconButton } from '../../ui/Button';
import css from './DrillDock.module.css';
import type { DrillRoom } from './drill-room';
import { EAR_WORDS, type EarWord } from './drill-words';
import { type EarView, useDrill } from './use-drill';

/** How long "understood" stands before it is only listening again, ms. */
const UNDERSTOOD_SHOWN_MS = 4_000;

/** Nothing is taken from the microphone. */
const QUIET: ReadonlySet<EarWord> = new Set<EarWord>(['off', 'deaf', 'paused', 'ended']);

interface DockProps {
  readonly room: DrillRoom;
  readonly ear: EarView;
}

/** What the ear is doing now, in the order of what matters most. */
function useEarWord(room: DrillRoom, ear: EarView): EarWord {
  const view = useDrill(room, (state) => state.view);
  const hearing = useDrill(room, (state) => state.hearing);
  const trouble = useStore(needsStore, (state) => hearingTrouble(state) !== undefined);
  const last = view?.understood.at(-1);
  const [freshSaid, setFresh] = useState(-1);
  const said = last?.said;
  useEffect(() => {
    if (said === undefined) return;
    setFresh(said);
    const over = setTimeout(() => setFresh(-1), UNDERSTOOD_SHOWN_MS);
    return () => clearTimeout(over);
  }, [said]);
  const settling = useSettling(ear.state.voice, said);
  if (view?.state === 'paused' || view?.state === 'ended') return view.state;
  if (ear.state.mode === 'off') return 'off';
  if (trouble || hearing.state === 'deaf') return 'deaf';
  if (ear.state.voice) return 'hearing';
  if (settling || hearing.state === 'behind') return 'understanding';
  if (last && freshSaid === last.said)
    return last.state === 'doing' || last.state === 'done' ? last.state : 'understood';
  return ear.state.mode === 'hold' ? 'hold' : 'listening';
}

/** A voice has ended and its words are not there yet; longer than this they were none. */
const SETTLES_MS = 5_000;

function useSettling(voice: boolean, said: number | undefined): boolean {
  const [settling, setSettling] = useState(false);
  const spoke = useRef(false);
  useEffect(() => {
    if (voice) {
      spoke.current = true;
      setSettling(false);
      return;
    }
    if (!spoke.current) return;
    spoke.current = false;
    setSettling(true);
    const over = setTimeout(() => setSettling(false), SETTLES_MS);
    return () => clearTimeout(over);
  }, [voice]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new utterance is what it waited for
  useEffect(() => setSettling(false), [said]);
  return settling;
}

export function DrillDock({ room, ear }: DockProps) {
  const word = useEarWord(room, ear);
  const facts = useStore(ear.microphone.store, useShallow(factsOf));
  const trouble = microphoneWord(facts);
  const expects = useDrill(room, ({ view }) => view?.expects ?? 'anything');
  const last = useDrill(room, ({ view }) => view?.understood.at(-1));
  const failure = useDrill(room, ({ hearing }) => hearing.failure);
  const detail = (word === 'understood' || word === 'doing' || word === 'done') && last ? last.titles.join(', ') : '';
  const wrong = word === 'deaf' ? failure?.what : trouble?.tone === 'bad' ? trouble.failure.what : undefined;
  return (
    <div className={css.dock}>
      <div className={css.ear}>
        <span className={css.state} data-word={word} role="status">
          {word === 'off' || word === 'deaf' ? <EarOff aria-hidden="true" /> : <Ear aria-hidden="true" />}
          {EAR_WORDS[word]}
        </span>
        <span className={css.detail} title={detail}>
          {detail}
        </span>
        {QUIET.has(word) ? null : (
          <span className={css.meter}>
            <LevelMeter microphone={ear.microphone} active={ear.state.voice} />
          </span>
        )}
        <IconButton
          label={ear.muted ? 'Microphone on (M)' : 'Microphone off (M)'}
          pressed={ear.muted}
          onClick={() => ear.setMuted(!ear.muted)}
        >
          {ear.muted ? <MicOff /> : <Mic />}
        </IconButton>
      </div>
      {wrong === undefined ? null : <p className={css.wrong}>{wrong} Typing does the same.</p>}
      <Orders room={room} expects={expects} />
    </div>
  );
}

const PLACEHOLDERS = {
  anything: 'What you see, what to do',
  which: 'Which one?',
  update: 'What do you tell them?',
} as const;

/** Typing does the same as speaking. */
function Orders({ room, expects }: { readonly room: DrillRoom; readonly expects: keyof typeof PLACEHOLDERS }) {
  const [text, setText] = useState('');
  const closed = useDrill(room, ({ view }) => view?.state === 'paused' || view?.state === 'ended');
  return (
    <form
      className={css.orders}
      onSubmit={(event) => {
        event.preventDefault();
        room.type(text);
        setText('');
      }}
    >
      <input
        className={css.input}
        aria-label="What you say"
        placeholder={PLACEHOLDERS[expects]}
        value={text}
        disabled={closed}
        onChange={(event) => setText(event.target.value)}
      />
      <Button size="small" type="submit" icon={<CornerDownLeft />} disabled={closed || text.trim() === ''}>
        Say
      </Button>
    </form>
  );
}
