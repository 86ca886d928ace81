// Whisper from CTranslate2's container to ggml's. Order, names and number types follow the publisher's own conversion, so
// that the result is the publisher's file, bit for bit; its hash proves it.
import { FormatError, int32 } from './bytes';
import type { Variable } from './ctranslate2';
import { counted, GGML_MAGIC, type GgmlTensor, tensorRecord } from './ggml';
import { floatsToHalves, halvesToFloats } from './half';
import { melFilters, SPECTRUM_BINS } from './mel-filters';
import { tokenBytes } from './vocabulary';

/** Text tokens a Whisper file lists; the special ones behind them are known to the engine. */
export const LISTED_TOKENS = 50_257;
const HEAD_SIZE = 64;
const WEIGHTS_F16 = 1;

type Variables = ReadonlyMap<string, Variable>;
type Source = { readonly name: string; readonly from: string; readonly rows?: readonly [first: number, end: number] };

/** @throws FormatError when a variable is missing or of the wrong shape */
export function* whisperFile(variables: Variables, vocabulary: readonly string[]): Generator<Uint8Array> {
  const shape = shapeOf(variables);
  if (vocabulary.length < LISTED_TOKENS) throw new FormatError(`the vocabulary has only ${vocabulary.length} tokens`);
  yield int32(GGML_MAGIC, shape.vocab, shape.audioContext, shape.state, shape.heads, shape.audioLayers);
  yield int32(shape.textContext, shape.state, shape.heads, shape.textLayers, shape.mels, WEIGHTS_F16);
  yield int32(shape.mels, SPECTRUM_BINS);
  yield new Uint8Array(melFilters(shape.mels).buffer);
  yield int32(LISTED_TOKENS);
  for (const token of vocabulary.slice(0, LISTED_TOKENS)) yield* counted(tokenBytes(token));
  for (const source of sources(shape.state, shape.textLayers, shape.audioLayers)) {
    yield* tensorRecord(tensorFrom(variables, source));
  }
}

function shapeOf(variables: Variables) {
  const dims = (name: string): readonly number[] => need(variables, name).dims;
  const [vocab = 0, state = 0] = dims('decoder/embeddings/weight');
  const layers = (side: string): number => {
    let count = 0;
    while (variables.has(`${side}/layer_${count}/ffn/linear_0/weight`)) count += 1;
    return count;
  };
  return {
    vocab,
    state,
    heads: state / HEAD_SIZE,
    mels: dims('encoder/conv1/weight')[1] ?? 0,
    audioContext: dims('encoder/position_encodings/encodings')[0] ?? 0,
    textContext: dims('decoder/position_encodings/encodings')[0] ?? 0,
    audioLayers: layers('encoder'),
    textLayers: layers('decoder'),
  };
}

function* sources(state: number, textLayers: number, audioLayers: number): Generator<Source> {
  yield { name: 'decoder.positional_embedding', from: 'decoder/position_encodings/encodings' };
  yield { name: 'encoder.positional_embedding', from: 'encoder/position_encodings/encodings' };
  yield { name: 'decoder.token_embedding.weight', from: 'decoder/embeddings/weight' };
  for (let layer = 0; layer < textLayers; layer += 1) {
    const [block, from] = [`decoder.blocks.${layer}`, `decoder/layer_${layer}`];
    yield* commonBlock(block, from, state);
    yield* norm(`${block}.cross_attn_ln`, `${from}/attention/layer_norm`);
    yield* crossAttention(`${block}.cross_attn`, `${from}/attention`, state);
  }
  yield* norm('decoder.ln', 'decoder/layer_norm');
  yield* linear('encoder.conv1', 'encoder/conv1');
  yield* linear('encoder.conv2', 'encoder/conv2');
  for (let layer = 0; layer < audioLayers; layer += 1) {
    yield* commonBlock(`encoder.blocks.${layer}`, `encoder/layer_${layer}`, state);
  }
  yield* norm('encoder.ln_post', 'encoder/layer_norm');
}

function* commonBlock(block: string, from: string, state: number): Generator<Source> {
  yield* norm(`${block}.mlp_ln`, `${from}/ffn/layer_norm`);
  yield* linear(`${block}.mlp.0`, `${from}/ffn/linear_0`);
  yield* linear(`${block}.mlp.2`, `${from}/ffn/linear_1`);
  yield* norm(`${block}.attn_ln`, `${from}/self_attention/layer_norm`);
  yield* selfAttention(`${block}.attn`, `${from}/self_attention`, state);
}

function* norm(name: string, from: string): Generator<Source> {
  yield { name: `${name}.weight`, from: `${from}/gamma` };
  yield { name: `${name}.bias`, from: `${from}/beta` };
}

function* linear(name: string, from: string, rows?: readonly [number, number]): Generator<Source> {
  const part = rows ? { rows } : {};
  yield { name: `${name}.weight`, from: `${from}/weight`, ...part };
  yield { name: `${name}.bias`, from: `${from}/bias`, ...part };
}

/** Query, key and value lie stacked in one variable. The key's bias is all zeros and has no place in ggml's file. */
function* selfAttention(name: string, from: string, state: number): Generator<Source> {
  yield* linear(`${name}.query`, `${from}/linear_0`, [0, state]);
  yield { name: `${name}.key.weight`, from: `${from}/linear_0/weight`, rows: [state, 2 * state] };
  yield* linear(`${name}.value`, `${from}/linear_0`, [2 * state, 3 * state]);
  yield* linear(`${name}.out`, `${from}/linear_1`);
}

/** The query has a variable of its own; key and value of the sound lie stacked. */
function* crossAttention(name: string, from: string, state: number): Generator<Source> {
  yield* linear(`${name}.query`, `${from}/linear_0`);
  yield { name: `${name}.key.weight`, from: `${from}/linear_1/weight`, rows: [0, state] };
  yield* linear(`${name}.value`, `${from}/linear_1`, [state, 2 * state]);
  yield* linear(`${name}.out`, `${from}/linear_2`);
}

function tensorFrom(variables: Variables, { name, from, rows }: Source): GgmlTensor {
  const variable = need(variables, from);
  const dims = rows ? [rows[1] - rows[0], ...variable.dims.slice(1)] : [...variable.dims];
  const data = rows ? cutRows(variable, rows, from) : variable.data;
  // The engine adds a convolution's bias to each moment and wants it as a column.
  const shaped = /conv\d\.bias$/.test(name) ? [...dims, 1] : dims;
  const plain = dims.length === 1 || name.endsWith('positional_embedding');
  return { name, dims: shaped, type: plain ? 'f32' : 'f16', data: inType(variable, data, plain ? 'f32' : 'f16', from) };
}

function cutRows(variable: Variable, [first, end]: readonly [number, number], from: string): Uint8Array {
  const rowBytes = variable.data.length / (variable.dims[0] ?? 1);
  if (end > (variable.dims[0] ?? 0) || !Number.isInteger(rowBytes)) throw new FormatError(`${from} is too small`);
  return variable.data.subarray(first * rowBytes, end * rowBytes);
}

function inType(variable: Variable, data: Uint8Array, type: 'f32' | 'f16', from: string): Uint8Array {
  if (variable.type === type) return data;
  if (variable.type === 'f16') return halvesToFloats(data);
  if (variable.type === 'f32') return floatsToHalves(data);
  throw new FormatError(`${from} is quantised (${variable.type}); only whole weights can be converted`);
}

function need(variables: Variables, name: string): Variable {
  const variable = variables.get(name);
  if (!variable) throw new FormatError(`the model has no ${name}`);
  return variable;
}
