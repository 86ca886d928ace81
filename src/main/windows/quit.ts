import { type App, type BrowserWindow, dialog } from 'electron';
import type { Sessions } from '../sessions/sessions';

/**
 * Closing the window in the middle of a take ends the take properly first. The person is asked once; saying nothing
 * (the system shuts down) keeps the take as well.
 */
export function guardClosing(app: App, window: BrowserWindow, sessions: () => Sessions): void {
  let leaving = false;
  window.on('close', (event) => {
    if (leaving || !sessions().busy) return;
    event.preventDefault();
    const choice = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: 'A take is being recorded.',
      detail: 'It is kept either way; you find it among your takes.',
      buttons: ['Go on recording', 'Stop and quit'],
      defaultId: 0,
      cancelId: 0,
    });
    if (choice === 0) return;
    leaving = true;
    void sessions()
      .finishAll()
      .finally(() => {
        window.destroy();
        app.quit();
      });
  });
}

/** Quitting waits at most this long for what must still be written. */
const QUIT_WITHIN_MS = 6_000;

/** Lets what is open end properly before the app goes: the quit is held back once, and then goes on. */
export function quitAfter(app: App, finish: () => Promise<void>): void {
  let finished = false;
  app.on('before-quit', (event) => {
    if (finished) return;
    event.preventDefault();
    finished = true;
    const late = setTimeout(() => app.quit(), QUIT_WITHIN_MS);
    void finish().finally(() => {
      clearTimeout(late);
      app.quit();
    });
  });
}
