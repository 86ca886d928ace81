import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeTerms } from '../../../../src/core/transcript/spoken-forms';
import type { Word } from '../../../../src/shared/transcript';

const wordsOf = (text: string): Word[] =>
  text
    .split(/\s+/)
    .filter(Boolean)
    .map((one, at) => ({ text: one, startMs: at * 300, endMs: at * 300 + 300, confidence: 0.9 - at / 1000 }));
const written = (text: string): string =>
  writeTerms(wordsOf(text))
    .map((word) => word.text)
    .join(' ');

describe('writing the terms of the field', () => {
  it.each([
    ['So I ran cube control get pods.', 'So I ran kubectl get pods.'],
    ['We looked at graph anna, and then', 'We looked at Grafana, and then'],
    ['the retry was not item potent.', 'the retry was not idempotent.'],
    ['The job was not IDAM potent and ran twice.', 'The job was not idempotent and ran twice.'],
    ['the graph in Graf Anna was flat', 'the graph in Grafana was flat'],
    ['P ninety nine went up', 'p99 went up'],
    ['our p 95, and the P99', 'our p95, and the P99'],
    ['at p fifty', 'at p50'],
    ['a (post gres) table', 'a (Postgres) table'],
  ])('%j is written %j', (said, term) => expect(written(said)).toBe(term));

  it.each([
    'I held the cube. Control came later.',
    'the graph, Anna said, was flat',
    'we kept 99 of them and p, 95',
    'p 5 was late',
    'plan p twenty',
    'we had to roll back',
  ])('%j stays', (said) => expect(written(said)).toBe(said));

  it('gives one word the time of all of them, and the lowest confidence', () => {
    expect(writeTerms(wordsOf('run cube control now'))[1]).toEqual({
      text: 'kubectl',
      startMs: 300,
      endMs: 900,
      confidence: 0.898,
    });
  });

  it('changes nothing but spelling in any of our written answers', () => {
    const folder = join(import.meta.dirname, '..', '..', '..', '..', 'data', 'star', 'answers');
    const squashed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    let sentences = 0;
    const changed: string[] = [];
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl'))) {
      for (const line of readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean)) {
        const { segments } = JSON.parse(line) as { segments: [string, string][] };
        for (const [, text] of segments) {
          sentences += 1;
          if (squashed(written(text)) !== squashed(text)) changed.push(text);
        }
      }
    }
    expect(sentences).toBeGreaterThan(1000);
    // Writers put down what a model had misheard; that, and nothing else, the table mends.
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.filter((text) => !/graph anna|cooper netties|item potency|post gress/i.test(text))).toEqual([]);
  });
});
