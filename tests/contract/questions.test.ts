import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../src/core/scenario/parse';
import { loadQuestions } from '../../src/library/questions';
import { scenariosFolder } from '../../src/library/scenarios-folder';
import { type Question, question as questionShape, VARIANTS } from '../../src/shared/question';
import { prepareForSpeech } from '../../src/voice/text/prepare';

// What every question that is shipped has to hold, whoever wrote it.

const folder = join(scenariosFolder(), 'questions');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/** The pace model answers are written for: in the middle of what interview trainers advise, 140 to 160. */
const WORDS_A_MINUTE = 150;
/** Asked for by name; the rest of the library may change. */
const REQUIRED = [
  'release-delay',
  'under-pressure',
  'critical-release',
  'dev-ops-conflict',
  'kubernetes-deployment-failure',
  'production-incident',
  'cross-team-conflict',
];
const FROM_SEEDS = REQUIRED.slice(0, 4);

function read(name: string): Question {
  const outcome = parseQuestion(readFileSync(join(folder, name), 'utf8'), name);
  if (!outcome.ok)
    throw new Error(outcome.error.map(({ line, path, expected }) => `${line} ${path}: ${expected}`).join('\n'));
  return outcome.value;
}
const questions = files.map(read);
const words = (text: string): number => text.split(/\s+/).filter((word) => /\w/.test(word)).length;
const secondsOf = (text: string): number => (words(text) * 60) / WORDS_A_MINUTE;
const byId = (id: string): Question => {
  const found = questions.find((question) => question.id === id);
  if (!found) throw new Error(`there is no question ${id}`);
  return found;
};

describe('the guide to writing one', () => {
  const guide = readFileSync(join(scenariosFolder(), '..', 'docs', 'questions.md'), 'utf8');

  it('shows a file that loads', () => {
    const example = /```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
    expect(parseQuestion(example, 'guide')).toMatchObject({ ok: true, value: { id: 'data-loss' } });
  });

  it('explains every field that needs a word', () => {
    const fields = Object.keys(questionShape.shape).filter((field) => !['title', 'topic'].includes(field));
    for (const field of fields) expect(guide).toMatch(new RegExp(`^\\| \`${field}\` +\\|`, 'm'));
  });
});

describe('the library', () => {
  it('loads without a problem, also together with no own questions', async () => {
    const { questions: loaded, problems } = await loadQuestions({ builtIn: folder, own: [] });
    expect(problems).toEqual([]);
    expect(loaded).toHaveLength(files.length);
  });

  it('has at least eighteen questions, those asked for by name among them', () => {
    expect(questions.length).toBeGreaterThanOrEqual(18);
    expect(questions.map(({ id }) => id)).toEqual(expect.arrayContaining(REQUIRED));
  });

  it('has each question in the file of its id, titled and asked unlike any other', () => {
    expect(questions.map(({ id }) => `${id}.yaml`)).toEqual(files);
    for (const field of ['title', 'prompt', 'modelAnswer'] as const) {
      expect(new Set(questions.map((question) => question[field])).size).toBe(questions.length);
    }
  });

  it('has a technical answer to the late release, and short and leading ones to those of the first four', () => {
    const answered = (id: string) => byId(id).variants.flatMap((variant) => (variant.modelAnswer ? [variant.id] : []));
    expect(answered('release-delay')).toContain('technical');
    for (const id of FROM_SEEDS) expect(answered(id)).toEqual(expect.arrayContaining(['short', 'leadership']));
  });

  it('shows before and after of the settled conflict in figures that fit the story', () => {
    const proof = byId('dev-ops-conflict').proof ?? [];
    expect(proof.map(({ change }) => change)).toEqual(['-50 %', 'every two weeks to several a day', 'about -70 %']);
    expect(proof.map(({ before, after }) => Math.sign(after - before))).toEqual([-1, 1, -1]);
  });
});

