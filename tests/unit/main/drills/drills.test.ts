import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadDrills } from '../../../../src/library/drill-scenarios';
import { DrillStore } from '../../../../src/library/drills';
import { Drills } from '../../../../src/main/drills/drills';
import type { Hearing, HearingRequest } from '../../../../src/main/sessions/ports';
import type { DrillView } from '../../../../src/shared/drill';
import { type Failure, FailureError, failed, ok } from '../../../../src/shared/result';
import type { PieceHearing } from '../../../../src/speech/piece-hearing';

const builtIn = join(import.meta.dirname, '../../../../scenarios/drills');

/** An engine that hears what the test says it hears. */
class HearingDouble implements Hearing {
  request: HearingRequest | undefined;
  samples = 0;

  begin(request: HearingRequest): void {
    this.request = request;
  }
  push(_session: string, samples: Float32Array): void {
    this.samples += samples.length;
  }
  async finish() {
    return ok({
      text: '',
      words: [],
      pauses: [],
      fillers: [],
      speech: [],
      unclear: [],
      durationMs: 0,
      model: 'double',
      engineMs: 0,
      language: 'en',
    });
  }
  abort(): void {
    this.request = undefined;
  }
  async hearFile() {
    return failed('not-here', 'not used');
  }

  says(text: string, startMs: number): void {
    const words = text.split(' ').map((word, at) => ({
      text: word,
      startMs: startMs + at * 100,
      endMs: startMs + at * 100 + 90,
      confidence: 0.9,
    }));
    const endMs = startMs + words.length * 100;
    const piece = { startMs, endMs, keepFromMs: startMs, keepToMs: endMs, voicedMs: endMs - startMs, sureShare: 1 };
    const hearing: PieceHearing = { piece, verdict: 'heard', words, engineMs: 1, language: 'en' };
    this.request?.onPiece?.(hearing);
    this.request?.onProgress({ text, heardMs: endMs, behindMs: 0 });
  }
}

let folder: string;
let hearing: HearingDouble;
let told: { name: string; notice: unknown }[];
let warnings: Failure[];
const made: Drills[] = [];

async function makeDrills(): Promise<Drills> {
  const store = await DrillStore.open(join(folder, 'runs'));
  const drills = new Drills({
    store,
    library: () => loadDrills({ builtIn, own: [] }),
    hearing,
    tell: (name, notice) => told.push({ name, notice }),
    warn: (failure) => warnings.push(failure),
  });
  made.push(drills);
  return drills;
}

const lastView = (): DrillView | undefined =>
  told.filter(({ name }) => name === 'drill.changed').at(-1)?.notice as DrillView | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-drills-'));
  hearing = new HearingDouble();
  told = [];
  warnings = [];
});

afterEach(async () => {
  for (const drills of made.splice(0)) await drills.leaveAll();
  rmSync(folder, { recursive: true, force: true });
});

