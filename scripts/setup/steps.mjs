// The steps of set-up and the order they stand in. Each is skipped when it is already done.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addonStep } from './addon.mjs';
import { buildStep } from './build.mjs';
import { dependenciesStep } from './dependencies.mjs';
import { electronStep } from './electron.mjs';
import { modelsStep } from './models.mjs';
import { root } from './paths.mjs';
import { SetupError } from './report.mjs';
import { displayStep, librariesStep } from './system.mjs';

const OLDEST_NODE = [20, 19];

const nodeStep = {
  title: 'Node.js',
  done: () => {
    const [major, minor] = process.versions.node.split('.').map(Number);
    const enough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
    return enough ? `v${process.versions.node}` : false;
  },
  run: () => {
    throw new SetupError(
      `Node.js ${process.versions.node} is too old`,
      `install Node.js ${OLDEST_NODE.join('.')} or later`,
    );
  },
};

export const commandSteps = [nodeStep, dependenciesStep, buildStep];
export const engineSteps = [nodeStep, dependenciesStep, addonStep, buildStep, modelsStep];
export const appSteps = [nodeStep, dependenciesStep, electronStep, librariesStep, addonStep, buildStep, modelsStep];
export const testSteps = [...appSteps, displayStep];

export const version = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
