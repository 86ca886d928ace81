// A CTranslate2 Whisper model of one layer and four numbers, with values that tell where they came from.
import { int32 } from '../../../../../src/speech/models/convert/bytes';
import { toHalf } from '../../../../../src/speech/models/convert/half';
import { LISTED_TOKENS } from '../../../../../src/speech/models/convert/whisper';

export const STATE = 64;

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const name = (value: string): Buffer => Buffer.concat([u16(value.length + 1), Buffer.from(`${value}\0`)]);

/** Every number of variable n is n + row / 100, so that a cut shows which rows it took. */
const halves = (tag: number, dims: readonly number[]): Buffer => {
  const [rows = 1, ...rest] = dims;
  const columns = rest.reduce((product, dim) => product * dim, 1);
  return Buffer.concat(
    Array.from({ length: rows }, (_, row) =>
      Buffer.concat(Array.from({ length: columns }, () => u16(toHalf(tag + (row % STATE) / 128)))),
    ),
  );
};

const norm = (at: string): [string, number[]][] => [
  [`${at}/beta`, [STATE]],
  [`${at}/gamma`, [STATE]],
];
const linear = (at: string, out: number, into: number): [string, number[]][] => [
  [`${at}/bias`, [out]],
  [`${at}/weight`, [out, into]],
];

const block = (at: string, cross: boolean): [string, number[]][] => [
  ...(cross
    ? [
        ...norm(`${at}/attention/layer_norm`),
        ...linear(`${at}/attention/linear_0`, STATE, STATE),
        ...linear(`${at}/attention/linear_1`, 2 * STATE, STATE),
        ...linear(`${at}/attention/linear_2`, STATE, STATE),
      ]
    : []),
  ...norm(`${at}/ffn/layer_norm`),
  ...linear(`${at}/ffn/linear_0`, 4 * STATE, STATE),
  ...linear(`${at}/ffn/linear_1`, STATE, 4 * STATE),
  ...norm(`${at}/self_attention/layer_norm`),
  ...linear(`${at}/self_attention/linear_0`, 3 * STATE, STATE),
  ...linear(`${at}/self_attention/linear_1`, STATE, STATE),
];

export const VARIABLES: readonly (readonly [string, readonly number[]])[] = [
  ['decoder/embeddings/weight', [7, STATE]],
  ...block('decoder/layer_0', true),
  ...norm('decoder/layer_norm'),
  ['decoder/position_encodings/encodings', [3, STATE]],
  ['encoder/conv1/bias', [STATE]],
  ['encoder/conv1/weight', [STATE, 80, 3]],
  ['encoder/conv2/bias', [STATE]],
  ['encoder/conv2/weight', [STATE, STATE, 3]],
  ...block('encoder/layer_0', false),
  ...norm('encoder/layer_norm'),
  ['encoder/position_encodings/encodings', [5, STATE]],
];

/** The number that tells a variable: its place in the file. */
export const tagOf = (variable: string): number => VARIABLES.findIndex(([one]) => one === variable);

export function ctranslate2File(architecture = 'WhisperSpec', version = 6): Buffer {
  const head = [int32(version), name(architecture), int32(3), int32(VARIABLES.length)];
  const variables = VARIABLES.flatMap(([variable, dims], index) => {
    const data = halves(index, dims);
    return [name(variable), Buffer.from([dims.length]), int32(...dims), Buffer.from([4]), int32(data.length), data];
  });
  return Buffer.concat([...head, ...variables]);
}

export const vocabularyOf = (count = LISTED_TOKENS): string[] => Array.from({ length: count }, (_, id) => `t${id}`);
