// The models that are always there after set-up: the default speech model and voice activity. Getting them is the app's
// own work (src/speech/models), done through its command line; here it is only called.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { progress, SetupError } from './report.mjs';
import { probe, run } from './run.mjs';

const NEEDED = ['tiny.en', 'silero'];
const program = join(root, 'out', 'main', 'greenroom.js');

/** Which of them are missing or damaged, by their sizes. */
function missing() {
  const listed = existsSync(program) ? probe(process.execPath, [program, 'models', 'list', '--json']) : undefined;
  if (listed === undefined) return NEEDED;
  const installed = new Set(
    JSON.parse(listed)
      .filter((model) => model.installed)
      .map((model) => model.id),
  );
  return NEEDED.filter((id) => !installed.has(id));
}

/** `tiny.en: fetching 20 % (16 of 78 MB)` -> the words before the figure, and 0.2 */
function progressIn(line) {
  const found = /^(.+) (\d+) % \(/.exec(line);
  return found ? { label: found[1], share: Number(found[2]) / 100 } : undefined;
}

async function install(id) {
  let shown;
  let last = '';
  const onLine = (line) => {
    const now = progressIn(line);
    if (!now) {
      if (line.trim() !== '') last = line.trim();
      return;
    }
    if (shown?.label !== now.label) shown = { label: now.label, show: progress(now.label) };
    shown.show(now.share);
  };
  try {
    await run(process.execPath, [program, 'models', 'install', id], { cwd: root, onLine });
  } catch (error) {
    throw new SetupError(
      last || error.message,
      'run the same command again; or get the file elsewhere and run: npm run -s greenroom -- models import FILE',
    );
  }
}

export const modelsStep = {
  title: 'Speech models',
  done: () => missing().length === 0,
  run: async () => {
    for (const id of missing()) await install(id);
  },
};
