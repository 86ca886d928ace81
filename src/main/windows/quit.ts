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
