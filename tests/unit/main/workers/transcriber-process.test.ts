import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Progress } from '../../../../src/main/sessions/ports';
import { type TranscriberChild, TranscriberProcess } from '../../../../src/main/workers/transcriber-process';
import type { SpeedFigure } from '../../../../src/shared/contract';
import type { Failure } from '../../../../src/shared/result';
import type { Transcript } from '../../../../src/shared/transcript';
import { WORKER } from '../../../../src/speech/hearing-limits';
import type { PieceHearing } from '../../../../src/speech/piece-hearing';
import type { TranscriberReport, TranscriberRequest } from '../../../../src/speech/protocol';

// The runtime is not there in a unit test; every process here is played.
vi.mock('electron', () => ({ utilityProcess: { fork: () => undefined } }));

class PlayedChild extends EventEmitter implements TranscriberChild {
  readonly requests: TranscriberRequest[] = [];
  killed = false;
  postMessage(message: TranscriberRequest): void {
    this.requests.push(message);
  }
  kill(): boolean {
    this.killed = true;
    return true;
  }
  say(report: TranscriberReport | unknown): void {
    this.emit('message', report);
  }
  die(code = 1): void {
    this.emit('exit', code);
  }
  asked<T extends TranscriberRequest['type']>(type: T): (TranscriberRequest & { type: T })[] {
    return this.requests.filter((request): request is TranscriberRequest & { type: T } => request.type === type);
  }
}

let children: PlayedChild[];
let notices: Failure[];
let speeds: readonly SpeedFigure[][];
let model: string;
let hearing: TranscriberProcess;

beforeEach(() => {
  vi.useFakeTimers();
  children = [];
  notices = [];
  speeds = [];
  model = 'tiny.en';
  hearing = new TranscriberProcess({
    entry: '/app/out/main/transcriber.js',
    model: () => model,
    threads: () => 2,
    onNotice: (failure) => notices.push(failure),
    onSpeeds: (figures) => {
      speeds = [...speeds, [...figures]];
    },
    fork: () => {
      const child = new PlayedChild();
      children.push(child);
      return child;
    },
  });
});
afterEach(async () => {
  await hearing.stop();
  vi.useRealTimers();
});

const newest = (): PlayedChild => {
  const child = children.at(-1);
  if (!child) throw new Error('no process was started');
  return child;
};
const second = new Float32Array(16_000);
const begin = (session = 'a', onProgress: (progress: Progress) => void = () => undefined): void =>
  hearing.begin({ session, soundFile: '/takes/a/answer.wav', vocabulary: ['canary'], onProgress });
const transcript = (text: string): Transcript => ({
  text,
  words: [],
  pauses: [],
  fillers: [],
  speech: [],
  unclear: [],
  durationMs: 1000,
  model: 'tiny.en',
  engineMs: 5,
  language: 'en',
});
const heard = (job: number, text = 'done'): TranscriberReport => ({ type: 'heard', job, transcript: transcript(text) });
const hearingOf = (startMs: number, endMs: number): PieceHearing => ({
  piece: { startMs, endMs, keepFromMs: startMs, keepToMs: endMs, voicedMs: 500, sureShare: 1 },
  verdict: 'heard',
  words: [],
  engineMs: 10,
  language: 'en',
});
const turn = (job: number, startMs = 0, endMs = 2000): TranscriberReport => ({ type: 'turn', job, startMs, endMs });
/** Lets a new process be started after the last one was lost. */
const restarted = (): void => {
  vi.advanceTimersByTime(WORKER.restartMs * WORKER.fruitlessDeaths);
};

describe('a live recording', () => {
  it('is heard with the model and threads of the settings, and its words come back', async () => {
    const progress: Progress[] = [];
    begin('a', (at) => progress.push(at));
    hearing.push('a', second);
    const finished = hearing.finish('a');
    const [job] = newest().asked('begin');
    expect(job).toMatchObject({ model: 'tiny.en', threads: 2, vocabulary: ['canary'], fromDisk: 0, known: [] });
    expect(newest().requests.map(({ type }) => type)).toEqual(['begin', 'frames', 'finish']);
    newest().say({ type: 'progress', job: 1, text: 'so far', heardMs: 500, behindMs: 500 });
    newest().say(heard(1, 'all of it'));
    expect(await finished).toMatchObject({ ok: true, value: { text: 'all of it' } });
    expect(progress).toMatchObject([{ text: 'so far', heardMs: 500, behindMs: 500 }]);
  });

  it('that could not be heard fails in words, and says that the sound is kept', async () => {
    begin();
    newest().say({ type: 'failed', job: 1, failure: { code: 'model-missing', what: 'The model is not installed.' } });
    expect(await hearing.finish('a')).toMatchObject({
      ok: false,
      error: { code: 'model-missing', kept: 'The sound is kept.' },
    });
  });

  it('that was never begun fails at once', async () => {
    expect(await hearing.finish('nobody')).toMatchObject({ ok: false, error: { code: 'hearing-unknown' } });
  });

  it('that is given up ends its waiting call and tells the process', async () => {
    begin();
    const finished = hearing.finish('a');
    hearing.abort('a');
    expect(await finished).toMatchObject({ ok: false, error: { code: 'hearing-stopped' } });
    expect(newest().asked('drop')).toEqual([{ type: 'drop', job: 1 }]);
  });

  it('begun anew under the same session replaces the old one', async () => {
    begin();
    begin();
    const finished = hearing.finish('a');
    newest().say(heard(1, 'old'));
    newest().say(heard(2, 'new'));
    expect(await finished).toMatchObject({ value: { text: 'new' } });
  });
});

