import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SOUND_QUESTION } from '../../core/scenario/sound-question';
import { run } from '../run';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'greenroom-data-'));
  vi.stubEnv('GREENROOM_DATA', data);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(data, { recursive: true, force: true });
});

const list = async (...more: string[]) => {
  const ran = await run(['questions', '--json', ...more]);
  return {
    ...ran,
    questions: JSON.parse(ran.out) as { id: string; variants: { id: string; minMs: number; maxMs: number }[] }[],
  };
};

describe('greenroom questions', () => {
  it('lists the built-in ones with their lengths in milliseconds', async () => {
    const { status, err, questions } = await list();
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const late = questions.find(({ id }) => id === 'release-delay');
    expect(late).toMatchObject({ topic: 'releases', title: expect.any(String), prompt: expect.any(String) });
    expect(late?.variants[1]).toEqual({ id: 'standard', minMs: 120_000, maxMs: 180_000 });
  });

  it('says them in words without --json', async () => {
    const { status, out } = await run(['questions']);
    expect(status).toBe(0);
    expect(out).toMatch(/release-delay \(releases\)\n {2}Tell me .*\n {2}short 0:45-1:15, standard 2:00-3:00/);
  });

  it('has the person’s own from the data folder and from the folder of the settings', async () => {
    const chosen = join(data, 'chosen');
    await mkdir(join(data, 'questions'));
    await mkdir(chosen);
    await writeFile(join(data, 'questions', 'a.yaml'), SOUND_QUESTION);
    await writeFile(join(chosen, 'b.yaml'), SOUND_QUESTION.replace('id: late-train', 'id: later-train'));
    await writeFile(join(data, 'settings.json'), JSON.stringify({ settings: { questionFolder: chosen } }));
    const { questions } = await list();
    expect(questions.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['late-train', 'later-train', 'release-delay']),
    );
  });

  it('tells of a file that does not fit by file, line, field and shape, and lists the rest', async () => {
    await mkdir(join(data, 'questions'));
    const file = join(data, 'questions', 'a.yaml');
    await writeFile(file, SOUND_QUESTION.replace('minSeconds: 120', 'minSeconds: soon'));
    const { status, err, questions } = await list();
    expect(err).toMatch(
      /a\.yaml:13: variants\[1\]\.minSeconds: expected a whole number from 10 to 900.*found the text "soon"\n$/,
    );
    expect(questions.length).toBeGreaterThan(10);
    expect(status).toBe(0);
  });

  it('ends with 1 when the folder it was given is at fault', async () => {
    expect(await list('--folder', join(data, 'nowhere'))).toMatchObject({
      status: 1,
      err: expect.stringContaining('expected a folder that exists'),
    });
  });

  it('ends with 2 for what it does not know', async () => {
    expect((await run(['questions', '--colour'])).status).toBe(2);
    expect((await run(['questions', 'all'])).status).toBe(2);
  });

  it('goes by the defaults when the settings are damaged', async () => {
    await writeFile(join(data, 'settings.json'), '{"settings":');
    expect((await list()).status).toBe(0);
  });
});
