import { describe, expect, test } from 'vitest';
import { prepareConsultation } from '../../../src/coach/consult';

const take = {
  attempt: {
    prompt: 'Tell me about a delayed release.',
    variant: 'standard' as const,
    durationMs: 61_000,
    targetMs: { minMs: 120_000, maxMs: 180_000 },
  },
  transcript: { text: 'it went red at nine' },
  question: undefined,
};
const coach = { enabled: true, baseUrl: 'http://localhost:11434/v1', model: ' llama3.2 ' };
const prepared = (given = take, settings = coach) => prepareConsultation(given, { coach: settings });

describe('making ready what would be sent', () => {
  test('shows where to, to which model, and the exact body', () => {
    const found = prepared();
    if (!found.ok) throw new Error(found.error.what);
    const { preview, request } = found.value;
    expect(preview).toMatchObject({ host: 'localhost:11434', reach: 'this-machine', model: 'llama3.2' });
    expect(JSON.parse(preview.body)).toEqual({ model: 'llama3.2', messages: request.messages, stream: true });
  });

  test('the same gives the same digest; another word, model or place another one', () => {
    const digest = (...given: Parameters<typeof prepared>): string => {
      const found = prepared(...given);
      return found.ok ? found.value.preview.digest : '';
    };
    const usual = digest();
    expect(digest()).toBe(usual);
    const others = [
      digest({ ...take, transcript: { text: 'it went red at ten' } }),
      digest(take, { ...coach, model: 'qwen3' }),
      digest(take, { ...coach, baseUrl: 'http://localhost:1234/v1' }),
    ];
    expect(new Set([usual, ...others]).size).toBe(4);
  });

  test.each([
    [{ ...coach, enabled: false }, 'coach-off'],
    [{ ...coach, baseUrl: '' }, 'coach-address'],
    [{ ...coach, model: ' ' }, 'coach-model'],
  ])('nothing is made ready for %o', (settings, code) => {
    expect(prepared(take, settings)).toMatchObject({ ok: false, error: { code } });
  });
});
