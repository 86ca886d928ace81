import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const HEADER_BYTES = 44;

/** What is said in it, in lower case and without punctuation. */
export const REFERENCE_WORDS =
  'and so my fellow americans ask not what your country can do for you ask what you can do for your country';

/** The reference clip: 11 s of a real voice, 16 kHz mono within -1..1 (tests/fixtures/README.md). */
export function referenceClip(): Float32Array {
  const file = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'jfk.wav'));
  const samples = new Int16Array(file.buffer.slice(file.byteOffset + HEADER_BYTES, file.byteOffset + file.length));
  return Float32Array.from(samples, (sample) => sample / 32_768);
}

export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z' ]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
