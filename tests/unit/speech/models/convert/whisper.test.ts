import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../../../src/speech/models/convert/bytes';
import { readCtranslate2, type Variable } from '../../../../../src/speech/models/convert/ctranslate2';
import { fromHalf } from '../../../../../src/speech/models/convert/half';
import { melFilters } from '../../../../../src/speech/models/convert/mel-filters';
import { LISTED_TOKENS, whisperFile } from '../../../../../src/speech/models/convert/whisper';
import { ctranslate2File, STATE, tagOf, vocabularyOf } from './model-double';

interface Tensor {
  readonly dims: number[];
  readonly type: 'f32' | 'f16';
  readonly values: number[];
}

/** Reads a ggml Whisper file the way the engine does. */
class GgmlReader {
  readonly #file: Buffer;
  #at = 0;

  constructor(file: Buffer) {
    this.#file = file;
  }

  get more(): boolean {
    return this.#at < this.#file.length;
  }

  #step(bytes: number): number {
    this.#at += bytes;
    return this.#at - bytes;
  }

  int = (): number => this.#file.readInt32LE(this.#step(4));
  float = (): number => this.#file.readFloatLE(this.#step(4));
  half = (): number => fromHalf(this.#file.readUInt16LE(this.#step(2)));
  text = (length: number): string => this.#file.toString('utf8', this.#step(length), this.#at);
  many = <T>(count: number, one: () => T): T[] => Array.from({ length: count }, one);

  tensor(): [string, Tensor] {
    const [rank, length, type] = [this.int(), this.int(), this.int()];
    const dims = this.many(rank, this.int);
    const name = this.text(length);
    const count = dims.reduce((product, dim) => product * dim, 1);
    const values = this.many(count, type === 1 ? this.half : this.float);
    return [name, { dims, type: type === 1 ? 'f16' : 'f32', values }];
  }
}

function readGgml(file: Buffer) {
  const reader = new GgmlReader(file);
  const header = reader.many(12, reader.int);
  const filters = reader.many(reader.int() * reader.int(), reader.float);
  const tokens = reader.many(reader.int(), () => reader.text(reader.int()));
  const tensors = new Map<string, Tensor>();
  while (reader.more) tensors.set(...reader.tensor());
  return { header, filters, tokens, tensors };
}

const variables = readCtranslate2(ctranslate2File());
const converted = (from: ReadonlyMap<string, Variable> = variables, vocabulary = vocabularyOf()) =>
  readGgml(Buffer.concat([...whisperFile(from, vocabulary)]));

describe('a converted Whisper file', () => {
  const { header, filters, tokens, tensors } = converted();
  const tensor = (name: string): Tensor => tensors.get(name) ?? { dims: [], type: 'f32', values: [] };

  it('begins with its dimensions, filters and vocabulary', () => {
    expect(header).toEqual([0x67676d6c, 7, 5, STATE, 1, 1, 3, STATE, 1, 1, 80, 1]);
    expect(filters).toEqual([...melFilters(80)]);
    expect(tokens).toHaveLength(LISTED_TOKENS);
    expect(tokens.slice(0, 2)).toEqual(['t0', 't1']);
  });

  it('holds all the tensors of its layers', () => {
    expect(tensors.size).toBe(11 + 15 + 24);
    expect([...tensors.keys()].slice(0, 3)).toEqual([
      'decoder.positional_embedding',
      'encoder.positional_embedding',
      'decoder.token_embedding.weight',
    ]);
  });

  it('turns dimensions around and makes columns of the convolutions’ biases', () => {
    expect(tensor('encoder.conv1.weight').dims).toEqual([3, 80, STATE]);
    expect(tensor('encoder.conv1.bias').dims).toEqual([1, STATE]);
    expect(tensor('decoder.token_embedding.weight').dims).toEqual([STATE, 7]);
  });

  it('keeps weights as halves and everything small as floats', () => {
    expect(tensor('decoder.token_embedding.weight').type).toBe('f16');
    expect(tensor('encoder.conv2.weight').type).toBe('f16');
    for (const name of ['encoder.conv2.bias', 'encoder.positional_embedding', 'decoder.ln.weight']) {
      expect(tensor(name).type).toBe('f32');
    }
  });

  it.each<[string, string, number]>([
    ['attn.query.weight', 'self_attention/linear_0/weight', 0],
    ['attn.key.weight', 'self_attention/linear_0/weight', 1],
    ['attn.value.weight', 'self_attention/linear_0/weight', 2],
    ['attn.value.bias', 'self_attention/linear_0/bias', 2],
    ['cross_attn.query.weight', 'attention/linear_0/weight', 0],
    ['cross_attn.key.weight', 'attention/linear_1/weight', 0],
    ['cross_attn.value.weight', 'attention/linear_1/weight', 1],
    ['cross_attn.out.bias', 'attention/linear_2/bias', 0],
    ['mlp.0.weight', 'ffn/linear_0/weight', 0],
    ['mlp.2.weight', 'ffn/linear_1/weight', 0],
  ])('cuts %s out of %s', (to, from) => {
    const { values, dims } = tensor(`decoder.blocks.0.${to}`);
    const tag = tagOf(`decoder/layer_0/${from}`);
    expect(values[0]).toBeCloseTo(tag, 1);
    expect(values.at(-1)).toBeCloseTo(tag + 63 / 128, 1);
    expect(values).toHaveLength(dims.reduce((product, dim) => product * dim, 1));
  });

  it('has no bias for keys', () => {
    expect([...tensors.keys()].filter((name) => name.endsWith('key.bias'))).toEqual([]);
  });
});

describe('what cannot be converted', () => {
  const without = (name: string) => new Map([...variables].filter(([one]) => one !== name));

  it('names what is missing', () => {
    expect(() => converted(without('decoder/layer_norm/beta'))).toThrow(/decoder\/layer_norm\/beta/);
    expect(() => converted(without('encoder/conv1/weight'))).toThrow(FormatError);
  });

  it('refuses a vocabulary that is too short', () => {
    expect(() => converted(variables, vocabularyOf(100))).toThrow(/only 100 tokens/);
  });

  it('refuses quantised weights', () => {
    const name = 'encoder/conv1/weight';
    const quantised = new Map(variables).set(name, { ...(variables.get(name) as Variable), type: 'i8' });
    expect(() => converted(quantised)).toThrow(/quantised/);
  });

  it('refuses a stack that is too small', () => {
    const name = 'decoder/layer_0/self_attention/linear_0/weight';
    const small = new Map(variables).set(name, { dims: [STATE, 1], type: 'f16', data: new Uint8Array(2 * STATE) });
    expect(() => converted(small)).toThrow(FormatError);
  });
});
