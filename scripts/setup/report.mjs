// What a person sees while the machine is being prepared: one line a step, its progress, and on failure one line that
// says what happened and the command that mends it. Node's own modules only: nothing is installed yet when this runs.

const interactive = process.stderr.isTTY === true;
/** A step that has said nothing for this long says that it is still at it. */
export const QUIET_MS = 15_000;
let spokeAt = 0;

/** A failure with its mend. `mend` is a command or a sentence the person can act on. */
export class SetupError extends Error {
  constructor(what, mend) {
    super(what);
    this.name = 'SetupError';
    this.mend = mend;
  }
}

export function say(line) {
  spokeAt = Date.now();
  process.stderr.write(`${line}\n`);
}

/** Progress within a step: redrawn in place on a terminal, every 20 % elsewhere so that logs stay readable. */
export function progress(label) {
  let lastShown = -1;
  return (share) => {
    const percent = Math.min(100, Math.floor(share * 100));
    if (interactive) {
      spokeAt = Date.now();
      process.stderr.write(`\r    ${label} ${percent} %   ${percent === 100 ? '\n' : ''}`);
    } else if (percent === 100 ? lastShown !== 100 : percent - lastShown >= 20) {
      say(`    ${label} ${percent} %`);
    } else {
      return;
    }
    lastShown = percent;
  };
}

/** Some programs are silent until they end; nobody must wonder whether anything happens. @returns what ends it */
function keepTelling() {
  const started = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    if (now - spokeAt >= QUIET_MS) say(`    still at it after ${Math.round((now - started) / 1000)} s`);
  }, 1000);
  return () => clearInterval(timer);
}

/**
 * Runs steps in order. A step is `{ title, done, run }`: `done` says cheaply whether there is nothing to do (a string
 * is shown as the reason), `run` does it and may be broken off and run again.
 */
export async function runSteps(steps) {
  for (const [index, step] of steps.entries()) {
    const head = `[${index + 1}/${steps.length}] ${step.title}`;
    const ready = await step.done();
    if (ready) {
      say(`${head}: ready${typeof ready === 'string' ? ` (${ready})` : ''}`);
      continue;
    }
    say(`${head} ...`);
    const started = Date.now();
    const ending = keepTelling();
    const note = await Promise.resolve()
      .then(() => step.run())
      .finally(ending);
    say(`${head}: done in ${((Date.now() - started) / 1000).toFixed(1)} s${note ? ` (${note})` : ''}`);
  }
}

/** Ends the process with one line for a known failure, with the stack for one nobody foresaw. */
export function failWith(error, status = 1) {
  if (error instanceof SetupError) {
    say(`\nGreenroom cannot go on: ${error.message}`);
    say(`To mend it: ${error.mend}`);
  } else {
    say(`\nGreenroom's set-up failed unexpectedly: ${error instanceof Error ? error.stack : String(error)}`);
    say('To mend it: run the same command again; finished steps are kept.');
  }
  process.exit(status);
}
