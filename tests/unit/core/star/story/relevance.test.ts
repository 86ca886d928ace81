import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../../../src/core/star/language/tokens';
import { relevanceOf } from '../../../../../src/core/star/story/relevance';
import { takesUp } from '../../../../../src/core/star/story/taken-up';
import { starModel } from '../../../../../src/core/star/weights/load';

const GARDEN = [
  'So this was at a cookery school in Leeds, two springs ago.',
  'The flour delivery had gone to the wrong address and forty people were coming at six.',
  'I rang the three bakeries on our street and asked who could spare a sack.',
  'Then I drove over with my cousin and we carried it up the back stairs.',
  'They started nine minutes late and not one of them asked for money back.',
].map(tokensOf);

const CLUSTER = [
  'We had pushed a new image on a Tuesday.',
  'The pods never became ready, because the readiness probe asked for a path that was gone.',
  'I put the old replica set back with kubectl and looked at the events.',
  'The helm chart had lost a line in a merge.',
].map(tokensOf);

const about = (question: string, answer = GARDEN) => relevanceOf(starModel().relevance, question, answer);

describe('relevanceOf', () => {
  it('says that a story of something else altogether is off a question about something concrete', () => {
    expect(about('Tell me about a Kubernetes deployment that failed on you.')?.off).toBeGreaterThan(0.5);
    expect(about('Tell me about a Kubernetes deployment that failed on you.', CLUSTER)?.off).toBeLessThan(0.5);
  });

  it('never says so of a question that any story may answer', () => {
    expect(about('Tell me about a time you worked under pressure.')?.off ?? 0).toBeLessThan(0.5);
  });

  it('is more in doubt the less the answer says of what was asked', () => {
    const near = about('Tell me about a failed Kubernetes deployment.', CLUSTER)?.about ?? 0;
    const far = about('Tell me about a failed Kubernetes deployment.')?.about ?? 1;
    expect(near).toBeGreaterThan(far + 0.4);
  });

  it('says nothing of a question whose themes it does not know', () => {
    expect(about('Tell me about a good day.')).toBeUndefined();
  });
});

describe('takesUp', () => {
  const question = tokensOf('Tell me about a database failover that went wrong.');

  it('hears a word of the question, or one as good as the same, once the answer is under way', () => {
    const opening = ['Yes.', 'Right.'].map(tokensOf);
    expect(takesUp(question, [...opening, tokensOf('The failover had left two primaries.')])).toBe(true);
    expect(takesUp(question, [...opening, tokensOf('Then both databases took writes.')])).toBe(true);
  });

  it('does not count an opening that says the question again, nor the words all questions have', () => {
    const told = ['A database failover, yes.', 'Okay.', 'A good time to tell what went wrong.'].map(tokensOf);
    expect(takesUp(question, told)).toBe(false);
  });
});
