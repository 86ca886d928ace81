// A window needs a display; where there is none, a virtual one of the size the pictures are made for.
import { hasDisplay } from './system.mjs';

const SCREEN = '-screen 0 1440x960x24';

/** @returns what to start so that `node args...` has a display: the command and its arguments */
export const nodeOnDisplay = (args) =>
  hasDisplay() ? [process.execPath, args] : ['xvfb-run', ['-a', '-s', SCREEN, process.execPath, ...args]];
