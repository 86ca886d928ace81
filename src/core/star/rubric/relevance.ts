import type { Dimension } from '../../../shared/feedback';
import { bestBy, type Case, evidence } from './case';
import { weightOf } from './measures';
import { storyShare } from './overall';

/** Does it answer what was asked: a particular event, and the one that the question is about? Needs a question. */
export function relevanceDimension(given: Case): Dimension | undefined {
  const { reading, kind, request } = given;
  if (request.prompt.trim() === '') return undefined;
  const { sentence } = reading.analysis.kind;
  const shows = sentence === undefined ? [] : reading.sentences.slice(sentence, sentence + 1);
  const score = 100 * storyShare(reading) * reading.relevance;
  const events = bestBy(reading.counted, weightOf);
  const reasons = {
    story:
      score >= 60
        ? 'It tells one event, and one that the question asks for.'
        : 'It only partly tells one event that the question asks for.',
    'off-topic': 'It tells an event, but not one that the question asks for.',
    'pseudo-story': 'The question asks for one time that it happened; this says what usually happens.',
    'self-description': 'The question asks for something you did; this says what you are like.',
    hypothetical: 'The question asks for something that happened; this says what would.',
    'too-short': 'It stops before it has answered the question.',
  } as const;
  return {
    id: 'relevance',
    score,
    reason: reasons[kind],
    evidence: evidence(given, kind === 'story' ? events.slice(0, 1) : shows),
  };
}
