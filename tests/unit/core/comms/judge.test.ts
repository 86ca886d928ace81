import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIENCES, ELEMENTS, judgeUpdate, UPDATE_DEFECTS } from '../../../../src/core/comms';

const WHOLE =
  "Checkout is failing for about 15 percent of customers since two o'clock because of a payment library we upgraded today. " +
  "We're going back to the older version, live by 2:50, and if that doesn't hold we hand card payments to the backup provider. " +
  'Search and login are not affected. High confidence on the cause, medium on the time. Next update at 2:45.';
const HOLLOW = "There's been an issue with the release. We're working on it and I'll keep you posted.";

describe('judgeUpdate', () => {
  it('finds everything a whole update holds, and that leadership can act on it', () => {
    const { has, quality, defects, score } = judgeUpdate({ audience: 'leadership', text: WHOLE });
    expect(ELEMENTS.filter((element) => !has[element])).toEqual([]);
    expect({ quality, defects }).toEqual({ quality: 'good', defects: [] });
    expect(score).toBeGreaterThan(90);
  });

  it.each(AUDIENCES)('finds a hollow one poor for %s, says what is missing and asks for it', (audience) => {
    const { has, quality, defects, reasons, score, answer } = judgeUpdate({ audience, text: HOLLOW });
    expect(ELEMENTS.filter((element) => has[element])).toEqual([]);
    expect(quality).toBe('poor');
    expect(defects).toContain('no_impact');
    expect(score).toBeLessThan(30);
    expect(reasons.map(({ id }) => id).sort()).toEqual([...defects].sort());
    expect(answer).toMatch(/[?.]$/);
  });

  it('quotes the statement each element rests on', () => {
    const { elements } = judgeUpdate({ audience: 'leadership', text: WHOLE });
    const quoteOf = (id: string): string | undefined => elements.find((element) => element.id === id)?.evidence?.text;
    expect(quoteOf('next_update')).toBe('Next update at 2:45.');
    expect(quoteOf('not_impacted')).toBe('Search and login are not affected.');
    expect(quoteOf('cause')).toContain('payment library');
  });

  it.each([
    [
      'jargon',
      'leadership',
      'Patroni promoted node C on a diverged timeline, the HPA is pinned and we run pg_rewind against the WAL.',
    ],
    ['blame', 'programme', 'QA signed it off without testing, as usual. Go ask them when it is done.'],
    [
      'buzzwords',
      'sre',
      'We are fully aligned and leveraging cross-functional synergies to drive a holistic remediation.',
    ],
    ['false_certainty', 'leadership', 'It is fixed, I guarantee it, and it can never happen again.'],
    ['vague', 'programme', 'Some users may see some issues. We are working on it.'],
  ] as const)('hears %s, and quotes it', (defect, audience, text) => {
    const { defects, reasons } = judgeUpdate({ audience, text });
    expect(defects).toContain(defect);
    expect(text).toContain(reasons.find(({ id }) => id === defect)?.evidence?.text);
  });

  it('misses nothing that matters in what the audience can act on, and never what is there', () => {
    for (const audience of AUDIENCES)
      for (const text of [WHOLE, HOLLOW, 'Five branches cannot print. Fixed by four.']) {
        const { has, quality, defects } = judgeUpdate({ audience, text });
        const missing = defects.filter((defect) => defect.startsWith('no_'));
        if (quality === 'good') expect(missing).toEqual([]);
        for (const defect of missing) expect(has[defect.slice(3) as keyof typeof has]).toBe(false);
      }
  });

  it("lets engineers use engineers' words", () => {
    const text = 'The HPA is pinned, p99 is down, we run pg_rewind against the WAL on the old primary.';
    expect(judgeUpdate({ audience: 'sre', text }).defects).not.toContain('jargon');
  });

  it('cannot be talked up by buzzwords, promises or length', () => {
    const score = (text: string): number => judgeUpdate({ audience: 'leadership', text }).score;
    const praise = ' We are aligned, laser focused and leveraging every synergy to land a best-in-class outcome.';
    expect(score(HOLLOW + praise)).toBeLessThanOrEqual(score(HOLLOW) + 2);
    expect(score(HOLLOW.repeat(4))).toBeLessThanOrEqual(score(HOLLOW) + 2);
    expect(score(`${HOLLOW} Cause, impact, ETA, confidence, plan, next update.`)).toBeLessThan(60);
  });

  it('judges any text, the same each time, with figures in range and quotes that are in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.constantFrom(...AUDIENCES), (text, audience) => {
        const once = judgeUpdate({ audience, text });
        expect(judgeUpdate({ audience, text })).toEqual(once);
        expect(once.score).toBeGreaterThanOrEqual(0);
        expect(once.score).toBeLessThanOrEqual(100);
        expect(once.quality === 'good').toBe(once.score >= 60);
        expect(once.defects.every((defect) => UPDATE_DEFECTS.includes(defect))).toBe(true);
        for (const { evidence } of [...once.elements, ...once.reasons])
          if (evidence) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
      }),
      { numRuns: 40 },
    );
  });

  it('says nothing of nothing', () => {
    const { quality, score, has } = judgeUpdate({ audience: 'sre', text: '  ' });
    expect({ quality, score, held: Object.values(has).some(Boolean) }).toEqual({
      quality: 'poor',
      score: 0,
      held: false,
    });
  });
});
