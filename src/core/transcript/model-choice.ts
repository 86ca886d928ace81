/** Which speech model hears on a machine: the one with the fewest mistakes that still keeps up with somebody who speaks. */

export const MODEL_CHOICE = {
  /**
   * Engine time as a share of the sound's length. At the end of an answer half a piece of 12 s waits on average: with a
   * fifth that is 1.2 s. It leaves four fifths of the time to hearing again what was doubtful, to the rest of the app and
   * to a call that runs beside it.
   */
  mostRealTimeFactor: 0.2,
  /** A larger model has to be that much below the limit before it replaces one that is well below it. */
  marginShare: 0.1,
} as const;

/**
 * Word errors on read English speech, per cent (A. Radford et al., 2022, LibriSpeech test-clean, greedy). Only their order
 * counts: what a model reaches here says docs/evaluation.md.
 */
const WORD_ERRORS: Readonly<Record<string, number>> = {
  'tiny.en': 5.6,
  'base.en': 4.2,
  'small.en': 3.1,
};

/** Engine time of a model as a share of the sound's length, with so many threads. */
export interface MeasuredSpeed {
  readonly model: string;
  readonly threads: number;
  readonly realTimeFactor: number;
}

/** The best a model did, with whatever number of threads. */
function fastest(figures: readonly MeasuredSpeed[], model: string): number {
  return Math.min(...figures.filter((one) => one.model === model).map(({ realTimeFactor }) => realTimeFactor));
}

/**
 * @param figures measured on this machine
 * @param installed ids of the models that are there; one that was not measured, or of which nobody knows how well it
 * hears English (many languages, a file of one's own), is only used when the person says so
 * @param fallback for a machine too slow for any of them, or not measured yet
 */
export function chooseModel(figures: readonly MeasuredSpeed[], installed: readonly string[], fallback: string): string {
  const limit = MODEL_CHOICE.mostRealTimeFactor;
  const able = installed
    .flatMap((id) => {
      const errors = WORD_ERRORS[id];
      return errors === undefined ? [] : [{ id, errors, factor: fastest(figures, id) }];
    })
    .filter(({ id, factor }) => factor <= (id === fallback ? limit : limit * (1 - MODEL_CHOICE.marginShare)))
    .sort((a, b) => a.errors - b.errors);
  return able[0]?.id ?? fallback;
}
