import { useEffect, useMemo } from 'react';
import type { DrillView } from '../../../shared/drill';
import { go } from '../../app/routes';
import { bindKeys, KEYS } from '../../app/shortcuts/keys';
import { takesText, useShortcuts } from '../../app/shortcuts/shortcuts';
import type { DrillEar } from './drill-ear';
import type { DrillRoom } from './drill-room';
import type { EarView } from './use-drill';

interface KeyParts {
  readonly room: DrillRoom;
  readonly ear: EarView;
  readonly state: DrillView['state'];
  readonly leave: () => void;
}

const nothing = (): void => undefined;

/** The keys of a drill. Space is held to talk where that is set; letters are typed while a field has the focus. */
export function useDrillKeys({ room, ear, state, leave }: KeyParts): void {
  const running = state === 'running' || state === 'waiting';
  const { muted, setMuted, ear: open } = ear;
  const holds = ear.state.mode === 'hold';
  const shortcuts = useMemo(
    () =>
      bindKeys('drill', {
        // Held down and let go; the listeners below do it.
        talk: { run: nothing, enabled: holds && running },
        order: () => document.querySelector<HTMLInputElement>('[aria-label="What you say"]')?.focus(),
        filter: filterLog,
        no: { run: () => room.act({ type: 'stop' }), enabled: running },
        yes: { run: () => room.act({ type: 'confirm' }), enabled: running },
        hint: { run: () => room.act({ type: 'hint' }), enabled: running },
        repeat: () => room.repeat(),
        wait: { run: () => room.act({ type: 'wait' }), enabled: running },
        mute: () => setMuted(!muted),
        pause: { run: () => (running ? room.pause() : room.act({ type: 'resume' })), enabled: state !== 'ended' },
        debrief: {
          run: () => {
            const run = room.store.getState().view?.run;
            if (run) go({ page: 'debrief', run });
          },
          enabled: state === 'ended',
        },
        leave,
      }),
    [room, running, state, holds, muted, setMuted, leave],
  );
  useShortcuts(KEYS.drill.title, shortcuts);
  useHeldSpace(holds ? open : undefined);
  useFieldsLeft();
}

/** Escape leaves the field one types in, with what is in it, and gives the letters back to the drill. */
function useFieldsLeft(): void {
  useEffect(() => {
    const down = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || !takesText(event.target)) return;
      event.preventDefault();
      (event.target as HTMLElement).blur();
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, []);
}

const logFilter = (): HTMLElement | null => document.querySelector('[aria-label="Evidence"] input[type="search"]');

/** To the filter of the log that is shown, or else of the whole log, which comes forward for it. */
function filterLog(): void {
  if (!logFilter()) document.querySelector<HTMLElement>('[data-view="log"]')?.click();
  // A log that has just come forward is drawn with the next frame.
  requestAnimationFrame(() => logFilter()?.focus());
}

/** Space held down is the candidate's turn, for the ear that waits for it. */
function useHeldSpace(open: DrillEar | undefined): void {
  useEffect(() => {
    if (!open) return;
    const down = (event: KeyboardEvent): void => {
      if (event.key === ' ' && !event.repeat && !takesText(event.target)) open.hold();
    };
    const up = (event: KeyboardEvent): void => {
      if (event.key === ' ') open.release();
    };
    // A window that loses the keyboard never sees the key come up.
    const away = (): void => open.release();
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    window.addEventListener('blur', away);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
      window.removeEventListener('blur', away);
      open.release();
    };
  }, [open]);
}
