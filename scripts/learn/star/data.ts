import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DefectId, Kind, Label, Part } from '../../../src/shared/feedback';

/** One line of data/star/answers/*.jsonl; data/star/README.md says what each field means. */
export interface DataAnswer {
  readonly id: string;
  readonly writer: string;
  readonly split: 'train' | 'test';
  readonly topic: string;
  readonly question: string;
  readonly style: string;
  readonly kind: Kind;
  readonly order: 'told' | 'shuffled';
  readonly missing: readonly Part[];
  readonly strength: 'strong' | 'middling' | 'weak';
  readonly defects: readonly DefectId[];
  readonly pair?: string;
  readonly segments: readonly (readonly [label: Label, text: string])[];
}

const folder = join('data', 'star', 'answers');

/**
 * Writers of the test part whom no choice was ever made by: the others have been looked at often. Their figures are
 * published by themselves.
 */
const FRESH: ReadonlySet<string> = new Set(['w12', 'w17']);

/** Every labelled answer of one part, writers in order. Runs in the root of a checkout. */
export function readAnswers(part: 'train' | 'test' | 'fresh'): DataAnswer[] {
  if (!existsSync(folder)) throw new Error(`there is no ${folder}: run this in the root of the checkout`);
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const answers = files.sort().flatMap((name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => ({ ...(JSON.parse(line) as DataAnswer), writer: name.replace('.jsonl', '') }));
  });
  return answers.filter(({ split, writer }) => part === (FRESH.has(writer) ? 'fresh' : split));
}

export const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;
