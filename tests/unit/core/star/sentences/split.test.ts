import { describe, expect, it } from 'vitest';
import { cutHeard, cutText, sentenceOf } from '../../../../../src/core/star/sentences/answer';
import { starModel } from '../../../../../src/core/star/weights/load';

const { gaps } = starModel();
const texts = (text: string): string[] => {
  const cut = cutText(text, gaps);
  return cut.spans.map(({ from, to }) => sentenceOf(cut, from, to).text);
};

const MARKED =
  'We lost the primary at 9:50 p.m. on a Friday. I told Dr. Khan it would be back by ten. Then I promoted the replica, and the queue drained... Nobody called!';

const UNMARKED = `we had a payment service at the bank and it started dropping callbacks on a friday night so i told my lead i would have it
  back before the morning run then i pulled the logs and i compared the two releases and it turned out the retry had been switched off i put it back
  and i watched the first hundred callbacks come in and in the morning the reconciliation matched to the cent nobody had to be refunded`;

describe('cutText', () => {
  it('keeps to the marks of written sentences, abbreviations and figures included', () => {
    expect(texts(MARKED)).toEqual([
      'We lost the primary at 9:50 p.m. on a Friday.',
      'I told Dr. Khan it would be back by ten.',
      'Then I promoted the replica, and the queue drained...',
      'Nobody called!',
    ]);
  });

  it('says that speech without marks came in pieces, and loses no word of it', () => {
    const cut = cutText(UNMARKED, gaps);
    expect(cut.pieces).toBe(true);
    expect(cut.spans.length).toBeGreaterThan(5);
    const words = UNMARKED.split(/\s+/);
    expect(cut.spans.flatMap(({ from, to }) => cut.words.slice(from, to))).toEqual(words);
    for (const { joined } of cut.spans) expect(joined).toBeGreaterThanOrEqual(0);
  });

  it('cuts before a new clause rather than in the middle of one', () => {
    const begins = texts(UNMARKED).map((text) => text.split(' ').slice(0, 2).join(' '));
    expect(begins).toContain('so i');
    expect(begins).toContain('nobody had');
  });

  it('does not call an answer unmarked for one long sentence', () => {
    expect(cutText(`${MARKED} ${MARKED} ${UNMARKED.split(/\s+/).slice(0, 40).join(' ')}.`, gaps).pieces).toBe(false);
  });

  it('finds nothing in nothing', () => {
    expect(cutText(' ... -- ', gaps).spans).toEqual([]);
  });
});

describe('cutHeard', () => {
  const heard = (gapMs: number) =>
    'we were green again by nine the vendor called it a drill'.split(' ').map((text, at) => {
      const startMs = at * 300 + (at > 5 ? gapMs : 0);
      return { text, startMs, endMs: startMs + 290, confidence: 0.9 };
    });
  const long = (gapMs: number) =>
    [...heard(gapMs), ...heard(0), ...heard(0), ...heard(0)].map((word, at) => {
      const shift = Math.floor(at / 12) * 20_000;
      return { ...word, startMs: word.startMs + shift, endMs: word.endMs + shift };
    });
  const ends = (gapMs: number): number[] => cutHeard(long(gapMs), gaps).spans.map(({ to }) => to);

  it('takes a long silence for an end where the words alone leave it open', () => {
    expect(ends(1500)).toContain(6);
  });

  it('gives each sentence the time of its first and last word', () => {
    const cut = cutHeard(heard(0), gaps);
    const { startMs, endMs } = sentenceOf(cut, 0, 12);
    expect([startMs, endMs]).toEqual([0, 11 * 300 + 290]);
  });
});
