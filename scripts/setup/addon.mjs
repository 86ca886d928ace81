// The speech addon: whisper.cpp and our thin layer over it (native/), compiled for this machine. Done once; done again
// when its sources, whisper.cpp, the flags or the processor change.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { progress, SetupError } from './report.mjs';
import { hasApt, installPackages, probe, run } from './run.mjs';

const source = join(root, 'native');
const whisper = join(root, 'node_modules', 'nodejs-whisper');
const OLDEST_CMAKE = [3, 18];
const MEND = 'npm run setup';

/** The addon of a checkout, and whisper.cpp's own program that benchmarks measure it against. */
const BUILDS = {
  addon: {
    folder: join(source, 'build'),
    targets: ['greenroom_speech', 'greenroom_cpu'],
    flags: [],
    result: 'greenroom_speech.node',
  },
  reference: {
    folder: join(source, 'build-reference'),
    targets: ['whisper-cli'],
    flags: ['-DGREENROOM_REFERENCE=ON'],
    result: join('bin', process.platform === 'win32' ? 'whisper-cli.exe' : 'whisper-cli'),
  },
  baseline: portable('baseline', ['greenroom_speech', 'greenroom_cpu']),
  avx2: portable('avx2', ['greenroom_speech']),
};

/** A build that travels: for any processor of the architecture, or for those with AVX2 (the app asks the probe). */
function portable(cpu, targets) {
  return {
    folder: join(source, `build-${cpu}`),
    targets,
    flags: [`-DGREENROOM_CPU=${cpu}`],
    result: 'greenroom_speech.node',
  };
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** Everything the result depends on, in one line. */
function fingerprint(build) {
  const hash = createHash('sha256');
  const inputs = [
    join(source, 'CMakeLists.txt'),
    ...filesBelow(join(source, 'cmake')),
    ...filesBelow(join(source, 'src')),
  ];
  for (const path of inputs.sort()) hash.update(path.slice(source.length)).update(readFileSync(path));
  hash.update(JSON.parse(readFileSync(join(whisper, 'package.json'), 'utf8')).version);
  // Built for this very processor: another one (a copied folder, a moved virtual machine) may not run it.
  hash.update([...build.flags, process.platform, process.arch, cpus()[0]?.model ?? ''].join('\n'));
  return hash.digest('hex');
}

const stampOf = (build) => join(build.folder, 'built');

function isBuilt(build) {
  if (!existsSync(whisper) || !existsSync(join(build.folder, build.result)) || !existsSync(stampOf(build)))
    return false;
  return readFileSync(stampOf(build), 'utf8') === fingerprint(build);
}

function cmakeVersion() {
  const found = /version (\d+)\.(\d+)/.exec(probe('cmake') ?? '');
  return found ? [Number(found[1]), Number(found[2])] : undefined;
}

const newEnough = ([major, minor]) =>
  major > OLDEST_CMAKE[0] || (major === OLDEST_CMAKE[0] && minor >= OLDEST_CMAKE[1]);
const hasCompiler = () => [process.env.CXX, 'c++', 'g++', 'clang++'].some((name) => name && probe(name) !== undefined);
const hasMake = () => ['make', 'ninja'].some((name) => probe(name) !== undefined);

/** What is missing to compile, as Debian calls it. On Windows CMake finds Visual Studio's compiler by itself. */
function missingTools() {
  const missing = [];
  if (!cmakeVersion()) missing.push('cmake');
  if (process.platform === 'win32') return missing;
  if (!hasCompiler()) missing.push('g++');
  if (!hasMake()) missing.push('make');
  return missing;
}

const HOW_TO_INSTALL = {
  darwin: 'xcode-select --install, then: brew install cmake',
  win32: 'install "Visual Studio Build Tools" with the C++ workload, which brings CMake, and open a new terminal',
};

async function checkTools() {
  const missing = missingTools();
  const reason = 'the speech engine is compiled on this machine, and the tools for it are not there';
  if (missing.length > 0) {
    const how = HOW_TO_INSTALL[process.platform];
    if (how && !hasApt) throw new SetupError(`${reason}; missing: ${missing.join(', ')}`, how);
    await installPackages(missing, reason);
  }
  const version = cmakeVersion();
  if (version && !newEnough(version)) {
    throw new SetupError(
      `CMake ${version.join('.')} is too old`,
      `install CMake ${OLDEST_CMAKE.join('.')} or later, for example: pipx install cmake`,
    );
  }
}

/** CMake refuses a build folder that was configured for sources elsewhere, as after a checkout was moved. */
function clearForeignFolder(folder) {
  const cacheFile = join(folder, 'CMakeCache.txt');
  if (!existsSync(cacheFile)) return;
  const home = /^CMAKE_HOME_DIRECTORY:INTERNAL=(.*)$/m.exec(readFileSync(cacheFile, 'utf8'))?.[1];
  if (home !== source.replaceAll('\\', '/')) rmSync(folder, { recursive: true, force: true });
}

/** Make prints `[ 42%]`, Ninja `[12/40]`. */
function shareIn(line) {
  const percent = /^\[\s*(\d+)%\]/.exec(line);
  if (percent) return Number(percent[1]) / 100;
  const count = /^\[(\d+)\/(\d+)\]/.exec(line);
  return count ? Number(count[1]) / Number(count[2]) : undefined;
}

async function compile(build) {
  clearForeignFolder(build.folder);
  rmSync(stampOf(build), { force: true });
  const generator = process.platform !== 'win32' && probe('make') === undefined ? ['-G', 'Ninja'] : [];
  const type = '-DCMAKE_BUILD_TYPE=Release';
  await run('cmake', ['-S', source, '-B', build.folder, ...generator, type, ...build.flags], { mend: MEND });
  const show = progress('compiling');
  const onLine = (line) => {
    const share = shareIn(line);
    if (share !== undefined) show(share);
  };
  const jobs = String(Math.max(1, availableParallelism()));
  const args = ['--build', build.folder, '--config', 'Release', '--parallel', jobs, '--target', ...build.targets];
  await run('cmake', args, { onLine, mend: `remove ${build.folder} and run: ${MEND}` });
}

/** In a process of its own: an addon that crashes must not take set-up with it. */
const loads = (file) =>
  run(process.execPath, ['-e', 'require(process.argv[1])', file], {
    mend: `remove ${BUILDS.addon.folder} and run: ${MEND}`,
  });

export const addonStep = {
  title: 'Speech engine',
  done: () => isBuilt(BUILDS.addon),
  run: async () => {
    await checkTools();
    const file = join(BUILDS.addon.folder, BUILDS.addon.result);
    await compile(BUILDS.addon);
    try {
      await loads(file);
    } catch {
      // Object files of a build that was broken off can be half written; a fresh start settles it either way.
      rmSync(BUILDS.addon.folder, { recursive: true, force: true });
      await compile(BUILDS.addon);
      await loads(file);
    }
    writeFileSync(stampOf(BUILDS.addon), fingerprint(BUILDS.addon));
  },
};

/**
 * Builds the addons that a package carries into `folder`, named as src/speech/addon.ts looks for them. Only on x86-64 do
 * processors differ by enough to carry two.
 */
export async function portableAddons(folder) {
  const cpus = process.arch === 'x64' ? ['baseline', 'avx2'] : ['baseline'];
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await checkTools();
  for (const cpu of cpus) {
    const build = BUILDS[cpu];
    if (!isBuilt(build)) {
      await compile(build);
      writeFileSync(stampOf(build), fingerprint(build));
    }
    copyFileSync(join(build.folder, build.result), join(folder, `greenroom_speech-${cpu}.node`));
  }
  copyFileSync(join(BUILDS.baseline.folder, 'greenroom_cpu.node'), join(folder, 'greenroom_cpu.node'));
}

/** whisper.cpp's own command-line program from the same source with the same flags: for benchmarks only. */
export async function referenceProgram() {
  const build = BUILDS.reference;
  if (!isBuilt(build)) {
    await checkTools();
    await compile(build);
    writeFileSync(stampOf(build), fingerprint(build));
  }
  return join(build.folder, build.result);
}
