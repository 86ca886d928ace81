import type { Match, Weighed } from './matcher';
import type { Mood } from './moods';
import { ORDER_FACTS } from './orders';

/** Why an utterance is carried out or not, in the words of data/intents/README.md. */
export type Reason =
  | 'plain order'
  | 'polite order'
  | 'hedged order'
  | 'double'
  | 'mis-heard'
  | 'corrected to an order'
  | 'refusal'
  | 'condition'
  | 'feasibility question'
  | 'memory'
  | 'thinking aloud'
  | 'corrected to a refusal'
  | 'report'
  | 'small talk'
  | 'nothing said';

export interface Explained {
  readonly reason: Reason;
  /** Number of the clause that decided it, where there is one. */
  readonly clause?: number | undefined;
}

const BY_MOOD: Readonly<Partial<Record<Mood, Reason>>> = {
  refusal: 'refusal',
  negation: 'refusal',
  cancel: 'refusal',
  condition: 'condition',
  feasible: 'feasibility question',
  memory: 'memory',
  report: 'report',
  statement: 'report',
  thinking: 'thinking aloud',
  smalltalk: 'small talk',
};

const isTurn = (mood: Mood | undefined): boolean => mood === 'cancel' || mood === 'turn';

export function explain(match: Match): Explained {
  const { manner, executes, orders } = match;
  if (manner.clauses.length === 0) return { reason: 'nothing said' };
  const [main] = [...orders].sort((a, b) => b.chance - a.chance);
  return executes && main ? orderReason(match, main) : refusalReason(match, main);
}

/** A later word that undoes a refusal or another order makes it a correction. */
function orderReason({ manner, weighed, orders, misheard }: Match, main: Weighed): Explained {
  const { clause } = main.place;
  const earlier = manner.moods.slice(0, clause);
  const dropped = weighed.some((other) => !orders.includes(other) && other.chance > 0.5 && other.place.clause < clause);
  const refused = earlier.some((mood) => mood === 'refusal');
  if ((earlier.some(isTurn) && (dropped || refused)) || (refused && dropped))
    return { reason: 'corrected to an order', clause };
  if (orders.length > 1) return { reason: 'double', clause };
  if (misheard) return { reason: 'mis-heard', clause };
  const mood = manner.moods[clause];
  const politely = manner.features.has('cue:polite') || mood === 'polite' || mood === 'politeif';
  if (politely) return { reason: 'polite order', clause };
  return { reason: mood === 'hedged' ? 'hedged order' : 'plain order', clause };
}

function refusalReason({ manner: { moods, heard } }: Match, main: Weighed | undefined): Explained {
  const clause = main?.place.clause ?? firstTelling(moods);
  const later = moods.slice(clause + 1);
  const own = moods[clause];
  const ordered = own === 'imperative' || own === 'polite' || own === 'want' || own === 'fragment' || own === 'hedged';
  const undoing = later.findIndex((mood) => isTurn(mood) || mood === 'refusal');
  if (main && ordered && undoing >= 0) return { reason: 'corrected to a refusal', clause: clause + 1 + undoing };
  if (main && own === 'lookquestion' && ORDER_FACTS[main.order].family !== 'look')
    return { reason: 'feasibility question', clause };
  // "what happens if we drop it" asks; the "if" is only what it asks about.
  const asked = moods.slice(0, clause).lastIndexOf('feasible');
  if (own === 'condition' && asked >= 0) return { reason: 'feasibility question', clause: asked };
  const reason = own && BY_MOOD[own];
  if (reason && (main || reason !== 'report')) return { reason, clause };
  const telling = moods.findIndex((mood) => mood !== undefined && BY_MOOD[mood] !== undefined);
  const found = telling >= 0 ? BY_MOOD[moods[telling] as Mood] : undefined;
  if (found && main) return { reason: found, clause: telling };
  const aboutIt = heard.concepts.some(({ kind }) => kind !== 'ask');
  return { reason: found === 'small talk' || !aboutIt ? 'small talk' : 'thinking aloud', clause };
}

const firstTelling = (moods: readonly (Mood | undefined)[]): number =>
  Math.max(
    0,
    moods.findIndex((mood) => mood !== undefined && BY_MOOD[mood] !== undefined),
  );
