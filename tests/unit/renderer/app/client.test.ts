import { afterEach, describe, expect, it, vi } from 'vitest';
import { ask } from '../../../../src/renderer/app/client';
import { failed, ok } from '../../../../src/shared/result';

function mainSays(call: () => Promise<unknown>): void {
  vi.stubGlobal('window', { greenroom: { call } });
}
afterEach(() => vi.unstubAllGlobals());

const state = {
  id: 'tiny.en',
  bytes: 78,
  sha256: '0',
  installed: true,
  source: 'x',
  licence: 'MIT',
  multilingual: false,
  note: '',
};

describe('what main answers', () => {
  it('is looked at before the page uses it', async () => {
    mainSays(async () => ok([{ ...state, path: '/home/ada' }]));
    expect(await ask('models.list', undefined)).toEqual(ok([{ ...state, damaged: false }]));
  });

  it('and does not fit the contract is a failure in words', async () => {
    mainSays(async () => ok([{ ...state, bytes: 'many' }]));
    const answer = await ask('models.list', undefined);
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-answer', todo: 'Restart Greenroom.' } });
    expect(answer.ok ? '' : answer.error.what).toContain('disagree about models.list');
  });

  it('as a failure stays that failure', async () => {
    const refused = failed('model-unknown', 'There is no model "x".', { todo: 'Choose another.' });
    mainSays(async () => refused);
    expect(await ask('models.verify', { id: 'x' })).toEqual(refused);
  });

  it('not at all is a failure too: nothing here rejects', async () => {
    mainSays(() => Promise.reject(new Error('the other side is gone')));
    const answer = await ask('models.list', undefined);
    expect(answer).toMatchObject({ ok: false, error: { code: 'no-answer' } });
    expect(answer.ok ? '' : answer.error.what).toContain('the other side is gone');
  });
});
