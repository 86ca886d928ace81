import { ArrowRight, Play } from 'lucide-react';
import { go } from '../../app/routes';
import { Button } from '../../ui/Button';
import css from './DrillCover.module.css';
import type { DrillRoom } from './drill-room';
import { utcMinutes } from './drill-words';
import { useDrill } from './use-drill';

/** Over the dashboards while nothing moves: paused, or ended. */
export function DrillCover({ room, onLeave }: { readonly room: DrillRoom; readonly onLeave: () => void }) {
  const view = useDrill(room, (state) => state.view);
  if (view?.state === 'paused') {
    return (
      <div className={css.cover}>
        <section className={css.card} aria-label="Paused">
          <h2>Paused at {utcMinutes(view.clock)} UTC</h2>
          <p>Nothing moves and nothing is heard. {view.atMs > 0 ? `You are in “${view.phase.title}”.` : ''}</p>
          <div className={css.buttons}>
            <Button tone="primary" icon={<Play />} shortcut="P" onClick={() => room.act({ type: 'resume' })}>
              Go on
            </Button>
            <Button tone="quiet" onClick={onLeave}>
              Leave it for now
            </Button>
          </div>
        </section>
      </div>
    );
  }
  if (view?.state !== 'ended' || !view.ending) return null;
  const { ending, run } = view;
  return (
    <div className={css.cover}>
      <section className={css.card} aria-label="The end" data-good={ending.good}>
        <p className={css.kicker}>{ending.good ? 'Resolved' : 'Not resolved'}</p>
        <h2>{ending.title}</h2>
        <p>{ending.text}</p>
        <div className={css.buttons}>
          <Button tone="primary" icon={<ArrowRight />} shortcut="Enter" onClick={() => go({ page: 'debrief', run })}>
            Look back on it
          </Button>
        </div>
      </section>
    </div>
  );
}
