import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtInPorts } from '../../../src/core/drill/built-in-ports';
import type { DrillEvent } from '../../../src/core/drill/events';
import { makeModel } from '../../../src/core/drill/model/make';
import { replay } from '../../../src/core/drill/play';
import { DrillStore, RUN_FILES } from '../../../src/library/drills';
import type { EventLogHooks } from '../../../src/library/event-log';
import { FailureError } from '../../../src/shared/result';

const EXAMPLE = join(import.meta.dirname, '../../../scenarios/examples/disk-full.yaml');
const hooks: EventLogHooks = { onTrouble: () => undefined, onRecovered: () => undefined };
const described = { drill: 'disk-full', drillVersion: 1, title: 'Disk full', seed: 0, pace: 'full' } as const;
const EVENTS: readonly DrillEvent[] = [
  { type: 'typed', atMs: 4_000, text: 'Show me the logs.' },
  { type: 'voice', atMs: 9_000, on: true },
  { type: 'said', atMs: 12_000, startMs: 9_000, text: 'Something fills the disk of that database.' },
  { type: 'hint', atMs: 30_000 },
];

let folder: string;
let store: DrillStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greenroom-runs-'));
  store = await DrillStore.open(folder);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** A run with these events on disk. @returns its id */
async function stored(events: readonly DrillEvent[] = EVENTS): Promise<string> {
  const { about, log } = await store.begin(described, EXAMPLE, hooks);
  for (const event of events) log.append(event);
  expect(await log.close()).toBe(0);
  return about.id;
}

const failureOf = async (promise: Promise<unknown>): Promise<FailureError['failure']> => {
  const thrown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof FailureError) return thrown.failure;
  throw new Error('nothing failed');
};

describe('a run on disk', () => {
  it('holds its description, its drill and its events, and is read back as it was', async () => {
    const id = await stored();
    const run = await store.read(id);
    expect(run.about).toMatchObject({ ...described, id, state: 'running' });
    expect(run.events).toEqual(EVENTS);
    expect(run.lost).toBeUndefined();
    expect((await readdir(join(folder, id))).sort()).toEqual(Object.values(RUN_FILES).sort());
  });

  it('replays to the same state, to the last point', async () => {
    const play = async (id: string) => {
      const { scenario, about, events } = await store.read(id);
      const played = replay(makeModel(scenario, about.seed), builtInPorts(), id, about.pace, events);
      return { rows: played.rows, records: played.run.records, values: [...played.run.values] };
    };
    const id = await stored();
    const once = await play(id);
    expect(once.records.some(({ type }) => type === 'hint')).toBe(true);
    expect(await play(id)).toEqual(once);
  });

  it('goes on with the drill as it was, whatever has become of the drill since', async () => {
    const id = await stored();
    const file = store.path(id, 'scenario');
    const older = (await readFile(file, 'utf8')).replace(/^title: .*$/m, 'title: As it was then');
    await writeFile(file, older);
    const { run, log } = await store.resume(id, hooks);
    await log.close();
    expect(run.scenario.title).toBe('As it was then');
    expect(run.events).toEqual(EVENTS);
  });
});

describe('a damaged run', () => {
  it('loses only the line that was being written when the app ended', async () => {
    const id = await stored();
    await appendFile(store.path(id, 'events'), '{"type":"typed","atMs":31000,"te');
    const run = await store.read(id);
    expect(run.events).toEqual(EVENTS);
    expect(run.lost).toMatch(/last event was not written out/);
  });

  it('goes on from the last good event, and keeps what could not be read beside it', async () => {
    const id = await stored();
    const file = store.path(id, 'events');
    const lines = (await readFile(file, 'utf8')).split('\n');
    const broken = [...lines.slice(0, 2), '{"type":"nothing-known","atMs":1}', ...lines.slice(2)].join('\n');
    await writeFile(file, broken);
    expect((await store.read(id)).lost).toMatch(/From line 3 on .* 3 of 5 lines/);

    const { run, log } = await store.resume(id, hooks);
    log.append({ type: 'hint', atMs: 40_000 });
    expect(await log.close()).toBe(0);
    expect(run.events).toEqual(EVENTS.slice(0, 2));
    expect((await store.read(id)).events).toEqual([...EVENTS.slice(0, 2), { type: 'hint', atMs: 40_000 }]);
    expect((await store.read(id)).lost).toBeUndefined();
    expect(await readFile(`${file}.unreadable`, 'utf8')).toBe(broken);
  });

  it('without events begins at the alert', async () => {
    const id = await stored();
    await rm(store.path(id, 'events'));
    expect(await store.read(id)).toMatchObject({ events: [] });
  });

  it('says what of its drill cannot be read, and that the run is kept', async () => {
    const id = await stored();
    await writeFile(store.path(id, 'scenario'), 'id: [unclosed');
    const failure = await failureOf(store.read(id));
    expect(failure).toMatchObject({ code: 'drill-damaged', kept: expect.stringContaining('kept') });
    expect(failure.todo).toContain(RUN_FILES.scenario);
  });

  it('with a description that cannot be read is told apart from one that is not there', async () => {
    const id = await stored();
    await writeFile(store.path(id, 'about'), '{"half');
    expect((await failureOf(store.read(id))).what).toMatch(/damaged/);
    expect(await store.list()).toEqual([]);
    expect((await failureOf(store.read('20260101T000000Z-absent'))).what).toMatch(/There is no drill run/);
  });
});

describe('the folder of runs', () => {
  it('is never left by an id that is none', async () => {
    expect((await failureOf(store.read('../../etc'))).code).toBe('drill-run-unknown');
    expect(() => store.path('..', 'events')).toThrow(FailureError);
    await store.delete(['../other']);
    expect(await readdir(folder)).toEqual(['.deleted']);
  });

  it('says which folder it cannot write to', async () => {
    const taken = join(folder, 'taken');
    await writeFile(taken, 'a file where the folder should be');
    const failure = await failureOf(DrillStore.open(taken));
    expect(failure.what).toContain('taken');
    expect(failure.todo).toBeTruthy();
  });

  it('says that a run cannot begin when its folder is gone under it', async () => {
    await rm(folder, { recursive: true });
    await writeFile(folder, 'now a file');
    const failure = await failureOf(store.begin(described, EXAMPLE, hooks));
    expect(failure).toMatchObject({
      code: 'library-unwritable',
      what: expect.stringContaining('a file lies in its place'),
    });
  });

  it('has deleted runs until they are purged', async () => {
    const [one, other] = [await stored(), await stored([])];
    await store.delete([one]);
    expect((await store.list()).map(({ id }) => id)).toEqual([other]);
    await store.restore([one]);
    expect((await store.read(one)).events).toEqual(EVENTS);
    await store.delete([one]);
    await store.purge();
    expect((await failureOf(store.read(one))).code).toBe('drill-run-unknown');
  });
});
