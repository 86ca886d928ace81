import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findAddon, loadAddon } from '../../../src/speech/addon';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-find-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (...path: string[]): string => {
  const file = join(folder, ...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, 'not really an addon');
  return file;
};

describe('finding the addon', () => {
  it('takes the build of the checkout above', () => {
    const built = put('native', 'build', 'greenroom_speech.node');
    mkdirSync(join(folder, 'out', 'main', 'parts'), { recursive: true });
    expect(findAddon({ from: join(folder, 'out', 'main', 'parts') })).toEqual({ ok: true, value: built });
  });

  it('prefers a file that was named, and says when it is not there', () => {
    put('native', 'build', 'greenroom_speech.node');
    const other = put('other.node');
    expect(findAddon({ given: other, from: folder })).toEqual({ ok: true, value: other });
    const gone = findAddon({ given: join(folder, 'gone.node'), from: folder });
    expect(gone).toMatchObject({ ok: false, error: { code: 'engine-missing', todo: 'Correct or unset it.' } });
  });

  it('takes a package’s own build, and the one for old processors without the word of the probe', () => {
    const plain = put('resources', 'native', 'greenroom_speech.node');
    const places = { resources: join(folder, 'resources'), from: join(folder, 'nowhere') };
    expect(findAddon(places)).toEqual({ ok: true, value: plain });
    rmSync(plain);
    put('resources', 'native', 'greenroom_speech-avx2.node');
    const slow = put('resources', 'native', 'greenroom_speech-baseline.node');
    // The probe here is no addon at all, so nobody vouches for AVX2.
    put('resources', 'native', 'greenroom_cpu.node');
    expect(findAddon(places)).toEqual({ ok: true, value: slow });
  });

  it('names the command that builds it, or the package to install, where it is missing', () => {
    expect(findAddon({ from: folder })).toMatchObject({
      ok: false,
      error: { code: 'engine-missing', todo: 'Build it: npm run setup' },
    });
    mkdirSync(join(folder, 'resources', 'native'), { recursive: true });
    expect(findAddon({ from: folder, resources: join(folder, 'resources') })).toMatchObject({
      error: { todo: 'Install Greenroom again.' },
    });
  });
});

describe('loading the addon', () => {
  it('turns a file that is no addon into a failure with its mend', () => {
    const wrong = put('wrong.node');
    expect(loadAddon({ given: wrong, from: folder })).toMatchObject({
      ok: false,
      error: { code: 'engine-broken', todo: 'Build it: npm run setup' },
    });
  });
});
