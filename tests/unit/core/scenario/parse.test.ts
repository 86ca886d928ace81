import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../../../src/core/scenario/parse';
import type { QuestionProblem } from '../../../../src/shared/contract';
import { SOUND_QUESTION, spoiled } from './sound-question';

const FILE = 'late-train.yaml';

function problemsOf(text: string): QuestionProblem[] {
  const outcome = parseQuestion(text, FILE);
  if (outcome.ok) throw new Error('the file was taken as sound');
  return outcome.error;
}

const lineOf = (text: string, part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1;

describe('a file that fits', () => {
  it('comes back as a question, with what was left out filled in', () => {
    const outcome = parseQuestion(SOUND_QUESTION.replace(/beats:[\s\S]*part: S\n/, ''), FILE);
    expect(outcome).toMatchObject({
      ok: true,
      value: { id: 'late-train', beats: [], vocabulary: ['platform', 'signal'] },
    });
  });

  it('is taken with Windows line ends and a byte order mark', () => {
    expect(parseQuestion(`\uFEFF${SOUND_QUESTION.replaceAll('\n', '\r\n')}`, FILE).ok).toBe(true);
  });

  it('loses the blank ends of its texts', () => {
    const outcome = parseQuestion(spoiled('title: A late train', 'title: |\n  A late train\n'), FILE);
    expect(outcome.ok && outcome.value.title).toBe('A late train');
  });
});

describe('a field that does not fit', () => {
  it.each([
    [
      'a number as text',
      /minSeconds: 120/,
      'minSeconds: soon',
      'variants[1].minSeconds',
      /whole number from 10 to 900.*found the text "soon"/,
    ],
    [
      'a number out of range',
      /maxSeconds: 180/,
      'maxSeconds: 5000',
      'variants[1].maxSeconds',
      /from 10 to 900.*found 5000/,
    ],
    ['a broken number', /minSeconds: 45/, 'minSeconds: 45.5', 'variants[0].minSeconds', /whole number.*found 45\.5/],
    [
      'an unknown variant',
      '- id: short',
      '- id: tiny',
      'variants[0].id',
      /one of short, standard, technical, leadership.*found the text "tiny"/,
    ],
    ['text that is a number', 'title: A late train', 'title: 1999', 'title', /text.*found 1999/],
    ['empty text', 'title: A late train', 'title: "  "', 'title', /text.*found empty text/],
    ['a field with nothing in it', 'title: A late train', 'title:', 'title', /text.*found nothing/],
    ['a list that is text', /hints:\n {2}- /, 'hints: ', 'hints', /a list of 1 to 10.*found the text/],
    [
      'an id with a space',
      'id: late-train',
      'id: Late train',
      'id',
      /lower-case words joined by hyphens.*found the text "Late train"/,
    ],
    ['a part that is none', 'part: S', 'part: X', 'beats[0].part', /one of S, T, A, R/],
    ['too few paraphrases', /\n {6}- there was.*/, '', 'beats[0].said', /a list of 2 to 12.*found a list of 1/],
  ])('%s is told with its place', (_, from, to, path, expected) => {
    const text = spoiled(from, to);
    const problems = problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: FILE, path });
    expect(problems[0]?.expected).toMatch(expected);
    const field = path.split('.').pop()?.replace(/\[.*/, '') ?? '';
    expect(text.split('\n')[(problems[0]?.line ?? 0) - 1]).toContain(field);
  });

  it('is told as missing when it is not there, on the line of what it belongs to', () => {
    const text = spoiled(/ {4}text: Why it was late\n/, '');
    expect(problemsOf(text)).toEqual([
      {
        file: FILE,
        path: 'beats[0].text',
        expected: expect.stringMatching(/^text .*; the field is missing$/),
        line: lineOf(text, 'id: cause'),
      },
    ]);
  });

  it('with a slip in its name is told with the name that was meant, and only the slip carries the line', () => {
    const text = spoiled('looksFor:', 'looksfor:');
    const problems = problemsOf(text);
    expect(problems.map(({ path }) => path).sort()).toEqual(['looksFor', 'looksfor']);
    const slip = problems.find(({ path }) => path === 'looksfor');
    expect(slip?.expected).toBe('no field of this name; looksFor was probably meant');
    expect(slip?.line).toBe(lineOf(text, 'looksfor'));
  });

  it('with a name like no other is told with the names there are', () => {
    const problems = problemsOf(spoiled('topic: travel', 'topic: travel\ncolour: red'));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.expected).toMatch(/^one of the fields id, title, topic, /);
  });

  it('is never one told twice: a wrong type hides what follows from it', () => {
    expect(problemsOf(spoiled(/variants:[\s\S]*?hints:/, 'variants: all\nhints:'))).toHaveLength(1);
  });
});

