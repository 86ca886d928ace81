import type { BrowserWindow } from 'electron';
import type { Failure } from '../../shared/result';

/** A page that dies more often than this within a minute would only die again. */
const PATIENCE = { deaths: 3, withinMs: 60_000 };

const DIED: Failure = {
  code: 'page-died',
  what: 'Greenroom’s page ended unexpectedly and was opened again.',
  kept: 'What was being recorded is kept up to then; you find it among your takes.',
};

export interface RevivalParts {
  /** Opens the page anew, at its start. */
  readonly load: () => void;
  /** What the new page is to say. */
  readonly say: (failure: Failure) => void;
  /** It dies again and again. */
  readonly giveUp: () => void;
  readonly now?: () => number;
}

/** A page that died leaves an empty window behind; it is opened again. */
export function reviveWhenGone(
  window: Pick<BrowserWindow, 'isDestroyed' | 'webContents'>,
  { load, say, giveUp, now = Date.now }: RevivalParts,
): void {
  let deaths: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    deaths = [...deaths.filter((at) => now() - at < PATIENCE.withinMs), now()];
    if (deaths.length > PATIENCE.deaths) {
      giveUp();
      return;
    }
    say(DIED);
    load();
  });
}
