import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../../src/core/star/analyse';
import { familiesIn } from '../../../../../src/core/star/families';
import { cueText, tokensOf } from '../../../../../src/core/star/language/tokens';
import type { PartSentence } from '../../../../../src/core/star/story/part-features';
import { missingParts, settled } from '../../../../../src/core/star/story/parts';
import { judgementModel } from '../../../../../src/core/star/weights/judgement';
import { LABELS, type Label } from '../../../../../src/shared/feedback';

const { parts } = judgementModel();

const sentence = (text: string, label: Label, sure = 0.95): PartSentence => {
  const tokens = tokensOf(text);
  const rest = (1 - sure) / (LABELS.length - 1);
  return {
    label,
    chances: Object.fromEntries(LABELS.map((name) => [name, name === label ? sure : rest])) as PartSentence['chances'],
    families: familiesIn(cueText(tokens)),
    tokens,
    cut: false,
  };
};

const SITUATION = sentence('This was at a ferry company, two winters ago, and the booking page had gone blank.', 'S');
const TASK = sentence('I had promised the harbour master a working page before the six o’clock boat.', 'T');
const ACTS = [
  sentence('I pulled the access log and found that one server still had the old template.', 'A'),
  sentence('So I took that server out and rebuilt the template cache by hand.', 'A'),
  sentence('Then I rang the ticket office and read them the list of bookings.', 'A'),
];
const RESULT = sentence('The page was back at twenty to six and not one passenger was left on the quay.', 'R');

describe('missingParts', () => {
  it('misses nothing where every part is told outright', () => {
    expect(missingParts(parts, [SITUATION, TASK, ...ACTS, RESULT])).toEqual([]);
  });

  it('misses the part that no sentence tells', () => {
    expect(missingParts(parts, [SITUATION, ...ACTS, RESULT])).toContain('T');
    expect(missingParts(parts, [SITUATION, TASK, ...ACTS])).toEqual(['R']);
    expect(missingParts(parts, [SITUATION, TASK, RESULT])).toEqual(['A']);
  });

  it('never misses a part beside a sentence that is surely it', () => {
    const never = { ...parts, from: parts.from.map(() => Number.NEGATIVE_INFINITY) };
    expect(missingParts(never, [SITUATION, TASK, ...ACTS, RESULT])).toEqual([]);
  });

  it('misses everything in an empty answer', () => {
    expect(missingParts(parts, [])).toEqual(['S', 'T', 'A', 'R']);
  });
});

describe('settled', () => {
  const whole = analyse(
    'We ran a ferry booking page. I promised the harbour master a fix by six. I rebuilt the cache by hand. It was back at twenty to six.',
  ).sentences;

  it('leaves no sentence marked as a part that is missing, and the others as they were', () => {
    const after = settled(whole, ['T']);
    expect(after.map(({ label }) => label)).not.toContain('T');
    whole.forEach((sentence, at) => {
      if (sentence.label !== 'T') expect(after[at]).toBe(sentence);
    });
  });

  it('gives the label that comes next, with its own chance', () => {
    for (const { label, confidence, chances } of settled(whole, ['S', 'T', 'A', 'R'])) {
      expect(label).toBe('other');
      expect(confidence).toBe(chances.other);
    }
  });
});
