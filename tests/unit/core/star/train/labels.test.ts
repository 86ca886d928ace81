import { describe, expect, it } from 'vitest';
import { readSentence } from '../../../../../src/core/star/labels/features';
import { labelSentences } from '../../../../../src/core/star/labels/model';
import { trainLabels, WRITTEN_TRAINING } from '../../../../../src/core/star/train/labels';
import { bareWords, cutAnswers } from '../../../../../src/core/star/train/pieces';
import { LABELS, type Label } from '../../../../../src/shared/feedback';

/** Six small writers who tell the same kind of story in words of their own. */
const told = ['ferry', 'bakery', 'hospital', 'radio', 'bank', 'school'].map((place, at) => ({
  group: `writer ${at}`,
  segments: [
    ['S', `We ran the ${place} and the server went down on a Monday.`],
    ['T', `I had promised the ${place} it would be back by noon.`],
    ['A', `I pulled the logs of the ${place} and I rolled it back.`],
    ['R', `It was back at ten and the ${place} has not stopped since.`],
  ] as (readonly [Label, string])[],
}));

const taught = told.map(({ group, segments }, of) => ({
  group,
  of,
  sentences: segments.map(([, text]) => readSentence(text)),
  labels: segments.map(([label]) => LABELS.indexOf(label)),
}));

const labelsOf = (texts: readonly string[]): (Label | undefined)[] =>
  labelSentences(trainLabels(taught, { ...WRITTEN_TRAINING, l2: 0.5 }), texts.map(readSentence)).map(
    ({ label }) => LABELS[label],
  );

describe('trainLabels', () => {
  it('learns what it is taught, for words it has not met', () => {
    const texts = told[0]?.segments.map(([, text]) => text.replace('ferry', 'theatre')) ?? [];
    expect(labelsOf(texts)).toEqual(['S', 'T', 'A', 'R']);
  });

  it('goes by what sentences say where they come in another order', () => {
    const texts = [
      'It was back at ten and the shop has not stopped since.',
      'We ran the shop and the server went down on a Monday.',
    ];
    expect(labelsOf(texts)).toEqual(['R', 'S']);
  });
});

describe('bareWords', () => {
  it('takes marks and case away and keeps the label of each word', () => {
    const { words, labels } = bareWords({
      segments: [
        ['S', 'At 9:50, Kim called.'],
        ['A', "I didn't wait."],
      ],
    });
    expect(words).toEqual(['at', '950', 'kim', 'called', 'i', "didn't", 'wait']);
    expect(labels).toEqual([0, 0, 0, 0, 2, 2, 2]);
  });
});

describe('cutAnswers', () => {
  it('cuts each answer finely and coarsely, and labels every piece', () => {
    const pieces = cutAnswers(told);
    expect(pieces).toHaveLength(2 * told.length);
    for (const { sentences, labels } of pieces) expect(labels).toHaveLength(sentences.length);
  });

  it('says which answer the pieces are of; the first goes on from nothing', () => {
    for (const { of, group, sentences } of cutAnswers(told)) {
      expect(told[of]?.group).toBe(group);
      expect(sentences[0]?.joined).toBe(0);
    }
  });
});
