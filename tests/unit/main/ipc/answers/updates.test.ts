import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UpdateStore } from '../../../../../src/library/updates';
import { updateAnswers } from '../../../../../src/main/ipc/answers/updates';
import type { Services } from '../../../../../src/main/services';

const { chosen } = vi.hoisted(() => ({ chosen: { canceled: false, filePath: '' } }));
const asked = vi.hoisted(() => vi.fn());
vi.mock('electron', () => ({
  dialog: {
    showSaveDialog: async (options: unknown) => {
      asked(options);
      return chosen;
    },
  },
  ipcMain: { handle: () => undefined },
}));

let folder: string;
let store: UpdateStore;
let exercise: string;
let answers: ReturnType<typeof updateAnswers>;
beforeEach(async () => {
  asked.mockClear();
  folder = await mkdtemp(join(tmpdir(), 'greenroom-updates-answers-'));
  Object.assign(chosen, { canceled: false, filePath: join(folder, 'page.md') });
  store = await UpdateStore.open(join(folder, 'updates'));
  exercise = (await store.begin(new Date('2026-11-21T07:15:00Z'))).id;
  await store.change(exercise, { moment: 'first', audience: 'sre' }, (update) => ({
    ...update,
    text: 'Red since nine.',
  }));
  answers = updateAnswers({ updates: store, window: () => undefined, tell: () => undefined } as unknown as Services);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('exporting an exercise', () => {
  it('writes it where the person chose, by a name that says what it is', async () => {
    expect(await answers['updates.export']({ exercise })).toEqual({ ok: true, value: { file: chosen.filePath } });
    expect(asked.mock.calls[0]?.[0]).toMatchObject({ defaultPath: '2026-11-21 Status updates.md' });
    const page = await readFile(chosen.filePath, 'utf8');
    expect(page).toContain('> Red since nine.');
    expect(page).not.toContain('How it went');
  });

  it('tells what became of it only after the person has said how they see it', async () => {
    const outcomes = { sre: 'had-gaps', programme: 'had-gaps', leadership: 'had-gaps' } as const;
    await store.describe(exercise, { passed: 3, ownView: { outcomes, change: '' } });
    await answers['updates.export']({ exercise });
    expect(await readFile(chosen.filePath, 'utf8')).toContain('## How it went');
  });

  it('writes nothing when no place was chosen', async () => {
    chosen.canceled = true;
    expect(await answers['updates.export']({ exercise })).toEqual({ ok: true, value: {} });
    await expect(readFile(join(folder, 'page.md'))).rejects.toThrow();
  });

  it('says what is kept when it cannot be written there', async () => {
    await writeFile(join(folder, 'a file'), '');
    chosen.filePath = join(folder, 'a file', 'page.md');
    expect(await answers['updates.export']({ exercise })).toMatchObject({
      ok: false,
      error: { code: 'export', kept: 'The updates themselves are untouched.', todo: 'Choose another place.' },
    });
    expect((await store.read(exercise)).updates).toHaveLength(1);
  });
});
