import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type VoiceChild, VoiceProcess } from '../../../../src/main/workers/voice-process';
import type { Failure } from '../../../../src/shared/result';
import { WORKER_IDLE_MS, WORKER_SILENCE_MS } from '../../../../src/voice/limits';
import type { VoiceReport, VoiceRequest } from '../../../../src/voice/protocol';

// The runtime is not there in a unit test; every process here is played.
vi.mock('electron', () => ({ utilityProcess: { fork: () => undefined } }));

class PlayedChild extends EventEmitter implements VoiceChild {
  readonly requests: VoiceRequest[] = [];
  killed = false;
  postMessage(message: VoiceRequest): void {
    this.requests.push(message);
  }
  kill(): boolean {
    this.killed = true;
    return true;
  }
  say(report: VoiceReport | unknown): void {
    this.emit('message', report);
  }
  die(code = 1): void {
    this.emit('exit', code);
  }
}

let children: PlayedChild[];
let notices: Failure[];
let key: string | undefined;
let voices: VoiceProcess;

beforeEach(() => {
  vi.useFakeTimers();
  children = [];
  notices = [];
  key = undefined;
  voices = new VoiceProcess({
    entry: '/app/out/main/voice.js',
    cloudKey: () => key,
    onNotice: (failure) => notices.push(failure),
    fork: () => {
      const child = new PlayedChild();
      children.push(child);
      return child;
    },
  });
});
afterEach(() => {
  voices.stop();
  vi.useRealTimers();
});

const newest = (): PlayedChild => {
  const child = children.at(-1);
  if (!child) throw new Error('no process was started');
  return child;
};
const piece = (id: number, samples: number): VoiceReport => ({
  type: 'piece',
  id,
  pcm: new Float32Array(samples),
  sampleRateHz: 16_000,
});
const marin = { id: 'openai:marin', name: 'Marin', kind: 'cloud' as const, language: 'en' };

describe('the process', () => {
  it('is started at the first need and stays', async () => {
    expect(children).toHaveLength(0);
    void voices.speak({ text: 'one', rate: 1 });
    void voices.speak({ text: 'two', rate: 1 });
    expect(children).toHaveLength(1);
    expect(newest().requests.map(({ id }) => id)).toEqual([1, 2]);
  });

  it('goes when nobody spoke for a while, and comes again', async () => {
    const listing = voices.list();
    newest().say({ type: 'listed', id: 1, voices: [] });
    await listing;
    vi.advanceTimersByTime(WORKER_IDLE_MS - 1);
    expect(newest().killed).toBe(false);
    vi.advanceTimersByTime(1);
    expect(newest().killed).toBe(true);
    void voices.speak({ text: 'again', rate: 1 });
    expect(children).toHaveLength(2);
  });

  it('does not go while it is asked for something', () => {
    voices.warm();
    void voices.speak({ text: 'long', rate: 1 });
    for (let minute = 0; minute < 10; minute += 1) {
      vi.advanceTimersByTime(30_000);
      newest().say(piece(1, 10));
    }
    expect(newest().killed).toBe(false);
  });
});

describe('speaking', () => {
  it('joins the pieces and hands each on', async () => {
    const heard: number[] = [];
    const speaking = voices.speak({
      text: 'hi',
      voice: 'flite:slt',
      rate: 1.1,
      onPiece: ({ pcm }) => heard.push(pcm.length),
    });
    newest().say(piece(1, 8000));
    newest().say(piece(1, 16_000));
    newest().say({ type: 'spoken', id: 1, voice: 'flite:slt' });
    expect(await speaking).toMatchObject({
      ok: true,
      value: { durationMs: 1500, sampleRateHz: 16_000, voice: 'flite:slt' },
    });
    expect(heard).toEqual([8000, 16_000]);
    expect(newest().requests).toMatchObject([{ type: 'speak', text: 'hi', voice: 'flite:slt', rate: 1.1 }]);
  });

  it('hands the key on only while there is one', async () => {
    void voices.speak({ text: 'a', rate: 1 });
    key = 'sk-1';
    void voices.speak({ text: 'b', rate: 1 });
    expect(newest().requests.map((request) => 'cloudKey' in request && request.cloudKey)).toEqual([undefined, 'sk-1']);
  });

  it('is cancelled in the process, and ends with what the process says', async () => {
    const stop = new AbortController();
    const speaking = voices.speak({ text: 'a', rate: 1, signal: stop.signal });
    stop.abort();
    expect(newest().requests.at(-1)).toEqual({ type: 'cancel', id: 1 });
    newest().say({ type: 'failed', id: 1, failure: { code: 'stopped', what: 'The voice was stopped.' } });
    expect(await speaking).toMatchObject({ ok: false, error: { code: 'stopped' } });
  });

  it('is not even begun when it was cancelled before', async () => {
    expect(await voices.speak({ text: 'a', rate: 1, signal: AbortSignal.abort() })).toMatchObject({ ok: false });
    expect(children).toHaveLength(0);
  });

  it('that brought no sound is a failure', async () => {
    const speaking = voices.speak({ text: 'a', rate: 1 });
    newest().say({ type: 'spoken', id: 1, voice: 'flite:slt' });
    expect(await speaking).toMatchObject({ ok: false, error: { code: 'voice-no-sound' } });
  });

  it('hands notices on', () => {
    voices.warm();
    newest().say({ type: 'notice', failure: { code: 'cloud-off', what: 'It is off.' } });
    expect(notices).toEqual([{ code: 'cloud-off', what: 'It is off.' }]);
  });
});

