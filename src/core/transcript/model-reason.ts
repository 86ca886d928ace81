import { type MeasuredSpeed, MODEL_CHOICE } from './model-choice';

export interface ModelFacts {
  readonly model: string;
  /** Who chose it. */
  readonly modelBy: 'machine' | 'person';
  /** Measured on this machine. */
  readonly speeds: readonly MeasuredSpeed[];
  /** Models that are there and whole. */
  readonly usable: readonly string[];
}

/** `3.4 s`: what a minute of speech takes. */
export function minuteTakes(realTimeFactor: number): string {
  const seconds = realTimeFactor * 60;
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
}

/** The best each model did, with whatever number of threads. */
function bestOf(speeds: readonly MeasuredSpeed[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const { model, realTimeFactor } of speeds)
    best.set(model, Math.min(realTimeFactor, best.get(model) ?? Number.POSITIVE_INFINITY));
  return best;
}

/** Those that hear too slowly to be chosen unasked: `small.en would take 31 s`. */
function tooSlow({ model, usable }: ModelFacts, best: ReadonlyMap<string, number>): string {
  const limit = MODEL_CHOICE.mostRealTimeFactor * (1 - MODEL_CHOICE.marginShare);
  const slow = usable.flatMap((id) => {
    const factor = best.get(id);
    return id === model || factor === undefined || factor <= limit ? [] : [`${id} would take ${minuteTakes(factor)}`];
  });
  return slow.length > 0 ? ` ${slow.join(', ')}.` : '';
}

/** Which speech model hears, who chose it and on what grounds, for the person. */
export function modelReason(facts: ModelFacts): string {
  const { model, modelBy, speeds } = facts;
  const best = bestOf(speeds);
  const own = best.get(model);
  const speed = own === undefined ? '' : `A minute of speech takes it ${minuteTakes(own)} here.`;
  if (modelBy === 'person') return `You chose ${model}. ${speed}`.trim();
  if (own === undefined) return `${model} hears until this machine has been measured; then the best it can carry does.`;
  if (own > MODEL_CHOICE.mostRealTimeFactor) {
    return `${model} is the lightest there is. ${speed} The last words of an answer may come late.`;
  }
  const limit = minuteTakes(MODEL_CHOICE.mostRealTimeFactor);
  return `Chosen by measuring: ${model} hears a minute of speech in ${minuteTakes(own)} here. Of those that take ${limit} at most, it makes the fewest mistakes.${tooSlow(facts, best)}`;
}
