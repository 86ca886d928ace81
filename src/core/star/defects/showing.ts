import { sigmoid } from '../../learn/logistic';
import type { NamedFeatures } from '../../learn/sparse';
import { type LinearModel, sums } from '../../learn/weights';
import type { Reading, Weighed } from '../substance/reading';

/** Defects that single sentences show. The others are about what is not there, or about the whole. */
export const SHOWN_DEFECTS = [
  'buzzwords',
  'blames_others',
  'self_description',
  'names_the_parts_aloud',
  'hypothetical',
  'pseudo_story',
  'all_we',
] as const;
export type ShownDefect = (typeof SHOWN_DEFECTS)[number];

/** Own features of a sentence that the label model made and the defects use too: words, and the meaning they add up to. */
const isShared = (name: string): boolean => name.startsWith('w:') || name.startsWith('mean all:');

/** What tells whether a sentence shows a defect: the way it is said, its words and their meaning. */
export function showingFeatures({ sentence, views }: Pick<Weighed, 'sentence' | 'views'>): NamedFeatures {
  const all = new Map(views.manner);
  for (const [name, value] of sentence.features[0] ?? []) if (isShared(name)) all.set(name, value);
  return all;
}

/** Chance that each sentence shows each defect: `[defect][sentence]`. */
export function showings(model: LinearModel, { sentences }: Pick<Reading, 'sentences'>): Record<ShownDefect, number[]> {
  const chances = sentences.map((weighed) => sums(model, showingFeatures(weighed)).map(sigmoid));
  return Object.fromEntries(SHOWN_DEFECTS.map((defect, k) => [defect, chances.map((of) => of[k] ?? 0)])) as Record<
    ShownDefect,
    number[]
  >;
}
