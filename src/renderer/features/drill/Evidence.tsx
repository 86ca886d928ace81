import { Search, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import type { DrillRoom } from './drill-room';
import { lookOf } from './drill-words';
import css from './Evidence.module.css';
import { EvidenceBody } from './EvidenceBody';
import { LogTail } from './LogTail';
import { useDrill } from './use-drill';
import { WorkList } from './WorkList';

const LOG = 'log';
const WORK = 'work';

/** The log, what was asked for, and the work that is under way, each behind a tab. */
export function Evidence({ room }: { readonly room: DrillRoom }) {
  const evidence = useDrill(room, (state) => state.view?.evidence);
  const operations = useDrill(room, (state) => state.view?.operations);
  const [chosen, setChosen] = useState<string>(LOG);
  const place = useRef<HTMLElement>(null);
  const newest = evidence?.reduce<string | undefined>(
    (latest, { id, openedAtMs }) => (latest === undefined || openedAtMs >= newestAt(evidence, latest) ? id : latest),
    undefined,
  );
  const openedAt = newest === undefined ? -1 : newestAt(evidence ?? [], newest);
  // What was just asked for comes forward, also when it was open already.
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened anew at another time
  useEffect(() => {
    if (newest === undefined) return;
    setChosen(newest);
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [newest, openedAt]);
  const running = (operations ?? []).filter(({ state }) => state === 'running').length;
  const open = evidence?.find(({ id }) => id === chosen);
  const shown = chosen === WORK || open ? chosen : LOG;
  return (
    <section className={css.evidence} ref={place} aria-label="Evidence">
      <fieldset className={css.tabs}>
        <legend className="visually-hidden">What is shown</legend>
        <TabButton id={LOG} shown={shown} onShow={setChosen}>
          Log
        </TabButton>
        <TabButton id={WORK} shown={shown} onShow={setChosen}>
          Work{running > 0 ? ` · ${running} running` : ''}
        </TabButton>
        {(evidence ?? []).map(({ id, title }) => (
          <TabButton
            key={id}
            id={id}
            shown={shown}
            onShow={setChosen}
            onClose={() => room.act({ type: 'close', evidence: id })}
          >
            {title}
          </TabButton>
        ))}
        <LookMenu room={room} />
      </fieldset>
      <div className={css.content}>
        {shown === WORK ? <WorkList room={room} operations={operations ?? []} /> : null}
        {open ? <EvidenceBody room={room} evidence={open} operations={operations ?? []} /> : null}
        {shown === LOG ? <LogTail room={room} /> : null}
      </div>
    </section>
  );
}

const newestAt = (evidence: readonly { readonly id: string; readonly openedAtMs: number }[], id: string): number =>
  evidence.find((entry) => entry.id === id)?.openedAtMs ?? -1;

interface TabButtonProps {
  readonly id: string;
  readonly shown: string;
  readonly onShow: (id: string) => void;
  readonly onClose?: (() => void) | undefined;
  readonly children: React.ReactNode;
}

function TabButton({ id, shown, onShow, onClose, children }: TabButtonProps) {
  return (
    <span className={css.tab} data-shown={shown === id}>
      <button type="button" data-view={id} aria-pressed={shown === id} className={css.name} onClick={() => onShow(id)}>
        {children}
      </button>
      {onClose ? (
        <button type="button" className={css.close} aria-label="Close this view" onClick={onClose}>
          <X aria-hidden="true" />
        </button>
      ) : null}
    </span>
  );
}

/** For whoever would rather click than ask: each entry asks in words, and counts as having asked. */
function LookMenu({ room }: { readonly room: DrillRoom }) {
  const looks = useDrill(room, (state) => state.looks);
  const items = useMemo(
    () =>
      looks.flatMap((order) => {
        const look = lookOf(order);
        return look ? [{ label: look.label, run: () => room.type(look.say) }] : [];
      }),
    [looks, room],
  );
  if (items.length === 0) return null;
  return (
    <Menu
      trigger={
        <Button size="small" tone="quiet" icon={<Search />}>
          Look at…
        </Button>
      }
      groups={[items]}
    />
  );
}
