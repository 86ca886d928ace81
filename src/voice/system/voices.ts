import { ok, type Result } from '../../shared/result';
import type { Voice } from '../voice';
import { macVoices } from './mac';
import { type RunProgram, runProgram } from './program';
import { windowsVoices } from './windows';

/**
 * The voices the system brings. macOS and Windows can write them to a file. Linux's speech-dispatcher only plays them,
 * so they can neither be given to the chosen output nor be stopped with the interview; there the built-in voices speak.
 */
export function systemVoices(platform: NodeJS.Platform, run: RunProgram = runProgram): Promise<Result<Voice[]>> {
  if (platform === 'darwin') return macVoices(run);
  if (platform === 'win32') return windowsVoices(run);
  return Promise.resolve(ok([]));
}
