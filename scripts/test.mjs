// `npm test`: from a bare clone to one line of figures. Prepares what is missing, then lint, types, unit and contract
// tests, and the end-to-end tests on the real app. Goes on after a failure, so that one run shows all of them.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { nodeOnDisplay } from './setup/display.mjs';
import { cache, root } from './setup/paths.mjs';
import { failWith, runSteps, say } from './setup/report.mjs';
import { testSteps } from './setup/steps.mjs';

const reports = join(cache, 'test-reports');
const bin = (name, file) => join(root, 'node_modules', name, file);

/** @param held what it prints is shown when it has ended, whole, instead of among that of another */
function start(command, args, env = {}, held = false) {
  return new Promise((resolve) => {
    const stdio = held ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(command, args, { cwd: root, stdio, env: { ...process.env, ...env } });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => printed.push(bytes));
    child.on('close', () => process.stderr.write(Buffer.concat(printed)));
    child.on('error', (error) => {
      say(`could not start ${command}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** A tool that only passes or fails counts as one test. */
async function check(title, args) {
  say(`\n== ${title}`);
  const code = await start(process.execPath, args, {}, true);
  return { title, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // A runner that died before it could report is counted below as one failure.
    return undefined;
  }
}

async function vitest(project, held) {
  say(`\n== ${project} tests${held ? ', beside the others' : ''}`);
  const file = join(reports, `${project}.json`);
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...process.argv.slice(2),
  ];
  const code = await start(process.execPath, [bin('vitest', 'vitest.mjs'), ...args], { FORCE_COLOR: '0' }, held);
  const report = readReport(file);
  const failed = report ? report.numFailedTests : 0;
  return {
    title: project,
    passed: report?.numPassedTests ?? 0,
    // A file that does not even load fails no test of its own; the exit status tells.
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

async function playwright(title, projects, workers) {
  say(`\n== ${title} tests`);
  const file = join(reports, `${title}.json`);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const args = [bin('@playwright/test', 'cli.js'), 'test', `--workers=${workers}`, ...chosen];
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file, FORCE_COLOR: '0' };
  const code = await start(...nodeOnDisplay(args), env);
  const stats = readReport(file)?.stats;
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
  return {
    title,
    passed: stats?.expected ?? 0,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: stats?.skipped ?? 0,
  };
}

try {
  await runSteps(testSteps);
} catch (error) {
  failWith(error);
}
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
// Contract tests wait for processes much of the time, unit tests compute: together they take little longer than one of
// them. The app's own tests record sound, and get the machine for themselves.
const results = [
  ...(await Promise.all([
    check('lint and format', [bin('@biomejs/biome', 'bin/biome'), 'check', '.', '--error-on-warnings']),
    check('types', [bin('typescript', 'bin/tsc'), '-b']),
  ])),
  ...(await Promise.all([vitest('unit', false), vitest('contract', true)])),
  await playwright('end-to-end', ['e2e'], 1),
  await playwright('stage', ['stage', 'stage-views'], 2),
];
say('');
for (const { title, passed, failed, skipped } of results)
  say(`${title}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
const sum = (name) => results.reduce((total, result) => total + result[name], 0);
const skipped = sum('skipped');
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exit(sum('failed') === 0 ? 0 : 1);