describe('runs of drills', () => {
  it('opens with the alert, the history and the interviewer’s first question', async () => {
    const drills = await makeDrills();
    const opened = await drills.begin('checkout-deploy', 'full', 1);
    expect(opened.view.state).toBe('running');
    expect(opened.samples.rows.length).toBeGreaterThan(100);
    expect(opened.looks).toContain('look.logs');
    await vi.waitFor(() => expect(told.some(({ name }) => name === 'drill.spoke')).toBe(true));
  });

  it('writes each act down before it shows what came of it', async () => {
    const drills = await makeDrills();
    const { view } = await drills.begin('checkout-deploy', 'full', 1);
    drills.act(view.run, { type: 'typed', text: 'Pull up the logs for the shop.' });
    expect(lastView()?.understood.at(-1)?.intents).toContain('look.logs');
    const file = join(folder, 'runs', view.run, 'events.jsonl');
    await vi.waitFor(() => expect(readFileSync(file, 'utf8')).toContain('"typed"'));
  });

  it('comes back after a crash to what had been done, paused', async () => {
    const first = await makeDrills();
    const { view } = await first.begin('checkout-deploy', 'full', 1);
    first.act(view.run, { type: 'typed', text: 'Show me the changelog.' });
    first.act(view.run, { type: 'typed', text: 'Declare an incident, sev one.' });
    const before = lastView();
    const file = join(folder, 'runs', view.run, 'events.jsonl');
    await vi.waitFor(() => expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(3));
    // The line that was being written when the app was killed.
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"type":"typed","atMs":99`);

    const second = await makeDrills();
    const again = await second.resume(view.run);
    expect(again.view.state).toBe('paused');
    expect(again.view.understood).toEqual(before?.understood);
    expect(again.view.evidence.map(({ id }) => id)).toEqual(before?.evidence.map(({ id }) => id));
    expect(warnings.map(({ code }) => code)).toContain('events-lost');
    second.act(view.run, { type: 'resume' });
    expect(lastView()?.state).toBe('running');
  });

  it('waits for a run that is being left before it opens it again', async () => {
    const drills = await makeDrills();
    const { view } = await drills.begin('checkout-deploy', 'full', 1);
    drills.act(view.run, { type: 'typed', text: 'Show me the logs.' });
    const left = drills.leave(view.run);
    const again = await drills.resume(view.run);
    await left;
    expect(again.view.state).toBe('paused');
    expect(again.view.understood).toHaveLength(1);
    drills.act(view.run, { type: 'resume' });
    await drills.leave(view.run);
    const types = readFileSync(join(folder, 'runs', view.run, 'events.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).type);
    expect(types).toEqual(['typed', 'pause', 'resume', 'pause']);
  });

  it('gives the same run to a page that was loaded anew, without pausing it', async () => {
    const drills = await makeDrills();
    const { view } = await drills.begin('checkout-deploy', 'full', 1);
    expect((await drills.resume(view.run)).view.state).toBe('running');
  });

  it('takes what is heard as said, at the time it began', async () => {
    const drills = await makeDrills();
    const { view } = await drills.begin('checkout-deploy', 'full', 1);
    const sink = drills.sinkFor(view.run);
    sink?.sound(new Float32Array(1600));
    await vi.waitFor(() => expect(hearing.request).toBeDefined());
    hearing.says('Pull up the logs for the shop.', 40);
    expect(lastView()?.understood.at(-1)).toMatchObject({ text: 'Pull up the logs for the shop.', state: 'done' });
    sink?.ended();
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ name: 'drill.hearing', notice: { state: 'off' } }));
    expect(hearing.samples).toBe(1600);
    await drills.leave(view.run);
    const { debrief, sounds } = await drills.debrief(view.run);
    expect(sounds).toEqual([{ file: sounds[0]?.file, startMs: sounds[0]?.startMs, durationMs: 100 }]);
    const said = debrief.records.find(({ type }) => type === 'said');
    expect(said).toMatchObject({ by: 'voice', startMs: (sounds[0]?.startMs ?? 0) + 40 });
  });

  it('holds what was said back while the “no” is still being transcribed', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'setTimeout', 'clearInterval', 'clearTimeout'] });
    try {
      const drills = await makeDrills();
      const { view } = await drills.begin('checkout-deploy', 'full', 1);
      const sink = drills.sinkFor(view.run);
      sink?.sound(new Float32Array(160));
      await vi.waitFor(() => expect(hearing.request).toBeDefined());
      drills.act(view.run, { type: 'typed', text: 'Roll the code back to 2.3.' });
      expect(lastView()?.pending).toBeDefined();
      const line = lastView()?.interviewer.line ?? 0;
      drills.act(view.run, { type: 'spoken', line: line });
      drills.act(view.run, { type: 'voice', on: true });
      await vi.advanceTimersByTimeAsync(1_000);
      drills.act(view.run, { type: 'voice', on: false });
      await vi.advanceTimersByTimeAsync(3_500);
      expect(lastView()?.pending).toBeDefined();
      hearing.says('No, stop.', 4_000);
      expect(lastView()?.pending).toBeUndefined();
      expect(lastView()?.understood.some(({ state }) => state === 'stopped')).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('counts whoever goes on talking as talking, until no words come of it', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'setTimeout', 'clearInterval', 'clearTimeout'] });
    try {
      const drills = await makeDrills();
      const { view } = await drills.begin('checkout-deploy', 'full', 1);
      drills.sinkFor(view.run)?.sound(new Float32Array(160));
      await vi.waitFor(() => expect(hearing.request).toBeDefined());
      drills.act(view.run, { type: 'voice', on: true });
      await vi.advanceTimersByTimeAsync(5_000);
      hearing.says('Roll the code back to 2.3.', 1_000);
      drills.act(view.run, { type: 'spoken', line: lastView()?.interviewer.line ?? 0 });
      expect(lastView()?.pending).toBeDefined();
      // Far past the two seconds: somebody is still speaking, and it may be a no.
      await vi.advanceTimersByTimeAsync(8_000);
      expect(lastView()?.pending).toBeDefined();
      await vi.advanceTimersByTimeAsync(20_000);
      expect(lastView()?.pending).toBeUndefined();
    } finally {
      vi.useRealTimers();
    }
  });

  it('says when the engine cannot hear, and goes on by typing', async () => {
    const drills = await makeDrills();
    const { view } = await drills.begin('checkout-deploy', 'full', 1);
    drills.sinkFor(view.run)?.sound(new Float32Array(160));
    await vi.waitFor(() => expect(hearing.request).toBeDefined());
    hearing.request?.onFailed?.({ code: 'model-missing', what: 'There is no speech model.' });
    expect(told.at(-1)).toMatchObject({ name: 'drill.hearing', notice: { state: 'deaf' } });
    drills.act(view.run, { type: 'typed', text: 'Show me the logs.' });
    expect(lastView()?.understood).toHaveLength(1);
  });

  it('ends with its scores in the list of runs', async () => {
    const drills = await makeDrills();
    const { view } = await drills.begin('checkout-deploy', 'quick', 2);
    drills.act(view.run, { type: 'end' });
    await vi.waitFor(async () => expect((await drills.runs())[0]?.state).toBe('ended'));
    const [run] = await drills.runs();
    expect(run?.levels).toMatchObject({ triage: 'novice' });
    expect(run?.ending).toBeDefined();
  });

  it('says which drill there is not', async () => {
    const drills = await makeDrills();
    await expect(drills.begin('no-such', 'full')).rejects.toBeInstanceOf(FailureError);
    await expect(drills.resume('20260101T000000Z-absent')).rejects.toThrow('There is no drill run');
    expect(() => drills.act('20260101T000000Z-absent', { type: 'hint' })).toThrow('not open any more');
  });
});
