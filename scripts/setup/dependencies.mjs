// `npm ci`, which says nothing until it ends: how far it is shows in the folders it has filled.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { progress } from './report.mjs';
import { run } from './run.mjs';

const LOOK_EVERY_MS = 1000;

/** Whether npm would put this package on this machine: some are for other systems only. */
function isForHere({ os, cpu }) {
  const fits = (names, own) =>
    !names || (names.some((name) => !name.startsWith('!')) ? names.includes(own) : !names.includes(`!${own}`));
  return fits(os, process.platform) && fits(cpu, process.arch);
}

/**
 * @param packages `packages` of the lock file
 * @returns the share of them that lies unpacked below `folder`, 0..1
 */
export function unpackedShare(packages, folder) {
  const wanted = Object.entries(packages).filter(([path, facts]) => path !== '' && isForHere(facts));
  const there = wanted.filter(([path]) => existsSync(join(folder, path, 'package.json')));
  return wanted.length === 0 ? 1 : there.length / wanted.length;
}

async function install() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const show = progress('unpacking');
  // The whole is told by npm itself, when it ends.
  const watching = setInterval(() => show(Math.min(0.99, unpackedShare(packages, root))), LOOK_EVERY_MS);
  try {
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      mend: 'check the connection to your npm registry and run the same command again',
    });
  } finally {
    clearInterval(watching);
  }
  show(1);
}

export const dependenciesStep = {
  title: 'Dependencies',
  // npm writes this file last, so its presence and age tell a whole installation from one that was broken off.
  done: () => {
    const written = join(root, 'node_modules', '.package-lock.json');
    return existsSync(written) && statSync(written).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
  },
  run: install,
};
