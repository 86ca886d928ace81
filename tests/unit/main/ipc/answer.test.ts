import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Answerers, answerCalls, senderAllowed } from '../../../../src/main/ipc/answer';
import { calls } from '../../../../src/shared/contract';
import { FailureError, failed, ok, type Result } from '../../../../src/shared/result';

vi.mock('electron', () => ({ ipcMain: { handle: () => undefined } }));

type Handler = (event: unknown, given: unknown) => Promise<Result<unknown>> | Result<unknown>;

const frame = (url: string, parent: unknown = null) => ({ senderFrame: { url, parent } }) as never;
const ownPage = frame('app://greenroom/index.html');

let handlers: Map<string, Handler>;
const answerers = {} as Record<string, (args: unknown) => unknown>;
const judged = vi.fn<(args: unknown) => unknown>();

beforeEach(() => {
  handlers = new Map();
  judged.mockReset();
  for (const name of Object.keys(calls)) answerers[name] = () => failed('unused', 'Not asked for here.');
  answerers['models.verify'] = judged;
  answerCalls(
    answerers as unknown as Answerers,
    {
      handle: (name: string, handler: Handler) => void handlers.set(name, handler),
    } as never,
  );
});

const ask = async (given: unknown, event: unknown = ownPage): Promise<Result<unknown>> =>
  (await handlers.get('models.verify')?.(event, given)) ?? failed('no-handler', 'There is none.');

const model = {
  id: 'tiny.en',
  bytes: 1,
  sha256: '0',
  installed: true,
  damaged: false,
  source: 'x',
  licence: 'MIT',
  multilingual: false,
  note: '',
};

describe('who may call', () => {
  it('is the top frame of our own page', () => expect(senderAllowed(ownPage)).toBe(true));

  it.each([
    ['another page', frame('https://example.org/')],
    ['a page whose name begins like ours', frame('app://greenroom.evil/')],
    ['a file', frame('file:///index.html')],
    ['a frame inside our page', frame('app://greenroom/index.html', {})],
    ['a page that is gone', { senderFrame: null } as never],
  ])('is not %s, and nothing is done for it', async (_, event) => {
    expect(senderAllowed(event)).toBe(false);
    expect(await ask({ id: 'tiny.en' }, event)).toMatchObject({ ok: false, error: { code: 'foreign-sender' } });
    expect(judged).not.toHaveBeenCalled();
  });
});

describe('a call', () => {
  it('is there for every name of the contract', () => {
    expect([...handlers.keys()].sort()).toEqual(Object.keys(calls).sort());
  });

  it('brings what it answers, and nothing that the contract does not name', async () => {
    judged.mockReturnValue(ok({ ...model, path: '/home/ada/models/tiny.en.bin' }));
    expect(await ask({ id: 'tiny.en' })).toEqual(ok(model));
    expect(judged).toHaveBeenCalledWith({ id: 'tiny.en' });
  });

  it.each([[undefined], [{}], [{ id: 7 }], ['tiny.en'], [null]])(
    'with arguments %j is refused before it is carried out',
    async (given) => {
      expect(await ask(given)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
      expect(judged).not.toHaveBeenCalled();
    },
  );

  it('hands a failure on as it is, returned or thrown', async () => {
    const failure = { code: 'model-missing', what: 'It is not there.', kept: 'All else.', todo: 'Get it.' };
    judged.mockReturnValue({ ok: false, error: failure });
    expect(await ask({ id: 'x' })).toEqual({ ok: false, error: failure });
    judged.mockImplementation(() => {
      throw new FailureError(failure);
    });
    expect(await ask({ id: 'x' })).toEqual({ ok: false, error: failure });
  });

  it('that breaks answers in words, with its name', async () => {
    judged.mockRejectedValue(new Error('the disk is on fire'));
    const answer = await ask({ id: 'x' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'unexpected', todo: expect.any(String) } });
    expect(answer.ok ? '' : answer.error.what).toBe('models.verify failed: the disk is on fire');
  });

  it('whose result does not fit the contract is a failure, not a surprise to the page', async () => {
    judged.mockReturnValue(ok({ ...model, bytes: 'many' }));
    expect(await ask({ id: 'x' })).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  });
});
