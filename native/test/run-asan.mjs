// `npm run native:asan`: builds the addon with AddressSanitizer and runs on it the contract test of the engine (reference
// clip and every fault case, in Node, worker threads and processes that end badly), then a run that looks for leaks.
// Linux with GCC: the sanitizer has to be in the process before Node itself (LD_PRELOAD).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism, homedir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/setup/paths.mjs';

const build = join(root, 'native', 'build-asan');
const addon = join(build, 'greenroom_speech.node');
/** The watched engine takes ten times as long, and more on a busy machine; a slow test is no finding. */
const SLOW_MS = 15 * 60_000;

/** What a step says is shown as it comes, or, where it says much, only when it fails. */
function run(title, command, args, { env = {}, quiet = false } = {}) {
  process.stdout.write(`== ${title}\n`);
  const { status, signal, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...env },
  });
  if (status === 0) return;
  if (quiet) process.stdout.write(`${stdout}${stderr}`);
  process.stdout.write(`${title}: ${error?.message ?? signal ?? `ended with status ${status}`}\n`);
  process.exit(1);
}

function sanitizer() {
  const found = spawnSync('gcc', ['-print-file-name=libasan.so'], { encoding: 'utf8' });
  const path = found.stdout?.trim() ?? '';
  if (process.platform === 'linux' && path.includes('/') && existsSync(path)) return path;
  process.stdout.write('There is no libasan.so of GCC here; install gcc on Linux to run this.\n');
  process.exit(3);
}

const preload = sanitizer();
const configure = ['-S', join(root, 'native'), '-B', build, '-DCMAKE_BUILD_TYPE=RelWithDebInfo', '-DGREENROOM_ASAN=ON'];
run('configure', 'cmake', configure, { quiet: true });
const jobs = String(availableParallelism());
run('build', 'cmake', ['--build', build, '--parallel', jobs, '--target', 'greenroom_speech'], { quiet: true });

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
run(
  'contract test of the engine under AddressSanitizer',
  process.execPath,
  [vitest, 'run', '--project', 'contract', `--testTimeout=${SLOW_MS}`, 'tests/contract/speech-addon/'],
  {
    env: {
      LD_PRELOAD: preload,
      GREENROOM_ADDON: addon,
      // Freed memory is held back a little only, so that the test which watches memory grow still means something.
      ASAN_OPTIONS: 'detect_leaks=0:quarantine_size_mb=8:exitcode=99',
    },
  },
);

const models = process.env.GREENROOM_MODELS ?? join(homedir(), '.local', 'share', 'greenroom', 'models');
run(
  'leaks',
  process.execPath,
  [
    '--expose-gc',
    join(root, 'native', 'test', 'leaks.cjs'),
    addon,
    join(models, 'ggml-tiny.en.bin'),
    join(models, 'ggml-silero-v6.2.0.bin'),
  ],
  { env: { LD_PRELOAD: preload, ASAN_OPTIONS: 'detect_leaks=1:exitcode=99' } },
);
process.stdout.write('AddressSanitizer found nothing.\n');
