import { describe, expect, it } from 'vitest';
import { ok, type Result } from '../../../src/shared/result';
import { EngineTurns, type Urgency } from '../../../src/speech/engine-turns';

function hall() {
  const turns = new EngineTurns();
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const take = (name: string, urgency: Urgency, signal?: AbortSignal) =>
    turns.take(
      urgency,
      () => {
        begun.push(name);
        return new Promise<Result<string>>((resolve) => ends.set(name, () => resolve(ok(name))));
      },
      signal,
    );
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await new Promise((next) => setImmediate(next));
  };
  return { turns, begun, take, end };
}

describe('turns with the engine', () => {
  it('are taken one at a time, in order, live sound before recordings', async () => {
    const { turns, begun, take, end } = hall();
    void take('file 1', 'file');
    void take('file 2', 'file');
    void take('live 1', 'live');
    void take('live 2', 'live');
    expect(begun).toEqual(['file 1']);
    for (const name of ['file 1', 'live 1', 'live 2']) await end(name);
    expect(begun).toEqual(['file 1', 'live 1', 'live 2', 'file 2']);
    expect(turns.idle).toBe(false);
    await end('file 2');
    expect(turns.idle).toBe(true);
  });

  it('that are withdrawn while they wait end as stopped and are never begun', async () => {
    const { begun, take, end } = hall();
    const stop = new AbortController();
    void take('one', 'live');
    const waiting = take('two', 'live', stop.signal);
    stop.abort();
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'aborted' } });
    await end('one');
    expect(begun).toEqual(['one']);
    expect(await take('three', 'live', AbortSignal.abort())).toMatchObject({ ok: false });
  });
});
