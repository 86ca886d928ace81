import { app, dialog } from 'electron';

/** Greenroom could not start: says why where a person sees it, then ends. */
export function fatal(message: string): void {
  process.stderr.write(`Greenroom could not start: ${message}\n`);
  dialog.showErrorBox('Greenroom could not start', `${message}\n\nYour takes are untouched.`);
  app.exit(1);
}
