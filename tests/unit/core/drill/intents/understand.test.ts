import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDERS, understand } from '../../../../../src/core/drill/intents';

const CHECKOUT = 'checkout-deploy';

describe('what is carried out', () => {
  it.each([
    ['show me the logs', ['look.logs']],
    ['can I see the logs please', ['look.logs']],
    ["I'd flip the flag off right now", ['flag.off']],
    ['show me the exceptions and what shipped', ['look.logs', 'look.changelog']],
    ['open ki bana for me', ['look.logs']],
    ['show me p ninety nine', ['look.latency']],
    ['roll back, no wait, turn the flag off instead', ['flag.off']],
    ['add a default to the column', ['fix.forward']],
    ['declare an incident', ['declare.incident']],
    ['give me a hint', ['ask.hint']],
  ] as const)('%s', (utterance, orders) => {
    const { executes, intents } = understand(utterance, CHECKOUT);
    expect({ executes, intents: [...intents].sort() }).toEqual({ executes: true, intents: [...orders].sort() });
  });

  it('takes the object by the drill it is said in', () => {
    expect(understand('promote it by hand', 'blocked-pipeline').intents).toEqual(['promote.artifact']);
    expect(understand('put the hosts back to their snapshots', 'fleet-upgrade').intents).toEqual(['rollback.snapshot']);
    expect(understand('pin the sdk to three one', CHECKOUT).intents).toEqual(['fix.forward']);
  });
});

describe('what is not carried out', () => {
  it.each([
    ['I would not roll back yet', 'refusal'],
    ["don't touch the flag", 'refusal'],
    ['if it keeps climbing we could roll back', 'condition'],
    ['could we even roll back safely?', 'feasibility question'],
    ['what happens if we drop the column?', 'feasibility question'],
    ['last year we rolled back and lost a night', 'memory'],
    ['rolling back is tempting', 'thinking aloud'],
    ["roll back, no wait, don't", 'corrected to a refusal'],
    ['the rollback finished ten minutes ago', 'report'],
    ['can you hear me all right', 'small talk'],
    ['', 'nothing said'],
  ])('%s', (utterance, reason) => {
    expect(understand(utterance, CHECKOUT)).toMatchObject({ executes: false, reason });
  });

  it('still names the order, so that it can be shown', () => {
    expect(understand('I would not roll back yet', CHECKOUT).intents).toEqual(['rollback.code']);
  });
});

describe('understanding', () => {
  it('quotes the words each order rests on', () => {
    const utterance = 'um, so, could you show me the stack trace please';
    const [span] = understand(utterance, CHECKOUT).spans;
    expect(span?.order).toBe('look.logs');
    expect(utterance.slice(span?.start, span?.end)).toBe(span?.text);
    expect(span?.text).toContain('stack trace');
  });

  it('answers to any text, the same each time, with known orders, none twice', () => {
    const anything = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc
        .array(fc.constantFrom('roll', 'back', 'no', 'the', 'flag', 'if', ',', 'show', 'logs', "don't", '?'))
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom(CHECKOUT, 'fleet-upgrade', 'a-drill-of-my-own'), (text, scenario) => {
        const once = understand(text, scenario);
        expect(understand(text, scenario)).toEqual(once);
        expect(new Set(once.intents).size).toBe(once.intents.length);
        expect(once.intents.every((order) => ORDERS.includes(order))).toBe(true);
        if (once.executes) expect(once.intents.length).toBeGreaterThan(0);
        for (const { text: words, start, end } of once.spans) expect(text.slice(start, end)).toBe(words);
      }),
      { numRuns: 60 },
    );
  });
});
