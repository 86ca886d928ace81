import { describe, expect, it } from 'vitest';
import { heardReasoning, REASONING_POINTS, type ReasoningPoint } from '../../../../../src/core/drill/reasoning';

const points = (utterance: string): string[] => heardReasoning(utterance, 'checkout-deploy').map(({ id }) => id);

/** Each said once as a thought, and once as bare terms, which must not count. */
const CASES: readonly (readonly [point: ReasoningPoint, said: string, hollow: string])[] = [
  ['timing', 'the errors began right after the deploy at two', 'errors deploy timing two'],
  ['endpoints-affected', 'only checkout, orders and payments are failing', 'checkout orders payments endpoints'],
  ['endpoints-unaffected', 'search and catalog are fine', 'search catalog auth'],
  ['blast-radius', 'one customer in seven is hit by this', 'blast radius customers percent'],
  ['rollback-safe', 'is the rollback even safe with that column in place', 'rollback safe rollback'],
  ['data-written', 'what has been written to orders since the deploy', 'data written data orders'],
  [
    'migration-compatibility',
    'the column is not null without a default, so the old code can not insert',
    'not null default column migration',
  ],
  [
    'dependency-compatibility',
    'the library changed its signature and the retry job still calls the old one',
    'library signature callers major version',
  ],
  [
    'expand-contract',
    'next time we add the column nullable first and only later make it mandatory, expand then contract',
    'expand contract column',
  ],
  [
    'flag-share-mismatch',
    'fifteen percent of errors against a flag at ten percent, that does not match',
    'flag percent errors share',
  ],
  [
    'cause',
    'I think the cold table has no index, so every long report reads all of it',
    'index scan cause table report',
  ],
  ['tests-missed', 'the tests did not catch it because nothing covers the refund path', 'tests coverage refund'],
  [
    'prevention-canary',
    'next time one cell gets it first and it stops by itself when errors rise',
    'canary cell stop percent rollout',
  ],
  [
    'prevention-contract',
    'a contract check should run on every merge, against a fresh mock',
    'contract check mock fresh merge',
  ],
  ['prevention-tests', 'we need a test that runs the old code on the new schema', 'test old code new schema'],
  ['prevention-data', 'staging should have a masked copy of production', 'staging masked copy production'],
  ['prevention-observability', 'we need an alert on failed orders per cell', 'alert dashboard orders cell'],
  ['usage-search', 'who else calls this, let us go through every repository', 'search callers repository usages'],
  ['flag-review', 'every flag needs an owner and a date when it goes', 'flag owner review date'],
];

describe('heardReasoning', () => {
  it('is tried for every point', () => {
    expect(CASES.map(([point]) => point)).toEqual(REASONING_POINTS);
  });

  it.each(CASES)('%s is heard when it is said', (point, said) => {
    expect(points(said)).toContain(point);
  });

  it.each(CASES)('%s is not heard in a heap of its terms', (_point, _said, hollow) => {
    expect(points(hollow)).toEqual([]);
    expect(points(hollow.replaceAll(' ', ', '))).toEqual([]);
  });

  it('is not won by naming the terms of all points in a breath', () => {
    expect(points(CASES.map(([, , hollow]) => hollow).join(', '))).toEqual([]);
  });

  it.each([
    'um',
    '',
    ', , ,',
    'show me the errors by endpoint',
    'give me a minute, I am still reading',
    'okay, what do we have, errors, deploy, canary, contract tests, I know the words',
    'we do not know who is affected yet',
  ])('makes nothing of "%s"', (said) => {
    expect(points(said)).toEqual([]);
  });

  it('hears points said without their usual words', () => {
    expect(points('the old build never heard of that column and the database is gonna insist on it')).toContain(
      'migration-compatibility',
    );
    expect(points("who's hurting here, is it everybody or a slice of them")).toContain('blast-radius');
  });

  it('quotes the words it rests on', () => {
    const said = 'let me think, the errors began right after the deploy at two, so it is ours';
    const found = heardReasoning(said, 'checkout-deploy').find(({ id }) => id === 'timing');
    expect(found?.quote.text).toContain('right after the deploy');
    expect(said.slice(found?.quote.start, found?.quote.end)).toBe(found?.quote.text);
  });

  it('quotes for each of several points the part that carries it', () => {
    const said =
      'the errors began right after the deploy, but search and login are fine, and the tests did not see it because nothing covers the refund path';
    const quotes = new Map(heardReasoning(said).map(({ id, quote }) => [id, quote.text]));
    expect(quotes.get('timing')).toContain('deploy');
    expect(quotes.get('timing')).not.toContain('search');
    expect(quotes.get('endpoints-unaffected')).toContain('search and login are fine');
    expect(quotes.get('tests-missed')).toContain('the tests did not see it');
  });

  it('is the same for the same words, and quick with a page of them', () => {
    const page = `${CASES.map(([, said]) => said).join('. ')}. `.repeat(20);
    const heard = heardReasoning(page);
    expect(heardReasoning(page)).toEqual(heard);
    expect(heard.length).toBeGreaterThan(5);
    expect(new Set(heard.map(({ id }) => id)).size).toBe(heard.length);
  });
});
