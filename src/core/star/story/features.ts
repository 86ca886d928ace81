import type { NamedFeatures } from '../../learn/sparse';
import { SENTENCE_CLASSES } from './classes';

/** Sentences that count as the beginning: what an answer is shows early. */
const BEGINNING = 3;

/** How loud the shares speak, so that L2 pulls less at them. */
const LOUDNESS = 3;

export interface SentenceTurn {
  /** Chance of each class, in the order of SENTENCE_CLASSES. */
  readonly classes: readonly number[];
  readonly words: number;
}

/** What a whole answer looks like: how much of it is each class, how its beginning is, how sure the surest sentence. */
export function answerFeatures(sentences: readonly SentenceTurn[]): NamedFeatures {
  const into = new Map<string, number>();
  const words = Math.max(
    1,
    sentences.reduce((sum, sentence) => sum + sentence.words, 0),
  );
  const beginning = sentences.slice(0, BEGINNING);
  SENTENCE_CLASSES.forEach((name, k) => {
    const chance = (sentence: SentenceTurn): number => sentence.classes[k] ?? 0;
    const share = sentences.reduce((sum, sentence) => sum + chance(sentence) * sentence.words, 0) / words;
    const sorted = sentences.map(chance).sort((a, b) => b - a);
    into.set(`share:${name}`, LOUDNESS * share);
    into.set(`surest:${name}`, sorted[0] ?? 0);
    into.set(`third:${name}`, sorted[2] ?? 0);
    into.set(
      `beginning:${name}`,
      beginning.reduce((sum, sentence) => sum + chance(sentence), 0) / Math.max(1, beginning.length),
    );
  });
  return into;
}
