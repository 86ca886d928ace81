import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { load } from '../load';

interface Entry {
  readonly name: string;
  readonly content: string;
  readonly mode?: number;
  /** 0 stored, 8 deflated. */
  readonly method?: number;
}
type Unzip = (
  archive: string,
  target: string,
  options?: { readonly rename?: (name: string) => string | undefined; readonly onShare?: (share: number) => void },
) => void;

const LINK = 0o120777;
const FILE = 0o100644;
let folder = '';
let unzip: Unzip;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-unzip-'));
  ({ unzip } = await load<{ unzip: Unzip }>('setup/unzip.mjs'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A zip archive as the programs make it: local entries, the directory, its end. Sums are left out; nobody reads them. */
function zip(entries: readonly Entry[]): string {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, mode = FILE, method = 8 } of entries) {
    const packed = method === 8 ? deflateRawSync(content) : Buffer.from(content);
    const named = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(named.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(Buffer.byteLength(content), 24);
    central.writeUInt16LE(named.length, 28);
    central.writeUInt32LE((mode << 16) >>> 0, 38);
    central.writeUInt32LE(offset, 42);
    parts.push(local, named, packed);
    directory.push(central, named);
    offset += 30 + named.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  const file = join(folder, 'archive.zip');
  writeFileSync(file, Buffer.concat([...parts, ...directory, end]));
  return file;
}
const out = (name: string): string => join(folder, 'out', name);

describe('an archive', () => {
  it('comes out whole: packed and stored files, folders, links, what may be run', () => {
    const long = 'an Electron '.repeat(1000);
    const archive = zip([
      { name: 'a/', content: '', mode: 0o40755, method: 0 },
      { name: 'a/long.txt', content: long },
      { name: 'a/b/stored.txt', content: 'stored', method: 0 },
      { name: 'a/run', content: 'run me', mode: 0o100755 },
      { name: 'a/link', content: 'run', mode: LINK, method: 0 },
    ]);
    const shares: number[] = [];
    unzip(archive, join(folder, 'out'), { onShare: (share) => shares.push(share) });
    expect(readFileSync(out('a/long.txt'), 'utf8')).toBe(long);
    expect(readFileSync(out('a/b/stored.txt'), 'utf8')).toBe('stored');
    expect(lstatSync(out('a/link')).isSymbolicLink() && readlinkSync(out('a/link'))).toBe('run');
    if (process.platform !== 'win32') expect(statSync(out('a/run')).mode & 0o777).toBe(0o755);
    expect(shares).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
  });

  it('comes out under other names, and without what is left out', () => {
    const archive = zip([
      { name: 'Other/App', content: 'binary' },
      { name: 'Other/resources/app/theirs.js', content: 'not ours' },
    ]);
    unzip(archive, join(folder, 'out'), { rename: (name) => (name.includes('/app/') ? undefined : 'electron') });
    expect(readFileSync(out('electron'), 'utf8')).toBe('binary');
    expect(existsSync(out('Other'))).toBe(false);
  });

  it.each(['../outside.txt', 'a/../../outside.txt'])('writes nothing outside its folder (%s)', (name) => {
    expect(() => unzip(zip([{ name, content: 'x' }]), join(folder, 'out'))).toThrow('points outside the target');
    expect(existsSync(join(folder, 'outside.txt'))).toBe(false);
  });

  it('that is none, cut off, or packed in another way is refused', () => {
    const text = join(folder, 'text.zip');
    writeFileSync(text, 'only words');
    expect(() => unzip(text, join(folder, 'out'))).toThrow('no zip archive');
    const cut = zip([{ name: 'a', content: 'whole '.repeat(50), method: 0 }]);
    writeFileSync(cut, readFileSync(cut).subarray(0, 100));
    expect(() => unzip(cut, join(folder, 'out'))).toThrow('no zip archive');
    expect(() => unzip(zip([{ name: 'a', content: 'x', method: 12 }]), join(folder, 'out'))).toThrow('method (12)');
  });
});
