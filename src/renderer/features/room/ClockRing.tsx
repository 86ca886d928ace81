import { useEffect, useState } from 'react';
import { clockWords, clockZone, endingFromMs, ringShare } from '../../../core/interview/clock';
import { clock } from '../../../shared/units';
import css from './ClockRing.module.css';
import type { RoomView } from './use-room';

/** The ring's own units; its size on the page is a token. */
const RADIUS = 46;
const ROUND = 2 * Math.PI * RADIUS;

/** A piece of the ring from one share of it to another. */
function Arc({ from, to, className }: { from: number; to: number; className: string | undefined }) {
  const length = Math.max(0, to - from) * ROUND;
  return (
    <circle
      className={className}
      cx="50"
      cy="50"
      r={RADIUS}
      strokeDasharray={`${length} ${ROUND - length}`}
      strokeDashoffset={-from * ROUND}
    />
  );
}

function useThinkLeft(endsAtMs: number | undefined): number {
  const [leftMs, setLeftMs] = useState(0);
  useEffect(() => {
    if (endsAtMs === undefined) return;
    const update = (): void => setLeftMs(Math.max(0, endsAtMs - performance.now()));
    update();
    const timer = setInterval(update, 200);
    return () => clearInterval(timer);
  }, [endsAtMs]);
  return leftMs;
}

/** The clock: the ring fills, a brighter arc marks the target, colour and words say where one stands. */
export function ClockRing({ view }: { readonly view: RoomView }) {
  const { state, stage } = view;
  const thinkLeftMs = useThinkLeft(state.thinkEndsAtMs);
  const target = state.view?.targetMs ?? { minMs: 0, maxMs: 1 };
  const atMs = state.view?.recordedMs ?? 0;
  const running = stage === 'recording' || stage === 'stopping' || stage === 'finishing';
  const zone = running ? clockZone(atMs, target) : 'short';
  const words = stage === 'thinking' ? 'to think' : clockWords(running ? atMs : 0, target);
  return (
    <div className={css.ring} data-zone={zone} data-running={running}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle className={css.track} cx="50" cy="50" r={RADIUS} />
        <Arc className={css.target} from={ringShare(target.minMs, target)} to={ringShare(target.maxMs, target)} />
        <Arc
          className={css.ending}
          from={ringShare(endingFromMs(target), target)}
          to={ringShare(target.maxMs, target)}
        />
        {stage === 'thinking' ? <Arc className={css.think} from={0} to={thinkLeftMs / state.thinkTotalMs} /> : null}
        {running ? <Arc className={css.fill} from={0} to={ringShare(atMs, target)} /> : null}
      </svg>
      <div className={css.face}>
        <p
          className={css.time}
          role="timer"
          aria-label={stage === 'thinking' ? 'Time to think' : 'Length of your answer'}
        >
          {clock(stage === 'thinking' ? thinkLeftMs + 999 : atMs)}
        </p>
        <p className={css.words}>{words}</p>
      </div>
    </div>
  );
}
