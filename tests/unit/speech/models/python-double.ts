// A `python3` for tests: a script that does what pip, venv and zipfile are asked for, with archives of our own making.
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

export interface PythonPlan {
  /** Package name -> what its wheel holds. */
  readonly wheels: Readonly<Record<string, Buffer>>;
  readonly present?: boolean;
  readonly pip?: boolean;
  readonly environments?: boolean;
  /** The download never ends. */
  readonly hangs?: boolean;
}

/** Stands for a zip archive; the script below unpacks it. */
export const archive = (files: Readonly<Record<string, Uint8Array>>): Buffer =>
  Buffer.from(
    JSON.stringify(
      Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')])),
    ),
  );

const script = (node: string, pip: boolean, environments: boolean, hangs: boolean): string => `#!${node}
const { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const args = process.argv.slice(2);
const bin = process.env.PYTHON_DOUBLE;
appendFileSync(join(bin, 'calls'), args.join(' ') + '\\n');
const fail = (why) => { process.stderr.write(why + '\\n'); process.exit(1); };
if (args[0] === '--version') process.exit(0);
const inEnvironment = !__dirname.startsWith(bin);
const [, tool, ...rest] = args;
if (tool === 'pip') {
  if (!${pip} && !inEnvironment) fail('No module named pip');
  if (rest[0] === '--version') process.exit(0);
  if (${hangs}) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  const to = rest[rest.indexOf('--dest') + 1];
  for (const wanted of rest.filter((word) => word.includes('=='))) {
    const wheel = join(bin, wanted.split('==')[0] + '.whl');
    if (!existsSync(wheel)) fail('ERROR: No matching distribution found for ' + wanted);
    copyFileSync(wheel, join(to, basename(wheel)));
  }
} else if (tool === 'venv') {
  if (!${environments}) fail('ensurepip is not available');
  mkdirSync(join(rest[0], 'bin'), { recursive: true });
  copyFileSync(__filename, join(rest[0], 'bin', 'python'));
} else if (tool === 'zipfile') {
  let files;
  try { files = JSON.parse(readFileSync(rest[1], 'utf8')); } catch { fail('File is not a zip file'); }
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(rest[2], name)), { recursive: true });
    writeFileSync(join(rest[2], name), Buffer.from(bytes, 'base64'));
  }
}
`;

/** Puts the script first (and alone) in the path. @returns what puts the old path back */
export function playPython(bin: string, plan: PythonPlan): () => void {
  mkdirSync(bin, { recursive: true });
  const { present = true, pip = true, environments = true, hangs = false } = plan;
  const python = join(bin, 'python3');
  if (present) {
    writeFileSync(python, script(process.execPath, pip, environments, hangs));
    chmodSync(python, 0o755);
  }
  for (const [name, bytes] of Object.entries(plan.wheels)) writeFileSync(join(bin, `${name}.whl`), bytes);
  const before = { PATH: process.env.PATH, PYTHON_DOUBLE: process.env.PYTHON_DOUBLE };
  process.env.PATH = [bin, ...(existsSync('/usr/bin/env') ? [] : [dirname(process.execPath)])].join(delimiter);
  process.env.PYTHON_DOUBLE = bin;
  return () => {
    process.env.PATH = before.PATH;
    if (before.PYTHON_DOUBLE === undefined) delete process.env.PYTHON_DOUBLE;
    else process.env.PYTHON_DOUBLE = before.PYTHON_DOUBLE;
  };
}
