// `npm run pictures`: takes the pictures of the README from the real app: a spoken question answered aloud through a
// recorded microphone, and a drill. They go to docs/pictures.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { nodeOnDisplay } from './setup/display.mjs';
import { root } from './setup/paths.mjs';
import { failWith, runSteps, SetupError } from './setup/report.mjs';
import { testSteps } from './setup/steps.mjs';

try {
  await runSteps(testSteps);
  const runner = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const config = join(root, 'tests', 'pictures', 'playwright.config.ts');
  const [command, args] = nodeOnDisplay([runner, 'test', '--config', config, ...process.argv.slice(2)]);
  const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
  child.on('error', (error) =>
    failWith(new SetupError(`could not start ${command}: ${error.message}`, 'npm run setup')),
  );
  child.on('exit', (code) => process.exit(code ?? 1));
} catch (error) {
  failWith(error);
}
