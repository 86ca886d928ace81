import type { Label } from '../../../shared/feedback';
import { FAMILIES } from '../families';

const SAYS = new Map(FAMILIES.map(({ id, says }) => [id, says]));

/** The names of the labels as a candidate reads them. */
const PART: Readonly<Record<Label, string>> = {
  S: 'situation',
  T: 'task',
  A: 'action',
  R: 'result',
  other: 'talk beside the story',
};

const partOf = (label: string): string => PART[label as Label] ?? label;

const quoted = (words: string): string => `the words "${words}"`;
const family = (id: string): string => SAYS.get(id) ?? id;

const TENSES: Readonly<Record<string, string>> = {
  past: 'the past tense',
  present: 'the present tense',
  base: 'bare verbs',
  ing: '"-ing" verbs',
  modal: 'would, could, should',
};

/** How each kind of feature is told; the rest of its name comes as the argument. */
const TELLERS: Readonly<Record<string, (rest: string) => string>> = {
  cue: family,
  'before cue': (id) => `the sentence before: ${family(id)}`,
  'after cue': (id) => `the sentence after: ${family(id)}`,
  w: quoted,
  b: quoted,
  first: (words) => `beginning with "${words}"`,
  first2: (words) => `beginning with "${words}"`,
  head1: (words) => `opening on "${words}"`,
  head2: (words) => `opening on "${words}"`,
  head3: (words) => `opening on "${words}"`,
  last: (words) => `ending on "${words}"`,
  subject: (rest) => `who does what: "${rest}"`,
  tense: (rest) => `"${rest.split(' ')[0]}" with ${TENSES[rest.split(' ')[1] ?? ''] ?? 'its verb'}`,
  tenses: (rest) => TENSES[rest] ?? rest,
  verb: (rest) => `the verb "${rest}"`,
  count: (rest) => `how often it says "${rest}"`,
  unit: (rest) => `a number before "${rest}"`,
  'so far': (rest) => `how much ${partOf(rest)} came before`,
  'to come': (rest) => `how much ${partOf(rest)} is still to come`,
  elsewhere: (rest) => `how much ${partOf(rest)} there is elsewhere`,
  'joined before': (rest) => `going on with ${partOf(rest)} before it`,
  'joined after': (rest) => `going on into ${partOf(rest)} after it`,
};

const PLACE = /^(tenth|from start|from end|how far)/;
const NEAR = /^(\d) (before|after):(.+)$/;

/**
 * What a feature is, for people; undefined for one that has no plain words (classes of grammar, single axes of meaning).
 */
export function phraseOf(feature: string): string | undefined {
  if (PLACE.test(feature)) return 'where in the answer it stands';
  if (feature === 'numbers') return 'its numbers';
  if (feature === 'no speaker') return 'that neither "I" nor "we" is in it';
  if (feature === 'no verb') return 'that it has no verb';
  if (feature.startsWith('surest ')) return `whether the ${feature.split(' ')[1]} is told elsewhere`;
  if (feature.startsWith('mean ')) return 'what its words are about';
  const near = NEAR.exec(feature);
  if (near) {
    const [, steps, side, label] = near;
    if (label === 'edge') return 'how near the edge of the answer it is';
    return steps === '1' ? `${partOf(label ?? '')} right ${side} it` : `${partOf(label ?? '')} nearby`;
  }
  const colon = feature.indexOf(':');
  if (colon < 0) return undefined;
  return TELLERS[feature.slice(0, colon)]?.(feature.slice(colon + 1));
}
