import { describe, expect, it } from 'vitest';
import { builtInPorts } from '../../../../../src/core/drill/built-in-ports';
import { replay } from '../../../../../src/core/drill/play';
import type { Run } from '../../../../../src/core/drill/run';
import { modelOf, ofType, readScenario, said, tick } from '../drills-double';

const model = modelOf(readScenario('drills/checkout-deploy.yaml'), 'migration');
const ports = builtInPorts();

/** What is open after these, fifteen seconds between them. */
function openAfter(...sentences: readonly string[]): string[] {
  const events = sentences.map((text, at) => said(5 + 15 * at, text));
  const { run } = replay(model, ports, 'test', 'full', [...events, tick(6 + 15 * sentences.length)]);
  return opened(run);
}

const opened = (run: Run): string[] => ofType(run.records, 'opened').map(({ evidence }) => evidence);

describe('what is pointed to', () => {
  it.each([
    ["I'd like the diff of 905 and the table as it is now, I think.", 'Okay, show me both of those.'],
    ['I wonder about the changelog and the errors by endpoint.', 'Pull them both up please.'],
  ])('is what was named a moment before: %s', (before, pointing) => {
    const both = openAfter(before, pointing);
    expect(new Set(both).size).toBe(2);
  });

  it('is gathered from two utterances', () => {
    expect(
      openAfter('Show me the changelog.', 'Show me the flag state.', 'Put both of those up again.').slice(2),
    ).toEqual(expect.arrayContaining(['changelog', 'flag-state']));
  });

  it('is all that was offered, after "which one?"', () => {
    expect(openAfter('Can I see the diff?', 'All three.')).toEqual(['diff-892', 'diff-901', 'diff-905']);
  });

  it.each(['Both.', 'Show me both of those.', 'Can I see that?'])('is nothing where nothing was named: %s', (text) => {
    expect(openAfter('It is a nasty one.', text)).toEqual([]);
  });

  it('is not what lies minutes back', () => {
    const events = [said(5, 'I wonder about the changelog and the logs.'), said(200, 'Show me both of those.')];
    expect(opened(replay(model, ports, 'test', 'full', [...events, tick(210)]).run)).toEqual([]);
  });

  it('may be an act that was just weighed, ordered by its verb', () => {
    const flagged = modelOf(readScenario('drills/checkout-deploy.yaml'), 'flag');
    const done = (...sentences: readonly string[]): string[] => {
      const events = sentences.map((text, at) => said(5 + 15 * at, text));
      const { run } = replay(flagged, ports, 'test', 'full', [...events, tick(6 + 15 * sentences.length)]);
      return ofType(run.records, 'order').map(({ id }) => id);
    };
    expect(done('So switch the flag off, or roll back?', 'Flip it.')).toEqual(['flag-off']);
    expect(done('Then do that now.')).toEqual([]);
    expect(done('So switch the flag off, or roll back?', 'Flip it?')).toEqual([]);
  });

  it('never is an order to act', () => {
    const events = [said(5, 'We could roll back, or switch the flag off.'), said(20, 'Give me both of those.')];
    const { run } = replay(model, ports, 'test', 'full', [...events, tick(40)]);
    expect(ofType(run.records, 'order')).toEqual([]);
  });
});
