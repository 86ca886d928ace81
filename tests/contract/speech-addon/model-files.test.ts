// Files that are no model, half of one, or a broken one: each is refused before the engine sees it.
import { mkdtempSync, openSync, readFileSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SpeechModel } from '../../../src/speech/speech-model';
import { VoiceActivity } from '../../../src/speech/voice-activity';
import { failureOf, modelPaths, value } from './engine';

const folder = mkdtempSync(join(tmpdir(), 'greenroom-addon-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let modelPath = '';
let vadPath = '';
beforeAll(async () => {
  ({ speech: modelPath, activity: vadPath } = await modelPaths());
});

describe('model files', () => {
  const copy = (name: string, bytes: Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const load = async (path: string) => failureOf(await SpeechModel.load(path)).code;

  it('that are not there, a folder, empty or something else are named', async () => {
    expect(await load(join(folder, 'nowhere.bin'))).toBe('model-unreadable');
    expect(await load(folder)).toBe('model-unreadable');
    expect(await load(copy('empty.bin', Buffer.alloc(0)))).toBe('model-invalid');
    expect(await load(copy('text.bin', Buffer.from('This is a shopping list.'.repeat(100))))).toBe('model-invalid');
    expect(await load(vadPath)).toBe('model-invalid');
    expect(failureOf(await VoiceActivity.load(modelPath)).code).toBe('model-invalid');
    expect(await load('')).toBe('bad-argument');
  });

  it('cut off anywhere are damaged, never half loaded', async () => {
    const whole = readFileSync(modelPath);
    const path = copy('cut.bin', whole);
    for (const size of [whole.length - 1, 40_000_000, 700_000, 60_000, 100, 47, 5]) {
      truncateSync(path, size);
      expect(await load(path), `${size} bytes`).toMatch(/^model-(damaged|invalid)$/);
    }
    const vad = readFileSync(vadPath);
    for (const size of [vad.length - 1, 500_000, 200, 90, 30]) {
      const cut = copy('vad-cut.bin', vad.subarray(0, size));
      expect(failureOf(await VoiceActivity.load(cut)).code, `${size} bytes`).toMatch(/^model-(damaged|invalid)$/);
    }
  });

  it('with a wrong number anywhere in their structure are refused', async () => {
    const whole = readFileSync(modelPath);
    const firstTensor = whole.indexOf('decoder.positional_embedding') - 5 * 4;
    const places = [0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 64_376, 64_380, firstTensor];
    const path = copy('wrong.bin', whole);
    const file = openSync(path, 'r+');
    for (const place of [...places, firstTensor + 4, firstTensor + 8, firstTensor + 12]) {
      for (const wrong of [-1, 0x7fff_ffff, 99_999]) {
        const four = Buffer.alloc(4);
        four.writeInt32LE(wrong);
        writeSync(file, four, 0, 4, place);
        expect(await load(path), `${wrong} at ${place}`).toMatch(/^model-(damaged|invalid)$/);
      }
      writeSync(file, whole, place, 4, place);
    }
    expect((await SpeechModel.load(path)).ok).toBe(true);
  });

  it('with more behind their end are refused', async () => {
    const path = copy('longer.bin', Buffer.concat([readFileSync(modelPath), Buffer.alloc(64)]));
    expect(await load(path)).toBe('model-damaged');
  });

  it('with letters of any language in their path load', async () => {
    const path = copy('größe 模型.bin', readFileSync(modelPath));
    const model = value(await SpeechModel.load(path));
    await model.free();
  });

  it('refuses alignment heads the model does not have', async () => {
    const heads = (list: unknown) => ({ dtwHeads: list as [number, number][] });
    expect(failureOf(await SpeechModel.load(modelPath, heads([[9, 0]]))).code).toBe('bad-argument');
    expect(failureOf(await SpeechModel.load(modelPath, heads([[0, 99]]))).code).toBe('bad-argument');
    expect(failureOf(await SpeechModel.load(modelPath, { dtw: 'small.en' })).code).toBe('bad-argument');
    expect(failureOf(await SpeechModel.load(modelPath, heads([]))).code).toBe('bad-argument');
    expect(failureOf(await SpeechModel.load(modelPath, heads(['a']))).code).toBe('bad-argument');
    expect(failureOf(await SpeechModel.load(modelPath, { dtw: 'huge' })).code).toBe('bad-argument');
    const model = value(
      await SpeechModel.load(
        modelPath,
        heads([
          [2, 0],
          [3, 1],
        ]),
      ),
    );
    expect(model.description.aligns).toBe(true);
    await model.free();
  });
});
