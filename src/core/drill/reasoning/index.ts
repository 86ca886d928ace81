import { hear } from '../intents/hear';
import type { ScenarioId } from '../intents/orders';
import { loadReasoning, placedPoints, type ReasoningModel } from './model';
import type { HeardPoint } from './points';
import stored from './weights/reasoning.json';

export { type HeardPoint, REASONING_POINTS, type ReasoningPoint } from './points';

/** Longer talk is cut here: a point stands in a breath, and a page of text must not stall the drill. */
const LONGEST_CHARS = 2_000;

let loaded: ReasoningModel | undefined;

/** The trained weights; they are unpacked when they are first asked for. */
function builtIn(): ReasoningModel {
  loaded ??= loadReasoning(stored);
  return loaded;
}

/**
 * The points of reasoning that an utterance makes, each with the words it rests on. Terms without a claim count for
 * nothing ("blast radius, canary, expand and contract"). A denied relation is reasoning too ("it began before the
 * deploy, so it isn't that"); whether it is right is for the drill to say. Total and deterministic.
 * @param _scenario accepted for callers that pass it along; points are heard alike in every drill
 */
export const heardReasoning = (utterance: string, _scenario?: ScenarioId): HeardPoint[] =>
  heardReasoningWith(builtIn(), utterance);

export function heardReasoningWith(model: ReasoningModel, utterance: string): HeardPoint[] {
  const text = utterance.slice(0, LONGEST_CHARS);
  const heard = hear(text);
  return placedPoints(model, heard).map(({ id, from, to }) => {
    const start = heard.words[from]?.start ?? 0;
    const end = heard.words[to - 1]?.end ?? start;
    return { id, quote: { text: text.slice(start, end), start, end } };
  });
}
