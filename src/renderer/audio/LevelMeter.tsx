import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { deflection } from '../../core/acoustics/level';
import css from './LevelMeter.module.css';
import { drawLevels } from './level-drawing';
import type { Microphone } from './microphone';

/** A meter that moves when one speaks; `active` is the colour of a take being recorded. */
export function LevelMeter({ microphone, active = false }: { microphone: Microphone; active?: boolean }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  // Steps of ten: a screen reader that is asked gets a figure, and the page is not drawn fifty times a second.
  const level = useStore(microphone.store, (state) =>
    state.phase === 'live' ? Math.round(deflection(state.level.rmsDb) * 10) * 10 : 0,
  );
  useEffect(() => (canvas.current ? drawLevels(canvas.current, microphone) : undefined), [microphone]);
  return (
    <div className={css.meter} data-active={active}>
      <meter className="visually-hidden" aria-label="Microphone level" min={0} max={100} value={level} />
      <canvas ref={canvas} className={css.bars} />
    </div>
  );
}
