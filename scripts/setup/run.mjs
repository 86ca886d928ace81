// Child processes: output is kept and shown only when it matters.
import { spawn, spawnSync } from 'node:child_process';
import { SetupError } from './report.mjs';

const TAIL_LINES = 15;

/**
 * Runs a command to its end. `onLine` gets each line of output (for progress).
 * @returns all output; throws SetupError with the last lines and `mend` when the command fails or cannot start.
 */
export function run(command, args, { cwd, env, onLine, mend, timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: env ? { ...process.env, ...env } : process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      timeout: timeoutMs,
    });
    let output = '';
    let partial = '';
    const take = (chunk) => {
      output += chunk;
      partial += chunk;
      const lines = partial.split('\n');
      partial = lines.pop();
      if (onLine) for (const line of lines) onLine(line);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    const give = mend ?? 'run the same command again';
    child.on('error', (error) => reject(new SetupError(`could not start ${command}: ${error.message}`, give)));
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(output);
      const tail = output.trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
      const how = signal ? `was ended by ${signal}` : `ended with status ${code}`;
      reject(new SetupError(`${command} ${args.slice(0, 3).join(' ')} ${how}\n${tail}`, give));
    });
  });
}

/** The path-less check "is this program here and does it start": its output, or undefined. */
export function probe(command, args = ['--version']) {
  const found = spawnSync(command, args, { encoding: 'utf8', shell: process.platform === 'win32', timeout: 20_000 });
  return found.status === 0 ? `${found.stdout}${found.stderr}`.trim() : undefined;
}

export const isRoot = typeof process.getuid === 'function' && process.getuid() === 0;
export const hasApt = process.platform === 'linux' && probe('apt-get') !== undefined;

/** Installs Debian packages when that is allowed (root on Debian or Ubuntu), otherwise says which are missing. */
export async function installPackages(packages, reason) {
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (!isRoot || !hasApt) {
    const mend = hasApt ? `sudo ${command}` : `install with your package manager: ${packages.join(' ')}`;
    throw new SetupError(`${reason}; missing: ${packages.join(' ')}`, mend);
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env, mend: 'apt-get update' });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, mend: command });
}
