import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LARGEST_QUESTION_BYTES, MOST_QUESTION_FILES } from '../../../src/library/question-files';
import { loadQuestions, ownQuestionFolders } from '../../../src/library/questions';
import { scenariosFolder } from '../../../src/library/scenarios-folder';
import { FailureError } from '../../../src/shared/result';
import { SOUND_QUESTION } from '../core/scenario/sound-question';

let root: string;
let builtIn: string;
let own: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'greenroom-questions-'));
  builtIn = join(root, 'built-in');
  own = join(root, 'own');
  await mkdir(builtIn);
  await mkdir(own);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const withId = (id: string, title = 'A late train'): string =>
  SOUND_QUESTION.replace('id: late-train', `id: ${id}`).replace('A late train', title);
const put = (folder: string, name: string, text: string | Uint8Array): Promise<void> =>
  writeFile(join(folder, name), text);
const ids = async (): Promise<string[]> => (await loadQuestions({ builtIn, own: [own] })).questions.map(({ id }) => id);

describe('a folder of questions', () => {
  it('gives the built-in ones first, each part by file name', async () => {
    await put(builtIn, 'b.yaml', withId('bee'));
    await put(builtIn, 'a.yml', withId('ant'));
    await put(own, 'z.yaml', withId('zebra'));
    expect(await ids()).toEqual(['ant', 'bee', 'zebra']);
  });

  it('leaves alone what is no question file', async () => {
    await put(builtIn, 'a.yaml', withId('ant'));
    await put(builtIn, 'notes.txt', 'hello');
    await put(builtIn, '.hidden.yaml', 'hello: there');
    await put(builtIn, '~backup.yaml', 'hello: there');
    expect(await loadQuestions({ builtIn, own: [] })).toMatchObject({ questions: [{ id: 'ant' }], problems: [] });
  });

  it('reports a bad file and still loads the rest', async () => {
    await put(builtIn, 'a.yaml', withId('ant'));
    await put(own, 'bad.yaml', 'id: [');
    await put(own, 'good.yaml', withId('own-one'));
    const { questions, problems } = await loadQuestions({ builtIn, own: [own] });
    expect(questions.map(({ id }) => id)).toEqual(['ant', 'own-one']);
    expect(problems.map(({ file }) => file)).toEqual([join(own, 'bad.yaml')]);
  });

  it.each([
    ['far too big', Buffer.alloc(LARGEST_QUESTION_BYTES + 1, 'a'), /at most 1 MB; this one has 1\.0 MB/],
    ['not UTF-8', Buffer.from([0xff, 0xfe, 0x69, 0x00]), /UTF-8/],
    ['empty', '', /the fields id/],
  ])('reports a file that is %s', async (_, content, expected) => {
    await put(own, 'odd.yaml', content);
    const { problems } = await loadQuestions({ builtIn, own: [own] });
    expect(problems).toMatchObject([{ file: join(own, 'odd.yaml'), expected: expect.stringMatching(expected) }]);
  });

  it('reports what cannot be read at all: a folder of that name, a link to nowhere, a link to itself', async () => {
    await mkdir(join(own, 'folder.yaml'));
    await symlink(join(root, 'nowhere'), join(own, 'gone.yaml'));
    await symlink(join(own, 'loop.yaml'), join(own, 'loop.yaml'));
    const { problems } = await loadQuestions({ builtIn, own: [own] });
    expect(problems.map(({ file }) => file)).toEqual(
      ['folder.yaml', 'gone.yaml', 'loop.yaml'].map((n) => join(own, n)),
    );
  });

  it('reads no more files than a person writes, and says what it left out', async () => {
    for (let at = 0; at < MOST_QUESTION_FILES + 3; at += 1) await put(own, `${at}.yaml`, 'id: 7');
    const { problems } = await loadQuestions({ builtIn, own: [own] });
    expect(problems.at(-1)).toMatchObject({ file: own, expected: expect.stringContaining('3 in own were left out') });
  });
});