describe('a process that dies', () => {
  it('is followed by another that gets what was heard, the old sound from disk and the newest sent again', async () => {
    begin();
    for (let count = 0; count < 30; count += 1) hearing.push('a', second);
    newest().say({ type: 'piece', job: 1, hearing: hearingOf(0, 8000) });
    newest().die(139);
    restarted();
    expect(children).toHaveLength(2);
    const [again] = newest().asked('begin');
    const sent = newest()
      .asked('frames')
      .reduce((sum, { samples }) => sum + samples.length, 0);
    expect(again?.known).toEqual([hearingOf(0, 8000)]);
    expect(sent).toBe(10 * 16_000);
    expect((again?.fromDisk ?? 0) + sent).toBe(30 * 16_000);
    const finished = hearing.finish('a');
    newest().say(heard(1, 'whole'));
    expect(await finished).toMatchObject({ ok: true, value: { text: 'whole' } });
  });

  it('loses no sound that comes while there is none', () => {
    begin();
    newest().die();
    hearing.push('a', second);
    hearing.push('a', second);
    restarted();
    expect(newest().asked('frames')).toHaveLength(2);
  });

  it('after the end of the take is told of the end again', async () => {
    begin();
    const finished = hearing.finish('a');
    newest().die();
    restarted();
    expect(newest().asked('finish')).toHaveLength(1);
    newest().say(heard(1));
    expect((await finished).ok).toBe(true);
  });

  it('twice over the same stretch leaves it out, says so, and goes on', () => {
    begin();
    newest().say(turn(1, 4000, 9000));
    newest().die();
    restarted();
    newest().say(turn(1, 4000, 9000));
    newest().die();
    restarted();
    expect(newest().asked('begin')[0]?.known).toMatchObject([
      { verdict: 'unheard', piece: { startMs: 4000, endMs: 9000 }, words: [] },
    ]);
    expect(notices).toMatchObject([{ code: 'stretch-unheard', what: expect.stringContaining('0:04 to 0:09') }]);
  });

  it('again and again ends every waiting call', async () => {
    begin();
    const finished = hearing.finish('a');
    const file = hearing.hearFile('/b.wav', []);
    for (let death = 0; death < WORKER.fruitlessDeaths; death += 1) {
      newest().die();
      restarted();
    }
    expect(await finished).toMatchObject({ ok: false, error: { code: 'hearing-died', kept: 'The sound is kept.' } });
    expect(await file).toMatchObject({ ok: false, error: { code: 'hearing-died' } });
    expect(children).toHaveLength(WORKER.fruitlessDeaths);
  });

  it('is tried again as long as each hears something new', () => {
    begin();
    for (let death = 0; death < WORKER.fruitlessDeaths * 3; death += 1) {
      newest().say({ type: 'piece', job: 1, hearing: hearingOf(death * 1000, death * 1000 + 900) });
      newest().die();
      restarted();
    }
    expect(newest().asked('begin')[0]?.known).toHaveLength(WORKER.fruitlessDeaths * 3);
  });

  it('cannot speak into the next one’s work', async () => {
    begin();
    const old = newest();
    old.die();
    restarted();
    const finished = hearing.finish('a');
    old.say(heard(1, 'stale'));
    newest().say(heard(1, 'fresh'));
    expect(await finished).toMatchObject({ value: { text: 'fresh' } });
  });

  it('by talking nonsense is replaced', () => {
    begin();
    newest().say({ type: 'heard', job: 1, transcript: 'words' });
    restarted();
    expect(children[0]?.killed).toBe(true);
    expect(children).toHaveLength(2);
  });

  it('with nothing to do is not replaced', () => {
    hearing.warm();
    newest().die();
    restarted();
    expect(children).toHaveLength(1);
  });

  it('that never starts fails in words', async () => {
    const never = new TranscriberProcess({
      entry: '/none',
      model: () => 'tiny.en',
      threads: () => 0,
      onNotice: () => undefined,
      fork: () => {
        throw new Error('no such file');
      },
    });
    never.warm();
    expect(await never.hearFile('/b.wav', [])).toMatchObject({
      ok: false,
      error: { what: expect.stringContaining('no such file') },
    });
  });
});

