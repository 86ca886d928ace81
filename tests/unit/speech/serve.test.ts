import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { toPcm16, wavHeader } from '../../../src/core/acoustics/wav';
import { failed, ok, type Result } from '../../../src/shared/result';
import type { Transcript } from '../../../src/shared/transcript';
import type { StreamRequest } from '../../../src/speech/hearing-room';
import type { TranscriberReport } from '../../../src/speech/protocol';
import type { EngineChoice, Room } from '../../../src/speech/rooms';
import { HearingServer } from '../../../src/speech/serve';

const folder = mkdtempSync(join(tmpdir(), 'greenroom-serve-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A room whose streams remember how much sound they got; a transcript's text tells it. */
class PlayedRoom {
  closed = false;
  readonly requests: StreamRequest[] = [];
  samples: number[] = [];

  async stream(request: StreamRequest) {
    this.requests.push(request);
    let taken = 0;
    let aborted = false;
    return ok({
      push: (samples: Float32Array) => {
        taken += samples.length;
        this.samples.push(...samples.subarray(0, 1));
        return ok(undefined);
      },
      ready: async () => undefined,
      abort: () => {
        aborted = true;
      },
      finish: async () => (aborted ? failed('aborted', 'It was stopped.') : ok({ text: `${taken}` } as Transcript)),
    });
  }

  file(path: string, _: StreamRequest, signal?: AbortSignal): Promise<Result<Transcript>> {
    if (path === 'endless') {
      return new Promise((resolve) =>
        signal?.addEventListener('abort', () => resolve(failed('aborted', 'It was stopped.'))),
      );
    }
    if (path === 'bug') return Promise.reject(new Error('a bug'));
    return Promise.resolve(ok({ text: path } as Transcript));
  }

  async close() {
    this.closed = true;
  }
}

function served(refuse = false) {
  const reports: TranscriberReport[] = [];
  const opened: (EngineChoice & { room: PlayedRoom })[] = [];
  const open = async (choice: EngineChoice) => {
    if (refuse) return failed('model-missing', `The model ${choice.model} is not installed.`);
    const room = new PlayedRoom();
    opened.push({ ...choice, room });
    return ok(room as unknown as Room);
  };
  const figures = [{ model: 'tiny.en', threads: 2, realTimeFactor: 0.1 }];
  const acquainted: AbortSignal[] = [];
  const acquaint = (signal: AbortSignal): Promise<void> => {
    acquainted.push(signal);
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  };
  const parts = { open, measure: async () => ok(figures), acquaint };
  const server = new HearingServer(parts, (report) => reports.push(report));
  const until = (count: number) => vi.waitFor(() => expect(reports.length).toBeGreaterThanOrEqual(count));
  return { server, reports, opened, acquainted, until };
}

const engine = { model: 'tiny.en', threads: 2 };
const live = (job: number, more: object = {}) => ({
  type: 'begin',
  job,
  ...engine,
  vocabulary: [],
  soundFile: '',
  fromDisk: 0,
  known: [],
  ...more,
});
const file = (job: number, path: string, more: object = {}) => ({
  type: 'file',
  job,
  ...engine,
  vocabulary: [],
  file: path,
  known: [],
  ...more,
});

describe('the process that hears', () => {
  it('hears a live recording whose sound comes before the model is loaded', async () => {
    const { server, reports, until } = served();
    server.receive(live(1));
    server.receive({ type: 'frames', job: 1, samples: new Float32Array(300) });
    server.receive({ type: 'frames', job: 1, samples: new Float32Array(200) });
    server.receive({ type: 'finish', job: 1 });
    await until(1);
    expect(reports).toMatchObject([{ type: 'heard', job: 1, transcript: { text: '500' } }]);
  });

  it('takes what an earlier process had heard from the recording on disk, then what is sent', async () => {
    const { server, reports, opened, until } = served();
    const sound = toPcm16(Float32Array.from({ length: 20_000 }, () => 0.25));
    const path = join(folder, 'answer.wav');
    writeFileSync(path, Buffer.concat([wavHeader(sound.length * 2, 16_000), Buffer.from(sound.buffer)]));
    server.receive(live(1, { soundFile: path, fromDisk: 20_000 }));
    server.receive({ type: 'frames', job: 1, samples: Float32Array.of(0.5, 0.5) });
    server.receive({ type: 'finish', job: 1 });
    await until(1);
    expect(reports).toMatchObject([{ type: 'heard', transcript: { text: '20002' } }]);
    expect(opened[0]?.room.samples.map((value) => Math.round(value * 100))).toEqual([25, 25, 50]);
  });

  it('waits for sound that is still on its way to the disk', async () => {
    const { server, reports, until } = served();
    const path = join(folder, 'growing.wav');
    writeFileSync(path, wavHeader(0, 16_000));
    server.receive(live(1, { soundFile: path, fromDisk: 1000 }));
    server.receive({ type: 'finish', job: 1 });
    setTimeout(() => writeFileSync(path, new Uint8Array(1000), { flag: 'a' }), 150);
    setTimeout(() => writeFileSync(path, new Uint8Array(1000), { flag: 'a' }), 300);
    await until(1);
    expect(reports).toMatchObject([{ type: 'heard', transcript: { text: '1000' } }]);
  });

  it('says so when the recording is not there', async () => {
    const { server, reports, until } = served();
    server.receive(live(1, { soundFile: join(folder, 'none.wav'), fromDisk: 1000 }));
    await until(1);
    expect(reports).toMatchObject([
      { type: 'failed', job: 1, failure: { code: 'sound-missing', kept: expect.any(String) } },
    ]);
  });

  it('reports nothing on what was dropped, while others go on', async () => {
    const { server, reports, until } = served();
    server.receive(live(1));
    server.receive(file(2, 'endless'));
    server.receive({ type: 'drop', job: 1 });
    server.receive({ type: 'drop', job: 2 });
    server.receive(file(3, 'b.wav'));
    await until(1);
    expect(reports).toMatchObject([{ type: 'heard', job: 3, transcript: { text: 'b.wav' } }]);
  });

  it('fails in words when the model cannot be loaded, and tries again the next time', async () => {
    const { server, reports, until } = served(true);
    server.receive(file(1, 'a.wav'));
    server.receive(live(2));
    await until(2);
    expect(reports).toMatchObject([
      { type: 'failed', job: 1, failure: { code: 'model-missing' } },
      { type: 'failed', job: 2, failure: { code: 'model-missing' } },
    ]);
  });

  it('fails in words over what nobody foresaw', async () => {
    const { server, reports, until } = served();
    server.receive(file(1, 'bug'));
    await until(1);
    expect(reports).toMatchObject([
      {
        type: 'failed',
        failure: { code: 'hearing-failed', what: expect.stringContaining('a bug'), kept: 'The sound is kept.' },
      },
    ]);
  });

  it('says when it is asked for something it does not know', async () => {
    const { server, reports } = served();
    server.receive({ type: 'sing' });
    expect(reports).toMatchObject([{ type: 'notice' }]);
  });

  it('measures', async () => {
    const { server, reports, until } = served();
    server.receive({ type: 'measure', job: 4, threads: 0 });
    await until(1);
    expect(reports).toMatchObject([{ type: 'measured', job: 4, figures: [{ model: 'tiny.en' }] }]);
  });
});

describe('models in memory', () => {
  it('are loaded once, ahead if asked, and kept for the next recording', async () => {
    const { server, opened, until } = served();
    server.receive({ type: 'warm', ...engine });
    server.receive(file(1, 'a.wav'));
    await until(1);
    server.receive(file(2, 'b.wav'));
    await until(2);
    expect(opened).toHaveLength(1);
    expect(opened[0]?.room.closed).toBe(false);
  });

  it('go when another is used, but not while somebody hears with them', async () => {
    const { server, opened, until } = served();
    server.receive(live(1));
    await vi.waitFor(() => expect(opened[0]?.room.requests).toHaveLength(1));
    server.receive(file(2, 'b.wav', { model: 'base.en' }));
    await until(1);
    expect(opened.map(({ model, room }) => [model, room.closed])).toEqual([
      ['tiny.en', false],
      ['base.en', false],
    ]);
    server.receive({ type: 'finish', job: 1 });
    await vi.waitFor(() => expect(opened[0]?.room.closed).toBe(true));
    expect(opened[1]?.room.closed).toBe(false);
  });

  it('warmed for the first time are measured, and that stops when somebody speaks', async () => {
    const { server, acquainted, until } = served();
    server.receive({ type: 'warm', model: 'tiny.en', threads: 0 });
    await vi.waitFor(() => expect(acquainted).toHaveLength(1));
    expect(acquainted[0]?.aborted).toBe(false);
    server.receive(file(1, 'a.wav'));
    expect(acquainted[0]?.aborted).toBe(true);
    await until(1);
  });

  it('are not measured for a number of threads that somebody chose', async () => {
    const { server, opened, acquainted } = served();
    server.receive({ type: 'warm', model: 'tiny.en', threads: 2 });
    await vi.waitFor(() => expect(opened).toHaveLength(1));
    await new Promise((next) => setImmediate(next));
    expect(acquainted).toEqual([]);
  });
});
