import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../../../src/speech/models/convert/bytes';
import { readVocabulary, tokenBytes } from '../../../../../src/speech/models/convert/vocabulary';

const text = (token: string): string => Buffer.from(tokenBytes(token)).toString('utf8');

describe('tokens', () => {
  it.each([
    ['!', '!'],
    ['Ġthe', ' the'],
    ['Ċ', '\n'],
    ['Ã©', 'é'],
    ['âĤ¬', '€'],
    ['ðŁĺĢ', '😀'],
    ['<|endoftext|>', '<|endoftext|>'],
    ['', ''],
  ])('%s is %j', (token, expected) => {
    expect(text(token)).toBe(expected);
  });

  it('may be half a character', () => {
    expect(tokenBytes('ðŁ')).toEqual(Uint8Array.from([0xf0, 0x9f]));
  });

  it('can be each of the 256 bytes', () => {
    // The 188 printable bytes stand for themselves; the other 68 are U+0100 to U+0143, in order.
    const printable = Array.from({ length: 256 }, (_, byte) => byte).filter(
      (byte) => (byte > 0x20 && byte < 0x7f) || (byte > 0xa0 && byte !== 0xad),
    );
    const others = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => !printable.includes(byte));
    expect(printable.map((byte) => tokenBytes(String.fromCodePoint(byte))[0])).toEqual(printable);
    expect(others.map((_, index) => tokenBytes(String.fromCodePoint(0x100 + index))[0])).toEqual(others);
  });

  it('that are no runs of bytes are refused', () => {
    expect(() => tokenBytes('a b')).toThrow(FormatError);
    expect(() => tokenBytes('模')).toThrow(FormatError);
  });
});

describe('vocabulary files', () => {
  it('are lists, or lines', () => {
    expect(readVocabulary('["a","Ġb"]')).toEqual(['a', 'Ġb']);
    expect(readVocabulary('a\nĠb\n')).toEqual(['a', 'Ġb']);
    expect(readVocabulary('a\nĠb')).toEqual(['a', 'Ġb']);
  });

  it('of lines may begin with a bracket', () => {
    expect(readVocabulary('[\n]\n!\n')).toEqual(['[', ']', '!']);
  });

  it('of anything else are refused', () => {
    expect(() => readVocabulary('[1, 2]')).toThrow(FormatError);
  });
});
