import type { Kind } from '../../../shared/feedback';
import { evidence, type Judged } from '../rubric/case';
import type { Scored } from '../rubric/scored';
import { DIMENSION_WEIGHTS, FIX_GAINS } from '../rubric/table';
import { type Fix, MAKERS, type TopFix } from './fixes';
import { type Material, materialOf, said } from './material';

/** Every advice for this answer, the one that would raise it most first. */
export function fixesFor(given: Scored, material: Material = materialOf(given)): Fix[] {
  const weights = DIMENSION_WEIGHTS[given.variant];
  const fixes = MAKERS.flatMap(([id, about, maker], at) => {
    const made = maker(given, material);
    if (!made) return [];
    const dimension = given.dimensions.find((one) => one.id === about);
    const lost = dimension ? (weights[dimension.id] * (100 - dimension.score)) / 100 : 0;
    return [{ ...made, id, about, gain: lost + (FIX_GAINS[id] ?? 0), at }];
  });
  return fixes.sort((a, b) => b.gain - a.gain || a.at - b.at);
}

type NoStory = Exclude<Kind, 'story'>;

/** Told kindly: what the answer is, and how the same material becomes a story. */
const TURNS: Readonly<Record<NoStory, { title: string; why: string; how: string }>> = {
  'pseudo-story': {
    title: 'Tell one time that it happened',
    why: 'You know this well; but {quote} says what usually happens, and an interviewer waits for the once.',
    how: 'Take the last time. Say which day it was and what was different, then what you did next and how that one ended.',
  },
  'self-description': {
    title: 'Let one event show it',
    why: '{quote} may well be true, but anybody can say it.',
    how: 'Take the hour in which it was needed most: what had broken, what you decided, what came of it.',
  },
  hypothetical: {
    title: 'Tell what you did, not what you would do',
    why: 'Your plan is worth hearing, but {quote} cannot be checked.',
    how: 'Take the step you are surest of and tell one time that you took it, even a small one, with how it ended.',
  },
  'off-topic': {
    title: 'Choose an event that answers this question',
    why: 'This is a story, and {quote} happened; but the question asks for something else.',
    how: 'Keep it for another question. Read this one again for its main noun and take an event in which that very thing went wrong.',
  },
  'too-short': {
    title: 'Go on: this is where a story starts',
    why: 'After {quote} the listener still waits for the event.',
    how: 'Say where you were and what was wrong, what was yours to do, three steps you took, and how it ended. A minute is enough.',
  },
};

function turned(given: Judged, kind: NoStory): TopFix {
  const { sentence } = given.reading.analysis.kind;
  const shows = given.reading.sentences[sentence ?? given.reading.sentences.length - 1];
  const { title, why, how } = TURNS[kind];
  return {
    title,
    why: why.replace('{quote}', said(shows, 'what you said')),
    how,
    ...(shows ? { evidence: evidence(given, [shows], 1) } : {}),
  };
}

/** The one change that would raise the answer most. */
export function topFixOf(given: Scored, fixes: readonly Fix[]): TopFix {
  if (given.kind !== 'story') return turned(given, given.kind);
  const [best] = fixes;
  if (!best) throw new Error('there is always one advice to give');
  return best.fix;
}
