// Compiles the sources when they are newer than what was built from them.
import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './run.mjs';

const SOURCES = ['src', 'package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.base.json'];
const stamp = join(root, 'out', 'built');

function newest(path) {
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), facts.mtimeMs);
}

export const buildStep = {
  title: 'Build',
  done: () =>
    existsSync(stamp) &&
    SOURCES.every((source) => !existsSync(join(root, source)) || newest(join(root, source)) <= statSync(stamp).mtimeMs),
  run: async () => {
    const started = new Date();
    rmSync(stamp, { force: true });
    const vite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    await run(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root, mend: 'npm run build' });
    writeFileSync(stamp, started.toISOString());
    // What was saved while we were building may not be in it.
    utimesSync(stamp, started, started);
  },
};
