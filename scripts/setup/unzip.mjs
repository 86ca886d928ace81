// Unpacks a zip archive (stored and deflated entries, zip64 sizes, symbolic links, file modes) entry by entry, so that
// an archive of several hundred megabytes needs memory for one entry only. Written for archives we pin by hash.
import { closeSync, fstatSync, mkdirSync, openSync, readSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_MARK = 0xffffffff;
const END_SEARCH_BYTES = 66_000;
const LINK_MODE = 0o120000;
const TYPE_MASK = 0o170000;

function readAt(file, offset, length) {
  const buffer = Buffer.alloc(length);
  let got = 0;
  while (got < length) {
    const count = readSync(file, buffer, got, length - got, offset + got);
    if (count === 0) throw new Error('the archive ends too early');
    got += count;
  }
  return buffer;
}

function findDirectory(file) {
  const size = fstatSync(file).size;
  const span = Math.min(size, END_SEARCH_BYTES);
  const tail = readAt(file, size - span, span);
  let at = span - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== END_OF_DIRECTORY) at -= 1;
  if (at < 0) throw new Error('this is no zip archive');
  const plain = {
    count: tail.readUInt16LE(at + 10),
    bytes: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
  };
  if (at < 20 || tail.readUInt32LE(at - 20) !== ZIP64_LOCATOR) return plain;
  const end64 = readAt(file, Number(tail.readBigUInt64LE(at - 12)), 56);
  return {
    count: Number(end64.readBigUInt64LE(32)),
    bytes: Number(end64.readBigUInt64LE(40)),
    offset: Number(end64.readBigUInt64LE(48)),
  };
}

/** Sizes and offset of an entry that does not fit in 32 bits stand in extra field 1, in this order. */
function widen(entry, extra) {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) {
      let field = at + 4;
      for (const name of ['size', 'packed', 'offset']) {
        if (entry[name] !== ZIP64_MARK) continue;
        entry[name] = Number(extra.readBigUInt64LE(field));
        field += 8;
      }
    }
    at += 4 + length;
  }
  return entry;
}

function* entriesOf(file) {
  const { count, bytes, offset } = findDirectory(file);
  const table = readAt(file, offset, bytes);
  for (let index = 0, at = 0; index < count; index += 1) {
    const nameLength = table.readUInt16LE(at + 28);
    const extraLength = table.readUInt16LE(at + 30);
    const extraAt = at + 46 + nameLength;
    yield widen(
      {
        name: table.toString('utf8', at + 46, extraAt),
        method: table.readUInt16LE(at + 10),
        packed: table.readUInt32LE(at + 20),
        size: table.readUInt32LE(at + 24),
        mode: table.readUInt32LE(at + 38) >>> 16,
        offset: table.readUInt32LE(at + 42),
      },
      table.subarray(extraAt, extraAt + extraLength),
    );
    at = extraAt + extraLength + table.readUInt16LE(at + 32);
  }
}

function contentOf(file, entry) {
  const head = readAt(file, entry.offset, 30);
  const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const packed = readAt(file, start, entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method === 8) return inflateRawSync(packed);
  throw new Error(`${entry.name} is packed by a method (${entry.method}) this reader does not know`);
}

function put(path, entry, content) {
  mkdirSync(dirname(path), { recursive: true });
  if ((entry.mode & TYPE_MASK) === LINK_MODE) return symlinkSync(content.toString('utf8'), path);
  writeFileSync(path, content, { mode: entry.mode & 0o777 || 0o644 });
}

/**
 * @param rename entry name -> relative path below `target`, or undefined to leave the entry out
 * @param onShare called with the share done, 0..1
 */
export function unzip(archive, target, { rename = (name) => name, onShare } = {}) {
  const file = openSync(archive, 'r');
  try {
    const entries = [...entriesOf(file)];
    for (const [index, entry] of entries.entries()) {
      onShare?.((index + 1) / entries.length);
      const relative = rename(entry.name);
      if (relative === undefined || entry.name.endsWith('/')) continue;
      const path = normalize(join(target, relative));
      if (!path.startsWith(normalize(target) + sep)) throw new Error(`${entry.name} points outside the target`);
      put(path, entry, contentOf(file, entry));
    }
  } finally {
    closeSync(file);
  }
}
