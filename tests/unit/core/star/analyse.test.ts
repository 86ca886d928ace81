import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/core/star/analyse';

const STORY = `This was at a parcel company in Leeds, two winters ago. The label printer service died at six every morning and forty
vans stood in the yard. My manager asked me to have it gone before the Christmas peak, and I said I would. I pulled the thread dumps from
three mornings and compared them. It turned out that the connection pool was filled by a report that ran at half past five. I moved the report
to a replica and I put an alert on the pool. Since then it has not died once, and the vans leave at ten past six.`;

const HABIT = `Oh, that happens all the time where I work. What I usually do is look at the dashboards first. Then I'd normally call
whoever deployed last, because nine times out of ten it's them. If they don't answer I tend to just roll it back. People always complain but in
general it works out. And then I'd usually write a short note, as a rule, so that everybody knows.`;

const SELF = `I'm a very calm person and I would call myself a natural leader. My colleagues tell me I am the one they trust. I
believe in honesty and I value clear words. My strength is that I never give up, I'm a bit of a perfectionist. I care about people, and I think
that shows in everything. I'm known for being organised and I pride myself on that.`;

const WOULD = `If that happened to me the first thing I'd do is look at the logs. I would tell my manager straight away, and I'd ask
for a second pair of eyes. If it was the database I would fail over, and if not I'd probably roll back. I'd want somebody to write down the
times. Afterwards I would call everyone together and I'd propose a rule. Ideally nobody would be blamed.`;

describe('analyse', () => {
  it('labels the sentences of a story told in order', () => {
    const { sentences, kind } = analyse(STORY);
    expect(sentences.map(({ label }) => label).join(' ')).toBe('S S T A A A R');
    expect(kind.kind).toBe('story');
  });

  it('gives every word to one sentence, in order', () => {
    const { sentences, words } = analyse(STORY);
    expect(sentences.map(({ text }) => text).join(' ')).toBe(STORY.split(/\s+/).join(' '));
    expect(sentences.at(-1)?.to).toBe(words);
  });

  it('finds the same parts without punctuation', () => {
    const bare = STORY.toLowerCase().replace(/[.,]/g, '');
    const order = analyse(bare).sentences.map(({ label }) => label);
    expect([...new Set(order)].slice(0, 4)).toEqual(['S', 'T', 'A', 'R']);
  });

  it.each([
    ['pseudo-story', HABIT],
    ['self-description', SELF],
    ['hypothetical', WOULD],
    ['too-short', 'We had an outage once. I fixed it. Everyone was happy.'],
    ['too-short', ''],
  ])('tells a %s from a story', (kind, text) => {
    expect(analyse(text).kind.kind).toBe(kind);
  });

  it('shows the sentence that gives a habit away', () => {
    const { sentences, kind } = analyse(HABIT);
    expect(sentences[kind.sentence ?? -1]?.text).toMatch(/usually|normally|tend to|in general/);
  });

  it('gives chances that add up to one, of labels and of kinds', () => {
    const { sentences, kind } = analyse(STORY, { question: 'Tell me about an outage.' });
    const sum = (chances: Readonly<Record<string, number>>): number =>
      Object.values(chances).reduce((a, b) => a + b, 0);
    for (const { chances, confidence, label } of sentences) {
      expect(sum(chances)).toBeCloseTo(1, 6);
      expect(confidence).toBe(chances[label]);
    }
    expect(sum(kind.chances)).toBeCloseTo(1, 6);
  });

  it('takes the times of sentences from the words heard', () => {
    const heard = STORY.split(/\s+/).map((text, at) => ({
      text,
      startMs: at * 400,
      endMs: at * 400 + 350,
      confidence: 1,
    }));
    const { sentences } = analyse('not looked at', { words: heard });
    for (const { from, to, startMs, endMs } of sentences)
      expect([startMs, endMs]).toEqual([from * 400, (to - 1) * 400 + 350]);
  });

  it('knows how near an answer is to its question, where one was asked', () => {
    const near =
      analyse(STORY, { question: 'Tell me about an outage you fixed under time pressure.' }).relevance?.about ?? 0;
    const far = analyse(STORY, { question: 'Tell me about a junior colleague you mentored.' }).relevance?.about ?? 1;
    expect(near).toBeGreaterThan(far);
    expect(analyse(STORY).relevance).toBeUndefined();
  });

  it('is the same every time', () => {
    expect(JSON.stringify(analyse(STORY).sentences)).toBe(JSON.stringify(analyse(STORY).sentences));
  });
});