describe('listing', () => {
  it('gives the voices', async () => {
    const listing = voices.list();
    newest().say({ type: 'listed', id: 1, voices: [marin] });
    expect(await listing).toEqual([marin]);
  });

  it('fails in words', async () => {
    const listing = voices.list();
    newest().say({ type: 'failed', id: 1, failure: { code: 'unexpected', what: 'It failed.' } });
    await expect(listing).rejects.toMatchObject({ failure: { code: 'unexpected' } });
  });
});

describe('a process that is lost', () => {
  it('settles everything that was asked of it, and the next request starts another', async () => {
    const speaking = voices.speak({ text: 'a', rate: 1 });
    const listing = voices.list();
    newest().die(139);
    expect(await speaking).toMatchObject({ ok: false, error: { code: 'voice-died', kept: expect.any(String) } });
    await expect(listing).rejects.toMatchObject({ failure: { code: 'voice-died' } });
    const again = voices.speak({ text: 'b', rate: 1 });
    expect(children).toHaveLength(2);
    newest().say(piece(3, 160));
    newest().say({ type: 'spoken', id: 3, voice: 'flite:slt' });
    expect((await again).ok).toBe(true);
  });

  it('cannot speak into the next one’s requests', async () => {
    const first = voices.speak({ text: 'a', rate: 1 });
    const old = newest();
    old.die();
    await first;
    let settled = false;
    void voices.speak({ text: 'b', rate: 1 }).then(() => {
      settled = true;
    });
    old.say({ type: 'spoken', id: 2, voice: 'flite:slt' });
    old.die();
    await vi.advanceTimersByTimeAsync(10);
    expect(settled).toBe(false);
    expect(newest().killed).toBe(false);
  });

  it('by hanging is ended, and what it was asked fails', async () => {
    const speaking = voices.speak({ text: 'a', rate: 1 });
    vi.advanceTimersByTime(WORKER_SILENCE_MS);
    expect(await speaking).toMatchObject({ ok: false, error: { code: 'voice-hung' } });
    expect(newest().killed).toBe(true);
  });

  it('by hanging is found also when it was warmed meanwhile', async () => {
    const speaking = voices.speak({ text: 'a', rate: 1 });
    voices.warm();
    vi.advanceTimersByTime(WORKER_SILENCE_MS);
    expect(await speaking).toMatchObject({ ok: false, error: { code: 'voice-hung' } });
  });

  it('by speaking nonsense is ended', async () => {
    const speaking = voices.speak({ text: 'a', rate: 1 });
    newest().say({ type: 'piece', id: 1, pcm: 'loud', sampleRateHz: 0 });
    expect(await speaking).toMatchObject({ ok: false, error: { code: 'voice-died' } });
    expect(newest().killed).toBe(true);
  });

  it('by being stopped ends what was asked as stopped', async () => {
    const speaking = voices.speak({ text: 'a', rate: 1 });
    voices.stop();
    voices.stop();
    expect(await speaking).toMatchObject({ ok: false, error: { code: 'stopped' } });
  });

  it('before it began is told as well', async () => {
    const never = new VoiceProcess({
      entry: '/none',
      cloudKey: () => undefined,
      onNotice: () => undefined,
      fork: () => {
        throw new Error('no such file');
      },
    });
    never.warm();
    expect(await never.speak({ text: 'a', rate: 1 })).toMatchObject({
      ok: false,
      error: { what: expect.stringContaining('no such file') },
    });
  });
});
