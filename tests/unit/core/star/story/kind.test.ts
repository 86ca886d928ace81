import { describe, expect, it } from 'vitest';
import { SENTENCE_CLASSES, type SentenceClass } from '../../../../../src/core/star/story/classes';
import { kindOf, TOO_SHORT_WORDS } from '../../../../../src/core/star/story/kind';
import { starModel } from '../../../../../src/core/star/weights/load';

const { story } = starModel();
const turn = (surely: SentenceClass) => ({
  classes: SENTENCE_CLASSES.map((name) => (name === surely ? 0.96 : 0.01)),
  words: 14,
});
const told = (...classes: SentenceClass[]) => classes.map(turn);

describe('kindOf', () => {
  it('is a story where most sentences belong to an event, asides and all', () => {
    const turns = told('aside', 'event', 'event', 'event', 'aside', 'event', 'event');
    expect(kindOf(story, turns, 98, 0).kind).toBe('story');
  });

  it('is a habit told as an event where one event stands among habits, and the habit shows it', () => {
    const found = kindOf(story, told('aside', 'habit', 'habit', 'event', 'habit', 'habit'), 84, 0);
    expect(found.kind).toBe('pseudo-story');
    expect(found.sentence).toBe(1);
  });

  it('stops at few words before it asks what they are', () => {
    expect(kindOf(story, told('event', 'event', 'event'), TOO_SHORT_WORDS - 1, 0).kind).toBe('too-short');
  });

  it('is off the question only where it would be a story otherwise', () => {
    const event = told('event', 'event', 'event', 'event', 'event');
    expect(kindOf(story, event, 70, 0.9).kind).toBe('off-topic');
    expect(kindOf(story, told('would', 'would', 'would', 'would', 'would'), 70, 0.9).kind).toBe('hypothetical');
  });

  it('shares all chance out', () => {
    const { chances } = kindOf(story, told('event', 'self', 'event', 'event'), 60, 0.3);
    expect(Object.values(chances).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
  });
});
