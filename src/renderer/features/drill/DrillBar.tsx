import { ArrowLeft, FastForward, Flag, Keyboard, Lightbulb, Pause, Play, Siren } from 'lucide-react';
import type { DrillView } from '../../../shared/drill';
import { clock } from '../../../shared/units';
import { openHelp } from '../../app/shortcuts/shortcuts';
import { Button, IconButton } from '../../ui/Button';
import css from './DrillBar.module.css';
import type { DrillRoom } from './drill-room';
import { utcSeconds } from './drill-words';
import { useDrill, useTicking } from './use-drill';

interface BarProps {
  readonly room: DrillRoom;
  readonly onLeave: () => void;
  readonly onEnd: () => void;
}

/** Alert, incident clock, phase and what can be done with the drill as a whole. */
export function DrillBar({ room, onLeave, onEnd }: BarProps) {
  const view = useDrill(room, (state) => state.view);
  if (!view) return null;
  return (
    <header className={css.bar}>
      <div className={css.top}>
        <IconButton label="Leave the drill; it waits where it is (Esc)" onClick={onLeave}>
          <ArrowLeft />
        </IconButton>
        <h1 className={css.title}>{view.title}</h1>
        <Clock room={room} />
        <Phase room={room} />
        <Tools room={room} view={view} onEnd={onEnd} />
      </div>
      <div className={css.alert} role="alert">
        <Siren aria-hidden="true" />
        <p>
          <b>{view.alert.title}</b> <span className={css.detail}>{view.alert.text}</span>
        </p>
      </div>
    </header>
  );
}

interface ToolsProps {
  readonly room: DrillRoom;
  readonly view: DrillView;
  readonly onEnd: () => void;
}

function Tools({ room, view, onEnd }: ToolsProps) {
  const { state, hints } = view;
  const running = state === 'running' || state === 'waiting';
  return (
    <div className={css.tools}>
      <Button
        size="small"
        tone="quiet"
        icon={<Lightbulb />}
        shortcut="H"
        disabled={!running || hints.leftInPhase === 0}
        onClick={() => room.act({ type: 'hint' })}
      >
        Hint {hints.leftInPhase === 0 ? 'none left' : `(${hints.leftInPhase})`}
      </Button>
      <IconButton
        label="Let time run until something happens (F)"
        pressed={state === 'waiting'}
        disabled={!running}
        onClick={() => room.act({ type: 'wait' })}
      >
        <FastForward />
      </IconButton>
      <IconButton
        label={running ? 'Pause (P)' : 'Go on (P)'}
        disabled={state === 'ended'}
        onClick={() => (running ? room.pause() : room.act({ type: 'resume' }))}
      >
        {running ? <Pause /> : <Play />}
      </IconButton>
      <IconButton label="End the drill and score it" disabled={state === 'ended'} onClick={onEnd}>
        <Flag />
      </IconButton>
      <IconButton label="Keys (?)" onClick={openHelp}>
        <Keyboard />
      </IconButton>
    </div>
  );
}

function Clock({ room }: { readonly room: DrillRoom }) {
  useTicking(250);
  const rate = useDrill(room, ({ view }) => view?.rate ?? 0);
  const time = utcSeconds(room.clockMs());
  return (
    <p className={css.clock} role="timer" aria-label={`Incident clock ${time} UTC`}>
      <span className={css.time}>{time}</span>
      <span className={css.zone}>UTC{rate > 1 ? ` · ${rate}×` : ''}</span>
    </p>
  );
}

function Phase({ room }: { readonly room: DrillRoom }) {
  useTicking(500);
  const phase = useDrill(room, ({ view }) => view?.phase);
  if (!phase) return null;
  const leftMs = room.phaseLeftMs();
  const share = phase.lengthMs === 0 ? 0 : leftMs / phase.lengthMs;
  return (
    <div className={css.phase} data-late={share < 0.2}>
      <p className={css.phaseWords}>
        <span className={css.phaseName}>
          {phase.index + 1}/{phase.of} {phase.title}
        </span>
        <span className={css.left}>{clock(leftMs)} left</span>
      </p>
      <div className={css.track} aria-hidden="true">
        <div className={css.fill} style={{ inlineSize: `${Math.round(share * 100)}%` }} />
      </div>
    </div>
  );
}
