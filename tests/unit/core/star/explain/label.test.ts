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

  it('gives what the sentence says itself first, the strongest first, and only what speaks for the label', () => {
    for (const sentence of sentences) {
      const { reasons } = explainLabel(sentence, 20);
      expect(reasons.length).toBeGreaterThan(0);
      const own = reasons.filter(({ basis }) => basis === 'own').map(({ worth }) => worth);
      expect(own).toEqual([...own].sort((a, b) => b - a));
      expect(reasons.slice(0, own.length).every(({ basis }) => basis === 'own')).toBe(true);
      expect(Math.min(...reasons.map(({ worth }) => worth))).toBeGreaterThan(0);
    }
  });
});

describe('phraseOf', () => {
  it('has plain words for cues, words, places and neighbours', () => {
    expect(phraseOf('cue:promise')).toEqual({ says: 'a promise', basis: 'own' });
    expect(phraseOf('b:told her')?.says).toBe('the words "told her"');
    expect(phraseOf('w:thursday')?.says).toBe('the word "thursday"');
    expect(phraseOf('b:at #')?.says).toBe('the words "at (number)"');
    expect(phraseOf('tenth:3')).toEqual({ says: 'where in the answer it stands', basis: 'any' });
    expect(phraseOf('1 before:A')).toEqual({ says: 'action right before it', basis: 'around' });
  });

  it('has none for empty words and for what only a grammarian would understand', () => {
    expect(phraseOf('w:and')).toBeUndefined();
    expect(phraseOf('b:so i')).toBeUndefined();
    expect(phraseOf('headpos:PRON VERB DET')).toBeUndefined();
  });
});
