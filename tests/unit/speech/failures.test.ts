import { describe, expect, it } from 'vitest';
import { speechFailure } from '../../../src/speech/failures';

const thrown = (code: unknown, message = 'because') => Object.assign(new Error(message), { code });

describe('what the addon throws', () => {
  it.each([
    ['model-unreadable', 'm.bin'],
    ['model-invalid', 'm.bin'],
    ['model-damaged', 'm.bin'],
    ['audio-empty', 'no sound'],
    ['audio-too-long', 'because'],
    ['audio-invalid', 'because'],
    ['handle-freed', 'because'],
    ['handle-busy', 'because'],
    ['aborted', 'stopped'],
    ['out-of-memory', 'memory'],
    ['bad-argument', 'because'],
    ['engine-failed', 'because'],
  ])('%s keeps its code and says what happened', (code, part) => {
    const failure = speechFailure(thrown(code), '/models/m.bin');
    expect(failure.code).toBe(code);
    expect(failure.what).toContain(part);
  });

  it.each([['ENOENT'], [undefined], [42], ['toString']])('with the code %s it is engine-failed', (code) => {
    expect(speechFailure(thrown(code), '/m.bin').code).toBe('engine-failed');
  });

  it('may be no error at all', () => {
    expect(speechFailure('a word', '/m.bin')).toMatchObject({
      code: 'engine-failed',
      what: expect.stringContaining('a word'),
    });
    expect(speechFailure(undefined, '/m.bin').code).toBe('engine-failed');
  });
});