describe('a folder that is not there', () => {
  it('is a problem when somebody chose it, and none when it is only made on need', async () => {
    const missing = join(root, 'missing');
    const chosen = await loadQuestions({ builtIn, own: [missing] });
    expect(chosen.problems).toMatchObject([{ file: missing, expected: 'a folder that exists' }]);
    const usual = await loadQuestions({ builtIn, own: [{ folder: missing, mayBeMissing: true }] });
    expect(usual.problems).toEqual([]);
  });

  it('is a problem when it is a file', async () => {
    await put(root, 'file', 'x');
    const { problems } = await loadQuestions({ builtIn, own: [join(root, 'file')] });
    expect(problems).toMatchObject([{ expected: 'a folder, not a file' }]);
  });

  it('does not take the questions with it when it is the built-in one', async () => {
    await put(own, 'a.yaml', withId('ant'));
    const { questions, problems } = await loadQuestions({ builtIn: join(root, 'missing'), own: [own] });
    expect(questions).toHaveLength(1);
    expect(problems).toHaveLength(1);
  });
});

describe('one id in two files', () => {
  it('is the person’s own question, in the place of theirs, and said', async () => {
    await put(builtIn, 'a.yaml', withId('ant', 'Built in'));
    await put(own, 'mine.yaml', withId('ant', 'Mine'));
    const { questions, problems } = await loadQuestions({ builtIn, own: [own] });
    expect(questions.map(({ title }) => title)).toEqual(['Mine']);
    expect(problems).toMatchObject(
      [{ file: join(own, 'mine.yaml'), path: 'id', expected: /replaces the built-in ant/ }].map((problem) => ({
        ...problem,
        expected: expect.stringMatching(problem.expected),
      })),
    );
  });

  it('is the first file’s where both are the person’s own', async () => {
    const chosen = join(root, 'chosen');
    await mkdir(chosen);
    await put(chosen, 'z.yaml', withId('ant', 'Chosen'));
    await put(own, 'a.yaml', withId('ant', 'Usual'));
    const { questions, problems } = await loadQuestions({ builtIn, own: [chosen, own] });
    expect(questions.map(({ title }) => title)).toEqual(['Chosen']);
    expect(problems).toMatchObject([{ file: join(own, 'a.yaml'), expected: expect.stringContaining('z.yaml') }]);
  });
});

describe('a file that changes', () => {
  it('is read anew', async () => {
    await put(builtIn, 'a.yaml', withId('ant'));
    expect(await ids()).toEqual(['ant']);
    await put(builtIn, 'a.yaml', withId('bee'));
    await utimes(join(builtIn, 'a.yaml'), new Date(), new Date(Date.now() + 5000));
    expect(await ids()).toEqual(['bee']);
    await rm(join(builtIn, 'a.yaml'));
    expect(await ids()).toEqual([]);
  });
});

describe('where own questions are looked for', () => {
  it('is the folder of the settings first, then the usual one', () => {
    expect(ownQuestionFolders('/mine', '/data')).toEqual([
      { folder: '/mine', mayBeMissing: false },
      { folder: join('/data', 'questions'), mayBeMissing: true },
    ]);
    expect(ownQuestionFolders(' ', '/data')).toHaveLength(1);
    expect(ownQuestionFolders(join('/data', 'questions'), '/data')).toHaveLength(1);
  });
});

describe('the folder of scenarios', () => {
  it.each([
    ['a checkout’s sources', 'src/library'],
    ['what was built in a checkout', 'out/main/parts'],
    ['a package', 'resources/app.asar/out/main'],
  ])('is found from %s', async (_, start) => {
    const base = start.startsWith('resources') ? join(root, 'resources') : root;
    await mkdir(join(base, 'scenarios', 'questions'), { recursive: true });
    expect(scenariosFolder(join(root, start))).toBe(join(base, 'scenarios'));
  });

  it('is the nearest that holds questions', async () => {
    await mkdir(join(root, 'scenarios', 'questions'), { recursive: true });
    await mkdir(join(root, 'app', 'scenarios'), { recursive: true });
    expect(scenariosFolder(join(root, 'app', 'src'))).toBe(join(root, 'scenarios'));
  });

  it('fails with what to do when there is none', () => {
    expect(() => scenariosFolder(root)).toThrow(FailureError);
  });
});
