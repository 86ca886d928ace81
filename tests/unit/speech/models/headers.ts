export interface HeaderNumbers {
  readonly vocabulary?: number;
  readonly layers?: number;
  readonly textLayers?: number;
  readonly state?: number;
}

/** The first 48 bytes of a Whisper file in ggml's format; without details those of tiny.en. */
export function whisperHeader(given: HeaderNumbers): Buffer {
  const { vocabulary = 51_864, layers = 4, state = 384 } = given;
  const textLayers = given.textLayers ?? layers;

  const heads = Math.round(state / 64);
  const numbers = [0x67676d6c, vocabulary, 1500, state, heads, layers, 448, state, heads, textLayers, 80, 1];
  const bytes = Buffer.alloc(48);
  for (const [index, number] of numbers.entries()) bytes.writeInt32LE(number, index * 4);
  return bytes;
}
