import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../../../src/speech/models/convert/bytes';
import { readCtranslate2 } from '../../../../../src/speech/models/convert/ctranslate2';
import { ctranslate2File, STATE, VARIABLES } from './model-double';

const file = ctranslate2File();

describe('CTranslate2 files', () => {
  it('give every variable with its shape, type and values', () => {
    const variables = readCtranslate2(file);
    expect([...variables.keys()]).toEqual(VARIABLES.map(([name]) => name));
    const conv = variables.get('encoder/conv1/weight');
    expect(conv).toMatchObject({ dims: [STATE, 80, 3], type: 'f16' });
    expect(conv?.data).toHaveLength(STATE * 80 * 3 * 2);
  });

  it('cut off anywhere are refused', () => {
    for (const length of [0, 3, 4, 10, 25, 40, 1000, file.length - 1]) {
      // What stands behind the last variable (aliases) is not needed; before that every byte is.
      expect(() => readCtranslate2(file.subarray(0, length)), `${length} bytes`).toThrow(FormatError);
    }
  });

  it('of another version, architecture or number type are refused', () => {
    expect(() => readCtranslate2(ctranslate2File('WhisperSpec', 7))).toThrow(/version 6/);
    expect(() => readCtranslate2(ctranslate2File('TransformerSpec'))).toThrow(/TransformerSpec/);
    const wrong = Buffer.from(file);
    const type = wrong.indexOf('decoder/embeddings/weight') + 'decoder/embeddings/weight'.length + 1 + 1 + 8;
    wrong[type] = 9;
    expect(() => readCtranslate2(wrong)).toThrow(/unknown type/);
  });
});
