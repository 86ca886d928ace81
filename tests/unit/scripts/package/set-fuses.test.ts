import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { load } from '../load';

interface Packed {
  readonly appOutDir: string;
  readonly electronPlatformName: string;
  readonly packager: { readonly executableName: string; readonly appInfo: { readonly productFilename: string } };
}

/** How a runtime comes: the mark, the wire's version and length, and what Electron's own builds have on (1) and off (0). */
const MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const AS_IT_COMES = '10110001';
const ON = '1'.charCodeAt(0);
const runtime = Buffer.concat([
  Buffer.from('before'),
  Buffer.from(MARK),
  Buffer.from([1, AS_IT_COMES.length]),
  Buffer.from(AS_IT_COMES),
  Buffer.from('after'),
]);

/** On or off, as the app is shipped. */
const WANTED = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-fuses-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['linux', 'greenroom', 'greenroom'],
  ['win32', 'Greenroom.exe', 'Greenroom.exe'],
  ['darwin', 'Greenroom.app/Contents/Frameworks/Electron Framework.framework/Electron Framework', 'Greenroom.app'],
])('what is shipped for %s cannot be turned into something else', async (electronPlatformName, binary, named) => {
  const { afterPack } = await load<{ afterPack: (packed: Packed) => Promise<void> }>('package/set-fuses.mjs');
  mkdirSync(join(folder, binary, '..'), { recursive: true });
  writeFileSync(join(folder, binary), runtime);
  const packager = { executableName: 'greenroom', appInfo: { productFilename: 'Greenroom' } };
  await afterPack({ appOutDir: folder, electronPlatformName, packager });
  const wire = await getCurrentFuseWire(join(folder, named));
  const found = Object.fromEntries(
    Object.keys(WANTED).map((fuse) => [fuse, wire[Number(fuse) as FuseV1Options] === ON]),
  );
  expect(found).toEqual(Object.fromEntries(Object.entries(WANTED)));
});
