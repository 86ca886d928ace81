import type { LabelledUtterance } from './training';

const JOINTS = [' and ', ', and then ', ', ', ' and then ', ' and also '];
const LONGEST_WORDS = 14;
/** How many partners are tried for one utterance. */
const TRIES = 40;

/**
 * Two orders in one breath, made of two single ones of the same drill: people double up far more often than anyone
 * writes it down. Which ones go together follows from their place in the list alone.
 */
export function doubles(items: readonly LabelledUtterance[]): LabelledUtterance[] {
  const single = items.filter(
    ({ executes, intents, utterance, why }) =>
      executes && intents.length === 1 && !why.startsWith('corrected') && utterance.split(' ').length <= LONGEST_WORDS,
  );
  return single.flatMap((first, index) => {
    for (let step = 1; step < TRIES; step++) {
      const second = single[(index * 7 + step * 13) % single.length];
      if (second?.scenario === first.scenario && second.intents[0] !== first.intents[0]) {
        const utterance = `${first.utterance}${JOINTS[index % JOINTS.length]}${second.utterance}`;
        return [{ ...first, utterance, intents: [...first.intents, ...second.intents], why: 'double' }];
      }
    }
    return [];
  });
}
