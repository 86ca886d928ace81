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

function start(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', (error) => {
      say(`could not start ${command}: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** A tool that only passes or fails counts as one test. */
async function check(title, args) {
  say(`\n== ${title}`);
  const code = await start(process.execPath, args);
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

async function vitest(project) {
  say(`\n== ${project} tests`);
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
  const code = await start(process.execPath, [bin('vitest', 'vitest.mjs'), ...args], { FORCE_COLOR: '0' });
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

async function playwright() {
  say('\n== end-to-end tests');
  const file = join(reports, 'e2e.json');
  const args = [bin('@playwright/test', 'cli.js'), 'test'];
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file, FORCE_COLOR: '0' };
  const code = await start(...nodeOnDisplay(args), env);
  const stats = readReport(file)?.stats;
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
  return {
    title: 'end-to-end',
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
const results = [
  await check('lint and format', [bin('@biomejs/biome', 'bin/biome'), 'check', '.', '--error-on-warnings']),
  await check('types', [bin('typescript', 'bin/tsc'), '-b']),
  await vitest('unit'),
  await vitest('contract'),
  await playwright(),
];
say('');
for (const { title, passed, failed, skipped } of results)
  say(`${title}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
const sum = (name) => results.reduce((total, result) => total + result[name], 0);
const skipped = sum('skipped');
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exit(sum('failed') === 0 ? 0 : 1);