describe('what no single field can tell', () => {
  it('targets the wrong way round', () => {
    expect(problemsOf(spoiled('minSeconds: 120', 'minSeconds: 200'))).toEqual([
      { file: FILE, path: 'variants[1].minSeconds', expected: 'a number below maxSeconds', line: 13 },
    ]);
  });

  it('one variant twice', () => {
    const problems = problemsOf(spoiled('id: standard', 'id: short'));
    expect(problems).toMatchObject([{ path: 'variants[1].id', expected: expect.stringContaining('short') }]);
  });

  it('two beats of one name', () => {
    const again = '  - id: cause\n    text: Again\n    said: [once more, and again]\n    part: A\nfollowUps:';
    const problems = problemsOf(spoiled('followUps:', again));
    expect(problems).toMatchObject([{ path: 'beats[1].id', line: lineOf(SOUND_QUESTION, 'followUps') }]);
  });
});

describe('a file with several problems', () => {
  it('has them told together', () => {
    const text = spoiled('topic: travel', 'topic: 7')
      .replace('part: S', 'part: Z')
      .replace('minSeconds: 45', 'minSeconds: x');
    expect(problemsOf(text).map(({ path }) => path)).toEqual(['topic', 'variants[0].minSeconds', 'beats[0].part']);
  });

  it('has no more told than a person can take in at once', () => {
    const many = Array.from({ length: 60 }, (_, at) => `nonsense${at}: 1`).join('\n');
    const problems = problemsOf(`${SOUND_QUESTION}${many}\n`);
    expect(problems).toHaveLength(26);
    expect(problems.at(-1)).toMatchObject({ expected: '35 more to mend' });
  });
});

describe('what is no YAML', () => {
  it.each([
    [
      'a colon in plain text',
      'title: A late train',
      'title: A train: late',
      3,
      /quotation marks around text that holds a colon/,
    ],
    ['an open quotation mark', 'title: A late train', 'title: "A late train', undefined, /closing quotation mark/],
    ['a field twice', 'topic: travel', 'topic: travel\ntopic: rail', 5, /each field once/],
    ['a tab', '  - Begin with', '\t- Begin with', undefined, /spaces/],
    ['two documents', 'hints:', '---\nhints:', undefined, /one question in a file/],
  ])('%s is told with its line', (_, from, to, line, expected) => {
    const problems = problemsOf(spoiled(from, to));
    expect(problems[0]?.expected).toMatch(expected);
    expect(problems[0]?.path).toBe(`line ${problems[0]?.line}`);
    if (line !== undefined) expect(problems[0]?.line).toBe(line);
  });

  it('two slips are told together', () => {
    const problems = problemsOf(
      spoiled('title: A late train', 'title: A train: late').replace('topic: travel', 'topic: a: b'),
    );
    expect(problems.length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['an empty file', ''],
    ['only a remark', '# nothing here\n'],
    ['a list', '- one\n- two\n'],
    ['one word', 'hello'],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR'],
    ['endless nesting', '['.repeat(100_000)],
    ['more nesting', `${'a: {'.repeat(20_000)}`],
    ['an alias that is not there', 'id: *nobody'],
    ['a name of the language itself', `${SOUND_QUESTION}__proto__: {polluted: true}\n`],
  ])('%s is told and nothing breaks', (_, text) => {
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem.expected).not.toBe('');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('aliases that would grow without end are told', () => {
    const levels = Array.from({ length: 12 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]`);
    const problems = problemsOf(`a0: &a0 [x]\n${levels.join('\n')}\n`);
    expect(problems[0]?.expected).toMatch(/alias/i);
  });
});