describe('a process that hangs', () => {
  it('is ended when it is silent, and replaced', () => {
    begin();
    vi.advanceTimersByTime(WORKER.silenceMs);
    expect(children[0]?.killed).toBe(true);
    restarted();
    expect(children).toHaveLength(2);
  });

  it('is left alone while it says that it is alive', () => {
    begin();
    for (let time = 0; time < WORKER.silenceMs * 3; time += WORKER.aliveEveryMs) {
      newest().say({ type: 'alive' });
      vi.advanceTimersByTime(WORKER.aliveEveryMs);
    }
    expect(children).toHaveLength(1);
  });

  it('is ended when one try takes too long, alive or not', () => {
    begin();
    newest().say(turn(1, 0, 2000));
    const limitMs = WORKER.tryMs + WORKER.tryPerMs * 2000;
    for (let time = 0; time < limitMs; time += WORKER.aliveEveryMs) {
      newest().say({ type: 'alive' });
      vi.advanceTimersByTime(WORKER.aliveEveryMs);
    }
    expect(children[0]?.killed).toBe(true);
  });

  it('does not count the time of another try', () => {
    begin();
    for (let tries = 0; tries < 5; tries += 1) {
      newest().say(turn(1, 0, 2000));
      for (let time = 0; time < WORKER.tryMs; time += WORKER.aliveEveryMs) {
        newest().say({ type: 'alive' });
        vi.advanceTimersByTime(WORKER.aliveEveryMs);
      }
    }
    expect(children).toHaveLength(1);
  });
});

describe('a finished recording', () => {
  it('is heard, with progress', async () => {
    const progress: number[] = [];
    const file = hearing.hearFile('/b.wav', ['kubectl'], ({ heardMs }) => progress.push(heardMs));
    expect(newest().asked('file')).toMatchObject([{ file: '/b.wav', vocabulary: ['kubectl'], known: [] }]);
    newest().say({ type: 'progress', job: 1, text: '', heardMs: 700, behindMs: 0 });
    newest().say(heard(1, 'b'));
    expect(await file).toMatchObject({ ok: true, value: { text: 'b' } });
    expect(progress).toEqual([700]);
  });

  it('that is stopped frees the engine and ends at once', async () => {
    const stop = new AbortController();
    const file = hearing.hearFile('/b.wav', [], undefined, stop.signal);
    stop.abort();
    expect(await file).toMatchObject({ ok: false, error: { code: 'hearing-stopped' } });
    expect(newest().asked('drop')).toHaveLength(1);
  });

  it('that was stopped before is not even begun', async () => {
    expect(await hearing.hearFile('/b.wav', [], undefined, AbortSignal.abort())).toMatchObject({ ok: false });
    expect(children).toHaveLength(0);
  });
});

describe('the process', () => {
  it('goes when nothing was heard for a while, and comes again without holding the take up', async () => {
    const file = hearing.hearFile('/b.wav', []);
    newest().say(heard(1));
    await file;
    vi.advanceTimersByTime(WORKER.idleMs);
    expect(children[0]?.killed).toBe(true);
    begin();
    hearing.push('a', second);
    expect(children).toHaveLength(2);
    expect(newest().requests.map(({ type }) => type)).toEqual(['begin', 'frames']);
  });

  it('is warmed with the model that will be used', () => {
    model = 'base.en';
    hearing.warm();
    expect(newest().requests).toEqual([{ type: 'warm', model: 'base.en', threads: 2 }]);
  });

  it('measures this machine', async () => {
    const measured = hearing.measure();
    newest().say({ type: 'measured', job: 1, figures: [{ model: 'tiny.en', threads: 2, realTimeFactor: 0.1 }] });
    expect(await measured).toMatchObject({ ok: true, value: [{ realTimeFactor: 0.1 }] });
  });

  it('hands on what is known of this machine’s speed, and takes nonsense for a fault', () => {
    hearing.warm();
    newest().say({ type: 'speeds', figures: [{ model: 'base.en', threads: 2, realTimeFactor: 0.1 }] });
    expect(speeds).toEqual([[{ model: 'base.en', threads: 2, realTimeFactor: 0.1 }]]);
    const child = newest();
    child.say({ type: 'speeds', figures: 'fast' });
    expect(child.killed).toBe(true);
    expect(speeds).toHaveLength(1);
  });

  it('that is stopped ends everything that waits', async () => {
    begin();
    const finished = hearing.finish('a');
    const measured = hearing.measure();
    await hearing.stop();
    expect(await finished).toMatchObject({ ok: false, error: { code: 'stopped' } });
    expect(await measured).toMatchObject({ ok: false });
    expect(newest().killed).toBe(true);
  });
});
