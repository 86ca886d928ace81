import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openaiVoices } from '../../../src/voice/openai';
import type { Voice } from '../../../src/voice/voice';

const KEY = 'sk-secret-of-the-test';
const SOUND = Buffer.alloc(48_000);
for (let at = 0; at < SOUND.length / 2; at += 1) SOUND.writeInt16LE(at % 2 === 0 ? 16_384 : -16_384, at * 2);

let server: Server;
let asked: { path: string; headers: IncomingHttpHeaders; body: Record<string, unknown> }[];
let answer: (response: ServerResponse) => void;

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString('utf8')) as Record<string, unknown>;
}

beforeEach(async () => {
  asked = [];
  answer = (response) => response.end(SOUND);
  server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    asked.push({ path: request.url ?? '', headers: request.headers, body });
    answer(response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

function marin(answerMs = 5000): Voice {
  const { port } = server.address() as AddressInfo;
  const voices = openaiVoices({ key: KEY, baseUrl: `http://127.0.0.1:${port}/v1`, answerMs });
  const voice = voices.find(({ id }) => id === 'openai:marin');
  if (!voice) throw new Error('the voice is not in the list');
  return voice;
}

describe('the cloud voice', () => {
  it('sends the text and nothing else of ours, and gives the sound that comes', async () => {
    const spoken = await marin().synthesise('How long did you wait?', { rate: 1.2 });
    expect(spoken.ok && [spoken.value.sampleRateHz, spoken.value.pcm.length]).toEqual([24_000, 24_000]);
    expect(spoken.ok && spoken.value.pcm[0]).toBe(0.5);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ path: '/v1/audio/speech', headers: { authorization: `Bearer ${KEY}` } });
    expect(asked[0]?.body).toMatchObject({
      input: 'How long did you wait?',
      voice: 'marin',
      response_format: 'pcm',
      speed: 1.2,
    });
  });

  it('leaves out half a sample at the end', async () => {
    answer = (response) => response.end(SOUND.subarray(0, 1001));
    const spoken = await marin().synthesise('hi', { rate: 1 });
    expect(spoken.ok && spoken.value.pcm.length).toBe(500);
  });

  it.each([
    [401, 'cloud-refused', /refused the key/],
    [403, 'cloud-refused', /may not use/],
    [429, 'cloud-refused', /too many requests/],
    [500, 'cloud-failed', /status 500/],
  ])('status %i is told in our words, without the key', async (status, code, what) => {
    answer = (response) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { message: `Incorrect API key provided: ${KEY}` } }));
    };
    const spoken = await marin().synthesise('hi', { rate: 1 });
    expect(spoken).toMatchObject({ ok: false, error: { code, what: expect.stringMatching(what) } });
    expect(JSON.stringify(spoken)).not.toContain(KEY);
    expect(asked).toHaveLength(1);
  });

  it('does not wait for a service that never answers', async () => {
    answer = () => undefined;
    expect(await marin(200).synthesise('hi', { rate: 1 })).toMatchObject({ ok: false, error: { code: 'cloud-slow' } });
  });

  it('does not wait for a service that stops in the middle of the sound', async () => {
    answer = (response) => {
      response.writeHead(200);
      response.write(SOUND.subarray(0, 100));
    };
    expect(await marin(200).synthesise('hi', { rate: 1 })).toMatchObject({ ok: false, error: { code: 'cloud-slow' } });
  });

  it('is told when the connection breaks off or cannot be made', async () => {
    answer = (response) => response.destroy();
    expect(await marin().synthesise('hi', { rate: 1 })).toMatchObject({
      ok: false,
      error: { code: 'cloud-unreachable' },
    });
    const nowhere = openaiVoices({ key: KEY, baseUrl: 'http://127.0.0.1:1/v1' })[0];
    expect(await nowhere?.synthesise('hi', { rate: 1 })).toMatchObject({
      ok: false,
      error: { code: 'cloud-unreachable' },
    });
  });

  it('is told when no sound comes', async () => {
    answer = (response) => response.end();
    expect(await marin().synthesise('hi', { rate: 1 })).toMatchObject({
      ok: false,
      error: { what: expect.stringContaining('no sound') },
    });
  });

  it('stops when it is told to', async () => {
    answer = () => undefined;
    const stop = new AbortController();
    const speaking = marin().synthesise('hi', { rate: 1, signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    expect(await speaking).toMatchObject({ ok: false, error: { code: 'stopped' } });
  });

  it('is not turned elsewhere by the environment', async () => {
    process.env.OPENAI_BASE_URL = 'http://127.0.0.1:1/elsewhere';
    process.env.OPENAI_ORG_ID = 'someone';
    try {
      expect((await marin().synthesise('hi', { rate: 1 })).ok).toBe(true);
      expect(asked[0]?.headers).not.toHaveProperty('openai-organization');
    } finally {
      delete process.env.OPENAI_BASE_URL;
      delete process.env.OPENAI_ORG_ID;
    }
  });

  it('takes a long text in as many requests as the service needs', () => {
    expect(
      marin()
        .pieces('x'.repeat(9000))
        .map(({ length }) => length),
    ).toEqual([4000, 4000, 1000]);
    expect(marin().pieces('  ')).toEqual([]);
  });
});
