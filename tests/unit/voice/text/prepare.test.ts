import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareForSpeech, tidyForSpeech } from '../../../../src/voice/text/prepare';

describe('what is written short is said in full', () => {
  it.each([
    ['v2.4.0 went out', 'version 2 point 4 point 0 went out'],
    ['from v2.3.0 to 2.4.0', 'from version 2 point 3 point 0 to 2 point 4 point 0'],
    ['payment-sdk 3.1 -> 4.0', 'payment-S D K 3.1 to 4.0'],
    ['p99 is at 450 ms', 'p 99 is at 450 milliseconds'],
    ['p50/p95/p99', 'p 50 p 95 p 99'],
    ['run kubectl get pods', 'run cube control get pods'],
    ['Kubernetes and K8s', 'koober netties and koober netties'],
    ['the RCE fix', 'the R C E fix'],
    ['an SRE and two SREs', 'an S R E and two S R ease'],
    ['our APIs', 'our A P eyes'],
    ['use STAR, not REST', 'use star, not rest'],
    ['18 % of workflows', '18 percent of workflows'],
    ['18% failed', '18 percent failed'],
    ['0.1 % to 15 %', '0.1 percent to 15 percent'],
    ['-50 % incidents', 'minus 50 percent incidents'],
    ['20:00-02:00 UTC', '20 hundred to oh 2 hundred U T C'],
    ['at 14:15', 'at 14 15'],
    ['at 14:05 UTC', 'at 14 oh 5 U T C'],
    ['00:00', 'midnight'],
    ['00:30', 'oh oh 30'],
    ['PR 892', 'P R 8 92'],
    ['PR #905 adds it', 'P R 9 oh 5 adds it'],
    ['issue 300', 'issue 3 hundred'],
    ['every 15-20 min', 'every 15 to 20 minutes'],
    ['1 min, 1 s and 1 GB', '1 minute, 1 second and 1 gigabyte'],
    ['2 h of 24/7 on-call', '2 hours of 24 7 on-call'],
    ['500,000 users', '500000 users'],
    ['$1,200 a day', '$1200 a day'],
    ['€30', '30 euros'],
    ['~40 minutes, <1 % and >30 %', 'about 40 minutes, under 1 percent and over 30 percent'],
    ['10x faster', '10 times faster'],
    ['50+ services', '50 and more services'],
    ['CI/CD', 'C I C D'],
    ['/api/checkout fails', 'A P I checkout fails'],
    ['order_metadata', 'order meta data'],
    ['the SLA was missed', 'the S L ay was missed'],
    ['an idempotent api', 'an eye dem potent A P I'],
    ['PaymentClient.charge(Amount)', 'Payment Client dot charge Amount'],
    ['e.g. a canary, i.e. one host', 'for example, a canary, that is, one host'],
    ['rollback vs. hotfix', 'rollback versus hotfix'],
    ['and/or', 'and or'],
    ['main.ts and the U.S.', 'main dot ts and the U.S.'],
    ['on 2026-11-21', 'on November 21, 2026'],
    ['see https://example.com/a?b=c now', 'see a link now'],
    ['JSON over SQL', 'jason over sequel'],
    ['US and UK', 'U S and U K'],
    ['3 of 10, or 3/10', '3 of 10, or 3 of 10'],
  ])('%s', (written, said) => {
    expect(prepareForSpeech(written)).toBe(said);
  });
});

describe('what people write stays what it was', () => {
  it.each([
    'Tell me about a release that was delayed. Who was waiting?',
    "I don't think it's the host's fault.",
    'It took 3.5 hours, and 45 people waited.',
    'A manager asked me: why now?',
    'I was on call.',
  ])('%s', (text) => {
    expect(prepareForSpeech(text)).toBe(text);
  });
});

describe('signs', () => {
  it.each([
    ['“Why now?” she asked — twice…', '"Why now?" she asked, twice.'],
    ['It’s **very** `bad`', "It's very bad"],
    ['naïve café', 'naive cafe'],
    ['rock & roll', 'rock and roll'],
    ['done 🎉 at last', 'done at last'],
    ['the fix (a small one) went out.', 'the fix, a small one, went out.'],
    ['[[rate 300]] slow', 'rate 300 slow'],
    ['one\n\ntwo\tthree', 'one two three'],
  ])('%s', (written, said) => {
    expect(prepareForSpeech(written)).toBe(said);
  });

  it.each(['', '   ', '…', '?!', '🎉', '日本語', '\0\0'])('nothing to say gives nothing: %j', (text) => {
    expect(prepareForSpeech(text)).toBe('');
  });
});

describe('whatever it is given', () => {
  it('is plain ASCII on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(prepareForSpeech(text)).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });

  it('comes back soon, however long and odd it is', () => {
    for (const part of ['a/', '((', '1,000', '-1', 'v1.', '. ', 'A', '12:', ',;', '/', '@', '=']) {
      expect(prepareForSpeech(part.repeat(20_000)).length).toBeLessThan(400_000);
    }
  });
});

describe('for a voice that reads by itself', () => {
  it('only noise is taken out', () => {
    expect(tidyForSpeech('The `p99` of **v2.4.0**\nwas 450 ms.')).toBe('The p99 of v2.4.0 was 450 ms.');
  });
});
