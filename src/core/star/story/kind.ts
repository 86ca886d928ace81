import { KINDS, type Kind } from '../../../shared/feedback';
import { SENTENCE_CLASSES, SHOWN_BY, TOLD_KINDS, type ToldKind } from './classes';
import type { SentenceTurn } from './features';
import { type StoryModel, toldChances } from './model';

/** What kind of answer this is. */
export interface KindFound {
  readonly kind: Kind;
  /** 0-1 */
  readonly confidence: number;
  /** The sentence that shows it best; left out for an empty answer. */
  readonly sentence?: number;
  readonly chances: Readonly<Record<Kind, number>>;
}

/**
 * Below this many words an answer stops before there is a story. In the labelled answers the longest that is too short
 * has 38 words, the shortest story 77 (data/star/README.md).
 */
export const TOO_SHORT_WORDS = 45;

const none = (): Record<Kind, number> => Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;

function surest(turns: readonly SentenceTurn[], kind: ToldKind): number {
  const k = SENTENCE_CLASSES.indexOf(SHOWN_BY[kind]);
  const chances = turns.map(({ classes }) => classes[k] ?? 0);
  return chances.indexOf(Math.max(...chances));
}

/**
 * @param offTopic chance that a story told does not answer the question, 0 where no question is known
 */
export function kindOf(model: StoryModel, turns: readonly SentenceTurn[], words: number, offTopic: number): KindFound {
  const chances = none();
  if (turns.length === 0) return { kind: 'too-short', confidence: 1, chances: { ...chances, 'too-short': 1 } };
  if (words < TOO_SHORT_WORDS)
    return { kind: 'too-short', confidence: 1, sentence: turns.length - 1, chances: { ...chances, 'too-short': 1 } };
  const told = toldChances(model, turns);
  for (const kind of TOLD_KINDS) chances[kind] = told[kind];
  chances['off-topic'] = chances.story * offTopic;
  chances.story -= chances['off-topic'];
  const kind = KINDS.reduce((best, next) => (chances[next] > chances[best] ? next : best));
  const shown: ToldKind = kind === 'off-topic' || kind === 'too-short' ? 'story' : kind;
  return { kind, confidence: chances[kind], sentence: surest(turns, shown), chances };
}
