// `node scripts/typescript.mjs FILE.ts [ARGUMENT...]`: runs a development program written in TypeScript (training,
// evaluation) with the sources of the app: bundles it into .cache/run and starts the bundle. Packages stay outside it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { cache, root } from './setup/paths.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file || !existsSync(file)) {
  process.stderr.write(
    `Usage: node scripts/typescript.mjs FILE.ts [ARGUMENT...]${file ? `; there is no ${file}` : ''}\n`,
  );
  process.exit(2);
}

/** @returns the exit status; 1 when it could not be started */
function start(program, programArgs, options) {
  return new Promise((ended) => {
    const child = spawn(process.execPath, [program, ...programArgs], options);
    child.on('error', (error) => {
      process.stderr.write(`could not start ${program}: ${error.message}\n`);
      ended(1);
    });
    child.on('exit', (code) => ended(code ?? 1));
  });
}

const bundle = join(cache, 'run', `${basename(file, '.ts')}.mjs`);
const rolldown = join(root, 'node_modules', 'rolldown', 'bin', 'cli.mjs');
const config = join(root, 'scripts', 'rolldown.config.mjs');
const bundled = await start(rolldown, ['--config', config, '--input', resolve(file), '--file', bundle], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
});
process.exitCode = bundled === 0 ? await start(bundle, args, { cwd: process.cwd(), stdio: 'inherit' }) : bundled;
