// Writes ggml's model files piece by piece, so that no file has to be held in memory whole.
import { int32 } from './bytes';

export const GGML_MAGIC = 0x67676d6c;
const TYPE_CODE = { f32: 0, f16: 1 } as const;

export interface GgmlTensor {
  readonly name: string;
  /** Outermost first. */
  readonly dims: readonly number[];
  readonly type: keyof typeof TYPE_CODE;
  readonly data: Uint8Array;
}

const encoder = new TextEncoder();

export function* tensorRecord(tensor: GgmlTensor): Generator<Uint8Array> {
  const name = encoder.encode(tensor.name);
  yield int32(tensor.dims.length, name.length, TYPE_CODE[tensor.type], ...tensor.dims.toReversed());
  yield name;
  yield tensor.data;
}

/** A length and the bytes. */
export function* counted(bytes: Uint8Array): Generator<Uint8Array> {
  yield int32(bytes.length);
  yield bytes;
}

export const ascii = (text: string): Uint8Array => encoder.encode(text);
