import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Failure, failed, messageOf, ok, type Result } from '../shared/result';
import type { NativeSpeech } from './native';

const NAME = 'greenroom_speech';
const MEND_CHECKOUT = 'Build it: npm run setup';
const MEND_PACKAGE = 'Install Greenroom again.';

export interface AddonPlaces {
  /** A file to use whatever else there is (GREENROOM_ADDON). */
  readonly given?: string | undefined;
  /** `process.resourcesPath` of a packaged app. */
  readonly resources?: string | undefined;
  /** Where to start looking upwards for a checkout's `native/build`. */
  readonly from: string;
}

// Not named `require`: the bundle of the app declares one of its own.
const loadFile = createRequire(import.meta.url);
let loaded: NativeSpeech | undefined;

/** The addon, loaded once for each thread. Failures: `engine-missing`, `engine-broken`. */
export function loadAddon(places: AddonPlaces = placesHere()): Result<NativeSpeech> {
  if (loaded) return ok(loaded);
  const found = findAddon(places);
  if (!found.ok) return found;
  try {
    loaded = loadFile(found.value) as NativeSpeech;
    return ok(loaded);
  } catch (thrown) {
    return { ok: false, error: broken(thrown, places) };
  }
}

/** The addon's file, without loading it. */
export function findAddon(places: AddonPlaces = placesHere()): Result<string> {
  if (places.given) {
    if (existsSync(places.given)) return ok(places.given);
    return failed('engine-missing', `GREENROOM_ADDON names ${places.given}, and there is no such file.`, {
      todo: 'Correct or unset it.',
    });
  }
  const packaged = places.resources ? packagedAddon(join(places.resources, 'native')) : undefined;
  const file = packaged ?? builtAddon(places.from);
  if (file) return ok(file);
  return failed('engine-missing', 'The speech engine is not there.', { todo: mend(places) });
}

function placesHere(): AddonPlaces {
  const resources = (process as { resourcesPath?: string }).resourcesPath;
  return { given: process.env.GREENROOM_ADDON, resources, from: import.meta.dirname };
}

/** A package carries a fast build and one for old processors; which of them runs here, the probe knows. */
function packagedAddon(folder: string): string | undefined {
  const plain = join(folder, `${NAME}.node`);
  const fast = join(folder, `${NAME}-avx2.node`);
  const slow = join(folder, `${NAME}-baseline.node`);
  if (existsSync(fast) && hasAvx2(join(folder, 'greenroom_cpu.node'))) return fast;
  return [plain, slow].find((file) => existsSync(file));
}

function hasAvx2(probe: string): boolean {
  try {
    return (loadFile(probe) as { avx2: boolean }).avx2;
  } catch {
    // Without the probe's word the build that runs everywhere is the safe one.
    return false;
  }
}

function builtAddon(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, 'native', 'build', `${NAME}.node`);
    if (existsSync(file)) return file;
    if (dirname(folder) === folder) return undefined;
  }
}

function mend(places: AddonPlaces): string {
  return places.resources && existsSync(join(places.resources, 'native')) ? MEND_PACKAGE : MEND_CHECKOUT;
}

function broken(thrown: unknown, places: AddonPlaces): Failure {
  return {
    code: 'engine-broken',
    what: `The speech engine could not be loaded: ${messageOf(thrown)}.`,
    todo: mend(places),
  };
}
