import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../../src/core/star/analyse';
import { explainLabel } from '../../../../../src/core/star/explain/label';
import { phraseOf } from '../../../../../src/core/star/explain/phrase';

const ANSWER = `We ran a booking site for ferries and on a Friday in July the payment page hung. I had promised the harbour office
it would be up before the evening boat. I pulled the logs, I compared two releases and I rolled the new one back. Bookings were back within nine
minutes and the evening boat was full. Since then no release has gone out on a Friday.`;

describe('explainLabel', () => {
  const { sentences } = analyse(ANSWER);

  it('says in plain words what made a promise the task', () => {
    const task = sentences.find(({ label }) => label === 'T');
    expect(task?.text).toContain('promised');
    const { reasons, instead } = explainLabel(task as (typeof sentences)[number], 6);
    expect(instead).not.toBe('T');
    expect(reasons.map(({ says }) => says).join('; ')).toMatch(/promis/);
  });

  it('gives the strongest reason first and only reasons that speak for the label', () => {
    for (const sentence of sentences) {
      const worths = explainLabel(sentence, 5).reasons.map(({ worth }) => worth);
      expect(worths.length).toBeGreaterThan(0);
      expect(worths).toEqual([...worths].sort((a, b) => b - a));
      expect(Math.min(...worths)).toBeGreaterThan(0);
    }
  });
});

describe('phraseOf', () => {
  it('has plain words for cues, words, places and neighbours', () => {
    expect(phraseOf('cue:promise')).toBe('a promise');
    expect(phraseOf('b:told her')).toBe('the words "told her"');
    expect(phraseOf('tenth:3')).toBe('where in the answer it stands');
    expect(phraseOf('1 before:A')).toBe('action right before it');
  });

  it('has none for what only a grammarian would understand', () => {
    expect(phraseOf('headpos:PRON VERB DET')).toBeUndefined();
  });
});
