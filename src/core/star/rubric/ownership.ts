import type { Dimension } from '../../../shared/feedback';
import type { Weighed } from '../substance/reading';
import { bestBy, type Case, evidence } from './case';
import { withEmphasis } from './emphasis';
import { actWeightOf, OWN, ownershipScore, PEOPLE, shows, TEAM, weightOf } from './measures';

const own = (weighed: Weighed): number => (shows(weighed, OWN) ? weighed.chances.A * actWeightOf(weighed) : 0);
const some = (of: readonly Weighed[], by: (weighed: Weighed) => number): Weighed[] =>
  bestBy(of, by).filter((weighed) => by(weighed) > 0.25);

function reasonOf(score: number, acts: number, team: number): string {
  if (acts === 0 && team === 0) return 'No sentence says what you did.';
  if (acts === 0) return 'What was done is told as “we”; what was yours does not show.';
  if (score >= 70)
    return `What you did and decided yourself is clear: ${acts} ${acts === 1 ? 'sentence says' : 'sentences say'} so.`;
  return `Little of it is said to be yours: ${acts} ${acts === 1 ? 'sentence' : 'sentences'}. The rest could be anybody’s work.`;
}

/** What *I* did and decided. "We" is no fault in itself; an answer without an act of one's own is. */
export function ownershipDimension(given: Case): Dimension {
  const { measures, reading, variant } = given;
  const acts = some(reading.counted, own);
  const team = some(reading.sentences, (weighed) => (shows(weighed, TEAM) ? weighed.sentence.chances.A : 0));
  const plain = ownershipScore(measures);
  const leading = variant === 'leadership';
  const people = some(reading.counted, (weighed) =>
    shows(weighed, PEOPLE) ? weighed.chances.A * weightOf(weighed) : 0,
  );
  const score = leading ? withEmphasis(plain, measures.people) : plain;
  const more = leading
    ? people.length > 1
      ? ' As a leadership answer it also shows whom you dealt with and what you decided.'
      : ' A leadership answer needs more of what you decided, what you gave up for it, and whom you won over.'
    : '';
  return {
    id: 'ownership',
    score,
    reason: `${reasonOf(plain, acts.length, team.length)}${more}`,
    evidence: evidence(given, leading && people.length > 1 ? people : acts.length > 0 ? acts : team),
  };
}
