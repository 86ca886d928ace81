import { describe, expect, it } from 'vitest';
import { heardReasoning } from '../../../../../src/core/drill/reasoning';

const points = (utterance: string): string[] => heardReasoning(utterance, 'checkout-deploy').map(({ id }) => id);

/** Each said once as a thought, and once as bare terms or as the opposite, which must not count. */
const CASES: readonly (readonly [point: string, said: string, hollow: string])[] = [
  ['timing', 'the errors began right after the deploy at two', 'errors deploy timing two'],
  ['endpoints-affected', 'only checkout, orders and payments are failing', 'checkout orders payments endpoints'],
  ['endpoints-unaffected', 'search and catalog are fine', 'search catalog auth'],
  ['rollback-safe', 'is the rollback even safe with that column in place', 'rollback safe rollback'],
  ['data-written', 'what has been written to orders since the deploy', 'data written data orders'],
  [
    'migration-compatibility',
    'the column is not null without a default, so the old code can not insert',
    'not null default column migration',
  ],
  [
    'flag-share-mismatch',
    'fifteen percent of errors against a flag at ten percent, that does not match',
    'flag percent errors share',
  ],
  ['tests-missed', 'the tests did not catch it because nothing covers the refund path', 'tests coverage refund'],
  [
    'expand-contract',
    'next time we add the column nullable first and only later make it mandatory, expand then contract',
    'expand contract column',
  ],
];

describe('heardReasoning', () => {
  it.each(CASES)('%s is heard when it is said', (point, said) => {
    expect(points(said)).toContain(point);
  });

  it.each(CASES)('%s is not heard in a heap of its terms', (point, _said, hollow) => {
    expect(points(hollow)).not.toContain(point);
  });

  it('quotes the words it rests on', () => {
    const said = 'let me think, the errors began right after the deploy at two, so it is ours';
    const [found] = heardReasoning(said, 'checkout-deploy');
    expect(said).toContain(found?.quote.text);
  });
});
