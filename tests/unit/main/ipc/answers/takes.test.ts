import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TakeStore } from '../../../../../src/library/takes';
import { takeAnswers } from '../../../../../src/main/ipc/answers/takes';
import type { Services } from '../../../../../src/main/services';
import type { Take } from '../../../../../src/shared/contract';
import { ok, type Result } from '../../../../../src/shared/result';
import { defaultSettings } from '../../../../../src/shared/settings';
import type { Transcript } from '../../../../../src/shared/transcript';
import { judged, spoken } from '../../../core/review/answer';

vi.mock('electron', () => ({ dialog: {}, ipcMain: { handle: () => undefined } }));

let folder = '';
let takes: TakeStore;
let id = '';
let answers: ReturnType<typeof takeAnswers>;
/** How long a judgement takes: the first of a session reads its weights. */
let judgeMs = 0;
let told: string[];
let heard: (transcript: Result<Transcript>) => void;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-answers-'));
  takes = await TakeStore.open(folder);
  told = [];
  judgeMs = 0;
  answers = takeAnswers({
    takes,
    tell: (name: string) => told.push(name),
    questions: async () => ({ questions: [], problems: [] }),
    settings: { get: () => defaultSettings },
    hearing: {
      hearFile: () =>
        new Promise<Result<Transcript>>((resolve) => {
          heard = resolve;
        }),
    },
    // What is judged is told by its words.
    judge: async ({ transcript }: { transcript: Transcript }) => {
      await new Promise((resolve) => setTimeout(resolve, judgeMs));
      return judged([['S', transcript.text]]);
    },
  } as unknown as Services);
  const attempt = await takes.begin({
    state: 'complete',
    questionId: 'own',
    questionTitle: 'A question',
    prompt: 'What happened?',
    variant: 'standard',
    targetMs: { minMs: 120_000, maxMs: 180_000 },
    source: 'microphone',
    durationMs: 2000,
    thinkMs: 0,
    title: '',
    notes: '',
    starred: false,
    mishaps: [],
  });
  ({ id } = attempt);
  await takes.save(id, { transcript: spoken('we rolled pack the relief'), feedback: judged([['S', 'as it was']]) });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const failureOf = (result: Result<unknown>): string => (result.ok ? 'none' : result.error.code);
const value = (result: Result<Take>): Take => {
  if (!result.ok) throw new Error(result.error.what);
  return result.value;
};

describe('a correction', () => {
  it('is judged, kept and told', async () => {
    const take = value(await answers['takes.correctWord']({ id, index: 2, text: 'back', was: 'pack' }));
    expect(take.transcript?.text).toBe('we rolled back the relief');
    expect(take.feedback?.sentences[0]?.text).toBe('we rolled back the relief');
    expect((await takes.read(id)).transcript?.text).toBe('we rolled back the relief');
    expect(told).toEqual(['takes.changed', 'take.changed']);
  });

  it('made while another is still judged keeps both', async () => {
    judgeMs = 30;
    await Promise.all([
      answers['takes.correctWord']({ id, index: 2, text: 'back', was: 'pack' }),
      answers['takes.correctWord']({ id, index: 4, text: 'release', was: 'relief' }),
    ]);
    const { transcript, feedback } = await takes.read(id);
    expect(transcript?.text).toBe('we rolled back the release');
    expect(feedback?.sentences[0]?.text).toBe('we rolled back the release');
  });

  it('of a word that an earlier one has moved is refused instead of changing another word', async () => {
    const [first, second] = await Promise.all([
      answers['takes.correctWord']({ id, index: 0, text: 'then we', was: 'we' }),
      answers['takes.correctWord']({ id, index: 4, text: 'release', was: 'relief' }),
    ]);
    expect(first.ok).toBe(true);
    expect(failureOf(second)).toBe('word-moved');
    expect((await takes.read(id)).transcript?.text).toBe('then we rolled pack the relief');
  });

  it('of a word that is not there is refused', async () => {
    expect(failureOf(await answers['takes.correctWord']({ id, index: 99, text: 'x' }))).toBe('word-unknown');
  });
});

describe('notes and title', () => {
  it('written while the take is judged anew stay, and so does the judgement', async () => {
    judgeMs = 30;
    await Promise.all([
      answers['takes.judge']({ id, variant: 'short' }),
      answers['takes.update']({ id, notes: 'Say the number first.' }),
      answers['takes.correctWord']({ id, index: 2, text: 'back' }),
      answers['takes.update']({ id, title: 'The second telling', starred: true }),
    ]);
    const { attempt, transcript } = await takes.read(id);
    expect(attempt).toMatchObject({
      notes: 'Say the number first.',
      title: 'The second telling',
      starred: true,
      variant: 'short',
    });
    expect(transcript?.text).toBe('we rolled back the relief');
  });

  it('written while the take is heard again stay', async () => {
    const hearing = answers['takes.hearAgain']({ id });
    await vi.waitFor(() => expect(heard).toBeDefined());
    await answers['takes.update']({ id, notes: 'Heard twice.' });
    heard(ok(spoken('we rolled back the release')));
    expect(await hearing).toEqual(ok(true));
    const { attempt, transcript } = await takes.read(id);
    expect([attempt.notes, transcript?.text]).toEqual(['Heard twice.', 'we rolled back the release']);
  });
});

it('a change that fails does not hold up the next', async () => {
  judgeMs = 5;
  const [broken, sound] = await Promise.all([
    answers['takes.correctWord']({ id, index: 99, text: 'x' }),
    answers['takes.update']({ id, notes: 'Kept.' }),
  ]);
  expect([broken.ok, sound.ok]).toEqual([false, true]);
  await expect(answers['takes.update']({ id: '20261121T091500Z-x7k2mp', notes: '' })).rejects.toThrow(
    'There is no take',
  );
});
