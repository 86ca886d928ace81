// `npm start`: from a bare clone to the open window. Prepares what is missing, then runs the app.
import { spawn } from 'node:child_process';
import { electronRuntime, runtimeArguments } from './setup/electron.mjs';
import { root } from './setup/paths.mjs';
import { failWith, runSteps, SetupError, say } from './setup/report.mjs';
import { appSteps } from './setup/steps.mjs';
import { hasDisplay } from './setup/system.mjs';

try {
  await runSteps(appSteps);
  if (!hasDisplay()) {
    throw new SetupError(
      'there is no display to open a window on',
      'run it in a desktop session, or: xvfb-run -a npm start',
    );
  }
  const runtime = electronRuntime();
  say('Opening Greenroom');
  const app = spawn(runtime.binary, [...runtimeArguments(), root, ...process.argv.slice(2)], { stdio: 'inherit' });
  app.on('error', (error) => failWith(new SetupError(`the app could not be started: ${error.message}`, 'npm start')));
  app.on('exit', (code) => process.exit(code ?? 1));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app.kill(signal));
} catch (error) {
  failWith(error);
}
