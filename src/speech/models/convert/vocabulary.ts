// Whisper's tokens are runs of bytes. Vocabulary files write each byte as a printable character, as GPT-2 does.
import { FormatError } from './bytes';

const PRINTABLE: readonly (readonly [first: number, last: number])[] = [
  [0x21, 0x7e],
  [0xa1, 0xac],
  [0xae, 0xff],
];
const FIRST_SUBSTITUTE = 0x100;

/** Character -> byte: printable Latin-1 stands for itself, the other bytes take characters from U+0100 on, in order. */
function byteOfCharacter(): ReadonlyMap<string, number> {
  const bytes = new Map<string, number>();
  let substitute = FIRST_SUBSTITUTE;
  for (let byte = 0; byte < 256; byte += 1) {
    const itself = PRINTABLE.some(([first, last]) => byte >= first && byte <= last);
    bytes.set(String.fromCodePoint(itself ? byte : substitute++), byte);
  }
  return bytes;
}

const BYTES = byteOfCharacter();

/** @throws FormatError for a character that stands for no byte */
export function tokenBytes(token: string): Uint8Array {
  return Uint8Array.from(token, (character) => {
    const byte = BYTES.get(character);
    if (byte === undefined) throw new FormatError(`the vocabulary holds a token that is no run of bytes: ${token}`);
    return byte;
  });
}

/** Tokens in the order of their numbers, from `vocabulary.txt` (one to a line) or `vocabulary.json` (a list). */
export function readVocabulary(content: string): readonly string[] {
  if (!content.trimStart().startsWith('[')) return lines(content);
  try {
    const list: unknown = JSON.parse(content);
    if (Array.isArray(list) && list.every((token) => typeof token === 'string')) return list;
  } catch {
    // A text vocabulary may begin with a bracket, too: `[` is a token.
    return lines(content);
  }
  throw new FormatError('the vocabulary is no list of words');
}

const lines = (content: string): readonly string[] => content.replace(/\n$/, '').split('\n');
