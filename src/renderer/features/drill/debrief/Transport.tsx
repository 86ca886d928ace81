import { Pause, Play } from 'lucide-react';
import { useStore } from 'zustand';
import { clock } from '../../../../shared/units';
import { Button, IconButton } from '../../../ui/Button';
import { utcSeconds } from '../drill-words';
import { lastUpTo } from './axis';
import css from './Transport.module.css';
import type { DebriefView } from './use-debrief';

const SPEEDS = [1, 2, 4, 8] as const;

/** Play, where one is, and what was being said there. */
export function Transport({ view }: { readonly view: DebriefView }) {
  const { player, axis, debrief, moments, sounds } = view;
  const playing = useStore(player.store, (state) => state.playing);
  const sounding = useStore(player.store, (state) => state.sounding);
  const speed = useStore(player.store, (state) => state.speed);
  // Whole seconds: the words below change no oftener than that.
  const second = useStore(player.store, (state) => Math.floor(state.atMs / 1000));
  const now = moments[lastUpTo(moments, ({ atMs }) => atMs, second * 1000)];
  return (
    <div className={css.transport}>
      <IconButton label={playing ? 'Pause (P)' : 'Play (P)'} onClick={() => player.toggle()}>
        {playing ? <Pause /> : <Play />}
      </IconButton>
      <p className={css.time}>
        {clock(second * 1000)} <span className={css.of}>of {clock(debrief.durationMs)}</span>
      </p>
      <p className={css.clock}>{utcSeconds(axis.clockAt(second * 1000))} UTC</p>
      <div className={css.speeds}>
        {SPEEDS.map((each) => (
          <Button
            key={each}
            size="small"
            tone={speed === each ? 'plain' : 'quiet'}
            aria-pressed={speed === each}
            onClick={() => player.setSpeed(each)}
          >
            {each}×
          </Button>
        ))}
      </div>
      <p className={css.now}>
        {now ? (
          <>
            <b>{now.who}:</b> {now.text}
          </>
        ) : (
          'Before the alert'
        )}
      </p>
      {sounds.length === 0 ? (
        <p className={css.silent}>This run was typed; it has no sound.</p>
      ) : playing && !sounding ? (
        <p className={css.silent}>Nothing was recorded here.</p>
      ) : null}
    </div>
  );
}
