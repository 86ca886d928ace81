import { hear } from '../intents/hear';
import type { ScenarioId } from '../intents/orders';
import { patternHits } from './patterns';
import type { HeardPoint } from './points';

export { type HeardPoint, REASONING_POINTS, type ReasoningPoint } from './points';

/**
 * The points of reasoning that an utterance makes, each with the words it rests on. Terms without a claim count for
 * nothing ("blast radius, canary, expand and contract"). A denied relation is reasoning too ("it began before the
 * deploy, so it isn't that"); whether it is right is for the drill to say.
 */
export function heardReasoning(utterance: string, _scenario?: ScenarioId): HeardPoint[] {
  const heard = hear(utterance);
  return patternHits(heard).map(({ id, from, to }) => {
    const start = heard.words[from]?.start ?? 0;
    const end = heard.words[to - 1]?.end ?? start;
    return { id, quote: { text: utterance.slice(start, end), start, end } };
  });
}