describe.each(questions.map((question) => [question.id, question] as const))('%s', (id, question) => {
  it('names its schema for editors', () => {
    const [first] = readFileSync(join(folder, `${id}.yaml`), 'utf8').split('\n');
    expect(first).toBe('# yaml-language-server: $schema=../question.schema.json');
  });

  it('has all four kinds of answer, each with a length that suits it', () => {
    expect(question.variants.map((variant) => variant.id)).toEqual([...VARIANTS]);
    const [short, standard, technical, leadership] = question.variants;
    expect(short).toMatchObject({ minSeconds: 45, maxSeconds: 75 });
    expect(standard).toMatchObject({ minSeconds: 120, maxSeconds: 180 });
    for (const variant of [technical, leadership]) {
      expect(variant?.minSeconds).toBeGreaterThanOrEqual(90);
      expect(variant?.maxSeconds).toBeLessThanOrEqual(240);
    }
    expect(new Set(question.variants.map(({ emphasis }) => emphasis)).size).toBe(VARIANTS.length);
  });

  it('has model answers that fit the time they are given', () => {
    for (const { id: variant, minSeconds, maxSeconds, modelAnswer } of question.variants) {
      const text = variant === 'standard' ? (modelAnswer ?? question.modelAnswer) : modelAnswer;
      if (text === undefined) continue;
      expect(secondsOf(text), variant).toBeGreaterThanOrEqual(minSeconds);
      expect(secondsOf(text), variant).toBeLessThanOrEqual(maxSeconds);
    }
  });

  it('has model answers told by a person, with figures and without naming the parts', () => {
    const answers = [question.modelAnswer, ...question.variants.flatMap(({ modelAnswer }) => modelAnswer ?? [])];
    for (const text of answers) {
      expect(text).toMatch(/\bI\b/);
      expect(text).not.toMatch(/\b(the situation was|my task was|the action I took|the result was|synerg|leverag)/i);
      const figures = text.match(
        /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|half|third|tenth|hundred|thousand|once|twice)\b/gi,
      );
      expect(figures?.length ?? 0).toBeGreaterThanOrEqual(3);
    }
  });

  it('has six to ten beats that cover the four parts, each said in several ways', () => {
    expect(question.beats.length).toBeGreaterThanOrEqual(6);
    expect(question.beats.length).toBeLessThanOrEqual(10);
    expect(new Set(question.beats.map(({ id: beat }) => beat)).size).toBe(question.beats.length);
    expect(new Set(question.beats.map(({ part }) => part))).toEqual(new Set(['S', 'T', 'A', 'R']));
    const said = question.beats.flatMap((beat) => beat.said);
    expect(new Set(said).size).toBe(said.length);
    for (const beat of question.beats) {
      expect(beat.said.length).toBeGreaterThanOrEqual(3);
      expect(beat.said.length).toBeLessThanOrEqual(6);
      for (const way of beat.said) expect(words(way)).toBeGreaterThanOrEqual(3);
    }
  });

  it('has three hints, three to five follow-ups and the words of its field', () => {
    expect(question.hints).toHaveLength(3);
    expect(question.followUps.length).toBeGreaterThanOrEqual(3);
    expect(question.followUps.length).toBeLessThanOrEqual(5);
    for (const followUp of question.followUps) expect(followUp).toMatch(/[?.]$/);
    expect(question.vocabulary.length).toBeGreaterThanOrEqual(15);
    expect(question.vocabulary.length).toBeLessThanOrEqual(30);
    expect(new Set(question.vocabulary.map((word) => word.toLowerCase())).size).toBe(question.vocabulary.length);
  });

  it('can be spoken: what the interviewer says takes at most half a minute and holds no sign a voice stumbles over', () => {
    const spoken = [question.prompt, ...question.followUps, ...question.variants.flatMap(({ prompt }) => prompt ?? [])];
    for (const text of spoken) {
      expect(secondsOf(text)).toBeLessThan(30);
      expect(prepareForSpeech(text)).toMatch(/^[A-Za-z0-9 ,.?!'":;-]+$/);
    }
  });
});
