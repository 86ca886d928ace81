import { describe, expect, it } from 'vitest';
import { judgeText, textOf } from '../../../../scripts/evaluate/star/judgement/judged';
import { readAnswers } from '../../../../scripts/learn/star/data';
import { judge } from '../../../../src/core/star/judge';
import { judgementModel } from '../../../../src/core/star/weights/judgement';
import { starModel } from '../../../../src/core/star/weights/load';
import { feedback as shape } from '../../../../src/shared/feedback';
import { spoken } from '../review/answer';

const models = { star: starModel(), judgement: judgementModel() };
const answers = readAnswers('test');
const every = <T>(all: readonly T[], step: number): T[] => all.filter((_, at) => at % step === 0);
const judged = every(answers, 3).map((answer) => ({
  answer,
  feedback: judgeText(models, textOf(answer), answer.question),
}));

describe('a judgement', { timeout: 120_000 }, () => {
  it('has the shape of feedback, with three strengths, three improvements and three questions', () => {
    for (const { feedback } of judged) {
      expect(shape.safeParse(feedback).success).toBe(true);
      const strengths = feedback.kind === 'too-short' ? 0 : 3;
      expect(feedback.strengths).toHaveLength(strengths);
      expect([feedback.improvements.length, feedback.followUps.length]).toEqual([3, 3]);
      expect(new Set([...feedback.strengths, ...feedback.improvements]).size).toBe(strengths + 3);
    }
  });

  it('quotes only what was said, where it was said', () => {
    for (const { feedback } of judged) {
      const given = [...feedback.dimensions, ...feedback.defects].flatMap(({ evidence }) => evidence);
      for (const { quote, sentence } of given) expect(feedback.sentences[sentence]?.text).toBe(quote);
    }
  });

  it('shows every defect', () => {
    for (const { feedback } of judged)
      for (const { evidence } of feedback.defects) expect(evidence).not.toHaveLength(0);
  });

  it('names a missing part as a defect and as missing, or not at all', () => {
    const ids = { S: 'missing_situation', T: 'missing_task', A: 'missing_action', R: 'missing_result' } as const;
    for (const { feedback } of judged)
      for (const [part, id] of Object.entries(ids))
        expect(feedback.defects.some((defect) => defect.id === id)).toBe(
          feedback.missing.some((missed) => missed === part),
        );
  });

  it('does not praise what it holds against the answer', () => {
    for (const { feedback } of judged) {
      const named = new Set(feedback.defects.map(({ id }) => id));
      const praise = feedback.strengths.join(' ');
      if (named.has('blames_others')) expect(praise).not.toContain('contempt');
      if (feedback.missing.length > 0) expect(praise).not.toContain('The story has its parts');
      const score = (id: string): number => feedback.dimensions.find((dimension) => dimension.id === id)?.score ?? 0;
      if (score('result') < 60) expect(praise).not.toContain('The outcome can be checked');
      if (score('ownership') < 60) expect(praise).not.toContain('It is clear what you did yourself');
    }
  });

  it('is the same to the byte each time', () => {
    for (const { answer, feedback } of every(judged, 5))
      expect(JSON.stringify(judgeText(models, textOf(answer), answer.question))).toBe(JSON.stringify(feedback));
  });

  it('keeps what is no story low', () => {
    const others = answers.filter(({ kind }) => kind !== 'story' && kind !== 'off-topic');
    const high = others.filter((answer) => judgeText(models, textOf(answer), answer.question).overall > 30);
    expect(high.map(({ id }) => id)).toEqual([]);
  });

  it('says nothing of delivery where nothing was heard, and judges it where it was', () => {
    const text = textOf(answers[0] as (typeof answers)[number]);
    const targetMs = { minMs: 120_000, maxMs: 180_000 };
    const request = { question: undefined, prompt: '', variant: 'standard' as const, targetMs };
    const written = judge({ transcript: spoken(text, { words: [] }), ...request });
    expect(written.dimensions.map(({ id }) => id)).not.toContain('delivery');
    expect(written.delivery.target.verdict).toBe('unknown');
    const heard = judge({ transcript: spoken(text), ...request });
    expect(heard.dimensions.map(({ id }) => id)).toContain('delivery');
    expect(heard.sentences.every(({ startMs, endMs }) => startMs !== undefined && endMs !== undefined)).toBe(true);
  });

  it('takes an empty recording for an answer that is too short', () => {
    const empty = judgeText(models, '', 'Tell me about an outage.');
    expect(empty).toMatchObject({ kind: 'too-short', overall: 0, sentences: [], missing: [] });
    expect(empty.followUps).toHaveLength(3);
  });
});

describe('what cannot be judged', () => {
  it('gets no praise and no figures where it is too short', () => {
    const { kind, overall, strengths, dimensions } = judgeText(models, 'hello world', 'Tell me about an outage.');
    expect(kind).toBe('too-short');
    expect(overall).toBeLessThanOrEqual(2);
    expect(strengths).toEqual([]);
    expect(dimensions.map(({ score }) => score)).toEqual([0, 0, 0, 0]);
  });

  it('is told so, and gets no parts, where it is not English', () => {
    const german =
      'Also das war im letzten Jahr, da hatten wir einen großen Ausfall und ich hatte Bereitschaft. Der Server war weg und niemand wusste, warum. Ich habe dann die Protokolle gelesen und gesehen, dass die Platte voll war, und das alte Abbild wieder eingespielt. Am Ende lief nach vierzig Minuten alles wieder und der Kunde war zufrieden mit uns.';
    const judged = judgeText(models, german, 'Tell me about an outage.');
    expect(judged.topFix.title).toContain('English');
    expect(judged.overall).toBe(0);
    expect(new Set(judged.sentences.map(({ label }) => label))).toEqual(new Set(['other']));
    expect(shape.safeParse(judged).success).toBe(true);
  });
});

describe('variants', { timeout: 120_000 }, () => {
  const strong = every(
    answers.filter(({ strength, kind }) => strength === 'strong' && kind === 'story'),
    4,
  );
  const reasonOf = (id: string, variant: 'standard' | 'technical' | 'leadership' | 'short'): string[] =>
    strong.map(
      (answer) =>
        judgeText(models, textOf(answer), answer.question, variant).dimensions.find((one) => one.id === id)?.reason ??
        '',
    );

  it('say what they look for', () => {
    expect(reasonOf('specificity', 'technical').every((reason) => /technical answer/.test(reason))).toBe(true);
    expect(reasonOf('ownership', 'leadership').every((reason) => /leadership answer/.test(reason))).toBe(true);
    expect(reasonOf('specificity', 'standard').some((reason) => /technical|leadership/.test(reason))).toBe(false);
  });

  it('hold length against an answer that should be short', () => {
    const long = strong.find((answer) => textOf(answer).split(' ').length > 220);
    if (!long) throw new Error('the test part holds a long strong answer');
    const score = (variant: 'standard' | 'short'): number =>
      judgeText(models, textOf(long), long.question, variant).dimensions.find(({ id }) => id === 'structure')?.score ??
      0;
    expect(score('short')).toBeLessThan(score('standard'));
  });
});
