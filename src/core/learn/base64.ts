const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NONE = 255;

const codes = new Uint8Array(128).fill(NONE);
for (const [value, letter] of [...ALPHABET].entries()) codes[letter.charCodeAt(0)] = value;

/**
 * Base64 (RFC 4648) to signed bytes. Our own, because `core` knows neither Node's Buffer nor the browser's atob.
 * @throws where a letter is none of the alphabet: the weights file is damaged
 */
export function decodeBytes(text: string): Int8Array {
  const letters = text.replace(/=+$/, '');
  const bytes = new Int8Array(Math.floor((letters.length * 3) / 4));
  let buffer = 0;
  let bits = 0;
  let at = 0;
  for (let i = 0; i < letters.length; i++) {
    const value = codes[letters.charCodeAt(i)] ?? NONE;
    if (value === NONE) throw new Error(`not base64 at letter ${i}`);
    buffer = (buffer << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (buffer >> bits) & 0xff;
  }
  return bytes;
}

/** The other way round, with padding: for writing weights. */
export function encodeBytes(bytes: Int8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = bytes.subarray(i, i + 3);
    const three = ((group[0] ?? 0) & 0xff) * 65536 + ((group[1] ?? 0) & 0xff) * 256 + ((group[2] ?? 0) & 0xff);
    for (let letter = 0; letter < 4; letter++)
      text += letter > group.length ? '=' : ALPHABET[(three >> (18 - 6 * letter)) & 63];
  }
  return text;
}
