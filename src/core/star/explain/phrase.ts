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

/** Figures are `#` to the model. */
const shown = (words: string): string => words.replaceAll('#', '(number)');
const quoted = (words: string): string => `the ${words.includes(' ') ? 'words' : 'word'} "${shown(words)}"`;
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
  first: (words) => `beginning with "${shown(words)}"`,
  first2: (words) => `beginning with "${shown(words)}"`,
  head1: (words) => `opening on "${shown(words)}"`,
  head2: (words) => `opening on "${shown(words)}"`,
  head3: (words) => `opening on "${shown(words)}"`,
  last: (words) => `ending on "${shown(words)}"`,
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

/** What a reason rests on: the sentence itself, those around it, or what nearly every sentence has. */
export type Basis = 'own' | 'around' | 'any';

export interface Phrase {
  readonly says: string;
  readonly basis: Basis;
}

/** A word that explains nothing to a reader, however much it weighs. */
const EMPTY = new Set(
  'the a an of to and in on for with at by from it its that this is was were be are am so but or as if then there i we you he she they my our me us his her their not have had has do did'.split(
    ' ',
  ),
);
const LEXICAL = /^(w|b|first|first2|head1|head2|head3|last|unit|verb):(.+)$/;
const saysNothing = (feature: string): boolean => {
  const words = LEXICAL.exec(feature)?.[2]?.split(' ');
  return words?.every((word) => EMPTY.has(word)) ?? false;
};

const PLACE = /^(tenth|from start|from end|how far)/;
const NEAR = /^(\d) (before|after):(.+)$/;
const AROUND = /^(before cue|after cue|so far|to come|elsewhere|joined before|joined after)$/;

const own = (says: string): Phrase => ({ says, basis: 'own' });
const around = (says: string): Phrase => ({ says, basis: 'around' });
const any = (says: string): Phrase => ({ says, basis: 'any' });

function neighbour(steps: string, side: string, label: string): Phrase {
  if (label === 'edge') return any('how near the edge of the answer it is');
  return around(steps === '1' ? `${partOf(label)} right ${side} it` : `${partOf(label)} nearby`);
}

/** What a feature is, for people; undefined for one that has no plain words (classes of grammar, empty words). */
export function phraseOf(feature: string): Phrase | undefined {
  if (saysNothing(feature)) return undefined;
  if (PLACE.test(feature)) return any('where in the answer it stands');
  if (feature === 'numbers') return own('its numbers');
  if (feature === 'no speaker') return own('that neither "I" nor "we" is in it');
  if (feature === 'no verb') return own('that it has no verb');
  if (feature.startsWith('surest ')) return around(`whether the ${feature.split(' ')[1]} is told elsewhere`);
  if (feature.startsWith('mean ')) return any('what its words are about');
  const near = NEAR.exec(feature);
  if (near) return neighbour(near[1] ?? '', near[2] ?? '', near[3] ?? '');
  const colon = feature.indexOf(':');
  const kind = feature.slice(0, Math.max(0, colon));
  const says = TELLERS[kind]?.(feature.slice(colon + 1));
  return says === undefined ? undefined : { says, basis: AROUND.test(kind) ? 'around' : 'own' };
}
