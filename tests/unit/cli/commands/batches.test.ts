import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../run';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greenroom-batch-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function batch(command: string, lines: readonly string[], ...more: string[]) {
  const file = join(folder, 'lines.jsonl');
  await writeFile(file, lines.join('\n'));
  return { file, ...(await run([command, '--batch', file, ...more])) };
}

const parsed = (out: string): Record<string, unknown>[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const UPDATE = JSON.stringify({
  id: 'a',
  audience: 'sre',
  text: 'Rolling back now, live by 14:50. Next update 14:40.',
});
const ORDER = JSON.stringify({ id: 'b', scenario: 'checkout-deploy', utterance: 'show me the logs' });

describe('greenroom comms --batch', () => {
  it('gives a line of judgement for each update', async () => {
    const { status, out, err } = await batch('comms', [UPDATE, '', UPDATE], '--json');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const [first, second] = parsed(out);
    expect(first).toMatchObject({
      id: 'a',
      has: { cause: false, eta: true, next_update: true, plan: true },
      quality: expect.stringMatching(/^(?:good|poor)$/),
      defects: expect.any(Array),
      score: expect.any(Number),
    });
    expect(second).toEqual(first);
  });
});

describe('greenroom intent --batch', () => {
  it('gives a line of understanding for each utterance', async () => {
    const { status, out } = await batch('intent', [ORDER], '--json');
    expect(status).toBe(0);
    expect(parsed(out)).toEqual([
      expect.objectContaining({ id: 'b', intents: ['look.logs'], executes: true, reason: 'plain order' }),
    ]);
  });

  it('says it in words without --json', async () => {
    expect((await batch('intent', [ORDER])).out).toBe('b: look.logs; carried out (plain order)\n');
  });
});

describe('lines that do not fit', () => {
  it.each([
    ['comms', UPDATE, '{"id":"x","audience":"board","text":"t"}', /lines\.jsonl:2: audience: /],
    ['intent', ORDER, '{"id":"x","scenario":"checkout-deploy"}', /lines\.jsonl:2: utterance: /],
    ['intent', ORDER, 'no json', /lines\.jsonl:2: not JSON/],
  ])('%s names them by number, answers the others and ends with 1', async (command, good, bad, said) => {
    const { status, out, err } = await batch(command, [good, bad, good], '--json');
    expect(status).toBe(1);
    expect(parsed(out)).toHaveLength(2);
    expect(err).toMatch(said);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('ends with 1 when the file cannot be read, and with 2 when none is named', async () => {
    const missing = await run(['comms', '--batch', join(folder, 'nowhere.jsonl')]);
    expect(missing).toMatchObject({ status: 1, err: expect.stringContaining('cannot be read') });
    expect(await run(['intent'])).toMatchObject({ status: 2, err: expect.stringContaining('--batch FILE.jsonl') });
  });
});
