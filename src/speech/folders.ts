import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where Greenroom keeps what belongs to the user. GREENROOM_DATA names another folder; otherwise the place the system
 * has for such data. Pure: the caller passes `process.env`, `process.platform` and the home folder.
 */
export function dataFolder(env: Environment, platform: NodeJS.Platform, home: string): string {
  const given = env.GREENROOM_DATA;
  if (given) return given;
  if (platform === 'win32') return win32.join(env.APPDATA || win32.join(home, 'AppData', 'Roaming'), 'Greenroom');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Greenroom');
  const shared = env.XDG_DATA_HOME;
  // The specification has relative paths ignored.
  const base = shared && posix.isAbsolute(shared) ? shared : posix.join(home, '.local', 'share');
  return posix.join(base, 'greenroom');
}

/** Where speech models lie. GREENROOM_MODELS names another folder, so that several checkouts can share one. */
export function modelsFolder(env: Environment, platform: NodeJS.Platform, home: string): string {
  const given = env.GREENROOM_MODELS;
  if (given) return given;
  const { join } = platform === 'win32' ? win32 : posix;
  return join(dataFolder(env, platform, home), 'models');
}
