#!/usr/bin/env node
// `npm run -s greenroom -- COMMAND ...`, or `greenroom COMMAND ...` where it is linked: the command line of a checkout.
// Prepares what this command needs and is not there yet (told on standard error), then hands over to the built program.
import { spawn } from 'node:child_process';
import { basename, join } from 'node:path';
import { referenceProgram } from './setup/addon.mjs';
import { root } from './setup/paths.mjs';
import { failWith, runSteps, SetupError } from './setup/report.mjs';
import { commandSteps, engineSteps } from './setup/steps.mjs';

const LACKS_SOMETHING = 3;
const args = process.argv.slice(2);

/** npm runs a script in the package's own folder; the files that are named lie where the person stands. */
const calledByNpm = process.env.npm_package_json === join(root, 'package.json');
const calledFrom = (calledByNpm && process.env.INIT_CWD) || process.cwd();
/** What advice is to be typed as. */
const calledAs = basename(process.argv[1] ?? '') === 'greenroom' ? 'greenroom' : 'npm run -s greenroom --';

/** Only what listens needs the engine and its models; everything else runs at once. */
function stepsFor([command, ...rest]) {
  const listens = command === 'transcribe' || command === 'bench';
  const scoresSound = command === 'score' && rest.some((word) => word.toLowerCase().endsWith('.wav'));
  return listens || scoresSound ? engineSteps : commandSteps;
}

async function prepare(steps) {
  for (const step of steps) if (!(await step.done())) return runSteps(steps);
}

/** The yardstick of the speech benchmark is compiled when it is measured for the first time. */
const measuresSpeech = args[0] === 'bench' && !args.slice(1).some((word) => /^[a-z]/.test(word) && word !== 'speech');

try {
  await prepare(stepsFor(args));
  if (measuresSpeech) await referenceProgram();
} catch (error) {
  failWith(error, LACKS_SOMETHING);
}
const program = join(root, 'out', 'main', 'greenroom.js');
const child = spawn(process.execPath, [program, ...args], {
  stdio: 'inherit',
  cwd: calledFrom,
  env: { ...process.env, GREENROOM_AS: calledAs },
});
child.on('error', (error) => failWith(new SetupError(`it could not be started: ${error.message}`, 'npm run setup')));
// Ctrl-C reaches both of us, and the program decides how it ends; a request to end reaches only us.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
