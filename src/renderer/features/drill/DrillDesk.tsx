import { useCallback, useState } from 'react';
import { go } from '../../app/routes';
import { toast } from '../../ui/toasts';
import { Channel } from './Channel';
import { Dashboards } from './Dashboards';
import { DrillBar } from './DrillBar';
import { DrillCover } from './DrillCover';
import css from './DrillDesk.module.css';
import { DrillDock } from './DrillDock';
import { useDrillKeys } from './drill-keys';
import type { DrillRoom } from './drill-room';
import { EndDialog } from './EndDialog';
import { Evidence } from './Evidence';
import { Interviewer } from './Interviewer';
import { useDrill, useEar } from './use-drill';

/** The dashboards are the room: what happens on the left, who talks on the right. */
export function DrillDesk({ room }: { readonly room: DrillRoom }) {
  const run = useDrill(room, ({ view }) => view?.run ?? '');
  const state = useDrill(room, ({ view }) => view?.state ?? 'paused');
  const running = state === 'running' || state === 'waiting';
  const ear = useEar(room, run, running);
  const [ending, setEnding] = useState(false);
  const leave = useCallback(() => {
    if (state !== 'ended') toast('The drill is paused and kept. You find it among the drills.');
    go({ page: 'drills' });
  }, [state]);
  const end = useCallback(() => setEnding(true), []);
  useDrillKeys({ room, ear, state, leave });
  return (
    <div className={css.desk}>
      <DrillBar room={room} onLeave={leave} onEnd={end} />
      <div className={css.body}>
        <div className={css.world}>
          <Dashboards room={room} />
          <Evidence room={room} />
        </div>
        <aside className={css.side} aria-label="Interviewer and stakeholders">
          <Interviewer room={room} />
          <Channel room={room} />
          <DrillDock room={room} ear={ear} />
        </aside>
        <DrillCover room={room} onLeave={leave} />
      </div>
      <EndDialog
        open={ending}
        onStay={() => setEnding(false)}
        onEnd={() => {
          setEnding(false);
          room.act({ type: 'end' });
        }}
      />
    </div>
  );
}
