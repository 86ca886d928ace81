import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAddress } from '../../../src/coach/address';
import type { Coach } from '../../../src/coach/coach';
import { LONGEST_OPINION } from '../../../src/coach/limits';
import { openaiCoach } from '../../../src/coach/openai-coach';
import { requestBody } from '../../../src/coach/request';
import { type CoachServer, says, startCoachServer } from './server';

const KEY = 'sk-secret-of-the-test';
const request = {
  model: 'llama3.2',
  messages: [
    { role: 'system' as const, content: 'You are a coach.' },
    { role: 'user' as const, content: 'We rolled back at nine.' },
  ],
};

let server: CoachServer;
beforeEach(async () => {
  server = await startCoachServer();
});
afterEach(() => server.close());

function coach(more: { answerMs?: number; checkMs?: number; key?: string } = {}): Coach {
  const address = readAddress(server.baseUrl);
  if (!address.ok) throw new Error(address.error.what);
  return openaiCoach({ address: address.value, key: more.key, answerMs: more.answerMs ?? 5000, checkMs: more.checkMs });
}

describe('a second opinion', () => {
  it('sends exactly the body that was shown, once, and gives the words as they come', async () => {
    server.answer = says('You say ', 'what broke, ', 'not when.');
    const seen: string[] = [];
    const opinion = await coach({ key: KEY }).ask(request, { onText: (text) => seen.push(text) });
    expect(opinion).toEqual({ ok: true, value: 'You say what broke, not when.' });
    expect(seen).toEqual(['You say ', 'You say what broke, ', 'You say what broke, not when.']);
    expect(server.asked).toHaveLength(1);
    expect(server.asked[0]).toMatchObject({ method: 'POST', path: '/v1/chat/completions' });
    expect(server.asked[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(server.asked[0]?.body).toEqual(requestBody(request));
  });

  it('leaves out what a model thinks aloud before it answers', async () => {
    server.answer = says('<think>Hm. ', 'Rollback.</think>\n\n', 'Say the hour.');
    const seen: string[] = [];
    const opinion = await coach().ask(request, { onText: (text) => seen.push(text) });
    expect(opinion).toEqual({ ok: true, value: 'Say the hour.' });
    expect(seen).toEqual(['', '', 'Say the hour.']);
  });

  it('cuts an opinion that does not end', async () => {
    server.answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const more = (): void => {
        if (response.closed) return;
        response.write(`data: ${JSON.stringify({ choices: [{ delta: { content: 'word '.repeat(100) } }] })}\n\n`);
        setTimeout(more, 1);
      };
      more();
    };
    const opinion = await coach().ask(request);
    expect(opinion.ok && opinion.value.length).toBeGreaterThan(LONGEST_OPINION - 10);
    expect(opinion.ok && opinion.value.length).toBeLessThanOrEqual(LONGEST_OPINION);
  });

  it('an answer without a word is no opinion', async () => {
    server.answer = says('  ');
    expect(await coach().ask(request)).toMatchObject({ ok: false, error: { code: 'coach-silent' } });
  });

  it.each([
    [401, 'coach-refused', /refused the key/],
    [403, 'coach-refused', /may not use/],
    [404, 'coach-refused', /does not know this model/],
    [413, 'coach-refused', /too long/],
    [429, 'coach-refused', /too many requests/],
    [500, 'coach-failed', /status 500/],
  ])('status %i is told in our words, tried once, without the key', async (status, code, what) => {
    server.answer = (response) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { message: `Incorrect API key provided: ${KEY}` } }));
    };
    const opinion = await coach({ key: KEY }).ask(request);
    expect(opinion).toMatchObject({ ok: false, error: { code } });
    expect(!opinion.ok && opinion.error.what).toMatch(what);
    expect(JSON.stringify(opinion)).not.toContain(KEY);
    expect(server.asked).toHaveLength(1);
  });

  it('is not passed on to another host', async () => {
    const other = await startCoachServer();
    server.answer = (response) => {
      response.writeHead(307, { location: `${other.baseUrl}/chat/completions` });
      response.end();
    };
    expect(await coach().ask(request)).toMatchObject({ ok: false });
    expect(other.asked).toHaveLength(0);
    await other.close();
  });

  it('a server that says nothing is given up, and so is one that stops in the middle', async () => {
    server.answer = () => undefined;
    expect(await coach({ answerMs: 150 }).ask(request)).toMatchObject({ ok: false, error: { code: 'coach-slow' } });
    server.answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`data: ${JSON.stringify({ choices: [{ delta: { content: 'You' } }] })}\n\n`);
    };
    expect(await coach({ answerMs: 300 }).ask(request)).toMatchObject({ ok: false, error: { code: 'coach-slow' } });
  });

  it('can be stopped', async () => {
    server.answer = () => undefined;
    const stop = new AbortController();
    const opinion = coach().ask(request, { signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    expect(await opinion).toMatchObject({ ok: false, error: { code: 'coach-stopped' } });
  });

  it('no server, and a connection that breaks, are told', async () => {
    const broken = coach();
    server.answer = (response) => void response.destroy();
    expect(await broken.ask(request)).toMatchObject({ ok: false, error: { code: 'coach-unreachable' } });
    await server.close();
    expect(await broken.ask(request)).toMatchObject({ ok: false, error: { code: 'coach-unreachable' } });
    server = await startCoachServer();
  });

  it('what is no stream of this kind is told, not shown', async () => {
    server.answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end('data: {"broken\n\n');
    };
    expect(await coach().ask(request)).toMatchObject({ ok: false, error: { code: 'coach-failed' } });
  });
});

describe('trying the connection', () => {
  it('lists the models', async () => {
    server.answer = (response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ object: 'list', data: [{ id: 'qwen3' }, { id: 'llama3.2' }] }));
    };
    expect(await coach().models()).toEqual({ ok: true, value: ['llama3.2', 'qwen3'] });
    expect(server.asked[0]).toMatchObject({ method: 'GET', path: '/v1/models' });
  });

  it('gives up soon', async () => {
    server.answer = () => undefined;
    expect(await coach({ checkMs: 100 }).models()).toMatchObject({ ok: false, error: { code: 'coach-slow' } });
  });
});
