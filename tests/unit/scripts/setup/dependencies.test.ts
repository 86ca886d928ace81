import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { load } from '../load';

interface Locked {
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}
type UnpackedShare = (packages: Readonly<Record<string, Locked>>, folder: string) => number;

let folder = '';
let unpackedShare: UnpackedShare;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-unpacked-'));
  ({ unpackedShare } = await load<{ unpackedShare: UnpackedShare }>('setup/dependencies.mjs'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** npm makes a package's folder first and fills it later. */
function unpack(path: string): void {
  mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, path, 'package.json'), '{}');
}

it('the share of the dependencies that are unpacked counts filled folders of this machine’s packages', () => {
  const other = process.platform === 'win32' ? 'linux' : 'win32';
  const packages = {
    '': {},
    'node_modules/a': {},
    'node_modules/a/node_modules/b': {},
    'node_modules/here': { os: [process.platform], cpu: [process.arch] },
    'node_modules/elsewhere': { os: [other] },
    'node_modules/not-here': { os: [`!${process.platform}`] },
    'node_modules/not-there': { cpu: ['!none'] },
  };
  expect(unpackedShare(packages, folder)).toBe(0);
  mkdirSync(join(folder, 'node_modules', 'a'), { recursive: true });
  expect(unpackedShare(packages, folder)).toBe(0);
  unpack('node_modules/a/node_modules/b');
  unpack('node_modules/here');
  expect(unpackedShare(packages, folder)).toBe(0.5);
  unpack('node_modules/a');
  unpack('node_modules/not-there');
  expect(unpackedShare(packages, folder)).toBe(1);
});

it('nothing to unpack is all there is', () => expect(unpackedShare({ '': {} }, folder)).toBe(1));
