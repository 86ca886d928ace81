import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedback } from '../../../../src/shared/feedback';
import { spoken } from '../../core/review/answer';
import { run } from '../run';

const ANSWER =
  'We were an insurer, and on a Friday in March the nightly billing job hung at 2 in the morning. I was on call, and I had promised finance the invoices by seven. I read the log and saw a lock on the customer table, held by a report that nobody watched. I killed the report, started the job again from the last customer, and checked the first two hundred invoices by hand. All 41,000 invoices were out at 6:40. Since then the report runs on a copy.';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'score-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

/** The first call loads the models; on a machine with much else to do that takes its time. */
describe('score', { timeout: 120_000 }, () => {
  it('judges a text, and prints nothing but JSON when asked to', async () => {
    const ran = await run(['score', await file('a.txt', ANSWER), '--question', 'production-incident', '--json']);
    expect(ran.status).toBe(0);
    const judged = feedback.parse(JSON.parse(ran.out));
    expect(judged).toMatchObject({ kind: 'story', delivery: { target: { verdict: 'unknown' } } });
    expect(judged.beats?.length).toBeGreaterThan(0);
  });

  it('judges a transcript with its times', async () => {
    const ran = await run([
      'score',
      await file('a.json', JSON.stringify(spoken(ANSWER))),
      '--variant',
      'short',
      '--json',
    ]);
    expect(ran.status).toBe(0);
    const judged = feedback.parse(JSON.parse(ran.out));
    expect(judged.dimensions.map(({ id }) => id)).toContain('delivery');
    expect(judged.sentences[0]?.startMs).toBe(0);
  });

  it('says in words what it found', async () => {
    const ran = await run(['score', await file('a.txt', ANSWER)]);
    expect(ran.out).toMatch(/^\d+ of 100, story\n/);
    expect(ran.out).toContain('What works');
  });

  it('answers a batch line by line and names the lines that do not fit', async () => {
    const lines = [
      JSON.stringify({ id: 'one', text: ANSWER, question: 'Tell me about an incident.' }),
      '{"id": "two"',
      JSON.stringify({ id: 'three', text: ANSWER, question: 'no-such-question' }),
      JSON.stringify({ id: 4, text: '', variant: 'technical' }),
    ];
    const path = await file('batch.jsonl', lines.join('\n'));
    const ran = await run(['score', '--batch', path, '--json']);
    expect(ran.status).toBe(1);
    const ids = ran.out
      .trim()
      .split('\n')
      .map((line) => feedback.parse(JSON.parse(line)).id);
    expect(ids).toEqual(['one', '4']);
    expect(ran.err).toContain(`${path}:2`);
    expect(ran.err).toContain(`${path}:3: question`);
  });

  it('tells a missing file, a question that is not there, and a transcript that is none', async () => {
    expect(await run(['score', join(folder, 'none.txt')])).toMatchObject({ status: 1, out: '' });
    const unknown = await run(['score', await file('a.txt', ANSWER), '--question', 'no-such-question']);
    expect(unknown).toMatchObject({
      status: 1,
      err: expect.stringContaining('There is no question "no-such-question"'),
    });
    const wrong = await run(['score', await file('b.json', '{"text": 1}')]);
    expect(wrong).toMatchObject({ status: 1, err: expect.stringContaining('transcribe --json') });
  });

  it.each([
    [['score']],
    [['score', 'a.txt', 'b.txt']],
    [['score', 'a.txt', '--variant', 'long']],
    [['score', 'a.txt', '--batch', 'b.jsonl']],
  ])('calls %j wrong usage', async (args) => expect((await run(args)).status).toBe(2));
});
