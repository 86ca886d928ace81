// `node scripts/bench-window.mjs NAME`: a benchmark of the real app in a window (tests/bench). `npm run bench NAME` calls it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { nodeOnDisplay } from './setup/display.mjs';
import { root } from './setup/paths.mjs';
import { failWith, runSteps, SetupError } from './setup/report.mjs';
import { testSteps } from './setup/steps.mjs';

try {
  await runSteps(testSteps);
  const runner = join(root, 'scripts', 'typescript.mjs');
  const program = join(root, 'tests', 'bench', 'app.ts');
  const [command, args] = nodeOnDisplay([runner, program, ...process.argv.slice(2)]);
  const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
  child.on('error', (error) =>
    failWith(new SetupError(`${command} could not be started: ${error.message}`, 'npm run setup')),
  );
  child.on('exit', (code) => process.exit(code ?? 1));
} catch (error) {
  failWith(error);
}
