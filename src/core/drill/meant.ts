import { clausesOf } from './intents/clauses';
import { type Heard, hear } from './intents/hear';
import { type Mood, moodOf } from './intents/moods';
import { isOrder, ORDER_FACTS, type OrderFamily } from './intents/orders';
import { BREAK } from './intents/words';
import type { HeardOrder } from './ports';

/** Whether an order the matcher found in a sentence is given there, or only spoken about: read from the sentence's moods. */

export const TELLING: ReadonlySet<Mood | undefined> = new Set<Mood>([
  'statement',
  'report',
  'negation',
  'memory',
  'thinking',
  'refusal',
  'condition',
]);
/** Said of anything in the same sentence these make it an order; "I'd say" does not. */
const URGING: ReadonlySet<Mood | undefined> = new Set<Mood>(['imperative', 'polite', 'want', 'go']);
export const ORDERING: ReadonlySet<Mood | undefined> = new Set<Mood>(['imperative', 'polite', 'want', 'hedged', 'go']);
const ASKING: ReadonlySet<Mood | undefined> = new Set<Mood>(['lookquestion', 'feasible']);

/** A few words are an order by themselves ("one cell gets it"); it takes this many to tell something. */
const TELLS_FROM_WORDS = 12;
const TELLS_ACT_WORDS = 10;
/** Fewer where nobody is asked to order anything. */
export const TELLS_REFLECTING_WORDS = 7;
/** In longer talk an order the matcher finds less likely named than this is a word that happened to be said. */
const LEAST_CHANCE = { act: 0.5, look: 0.3 } as const;
/** Less will do where the matcher is sure that something is given. */
const LEAST_CHANCE_SURE = { act: 0.3, look: 0.2, speak: 0.12 } as const;
/** In a few words less will do: for a look that is asked for the likeliest is good enough, since it changes nothing. */
const LEAST_CHANCE_SHORT = { act: 0.3, look: 0.3, asked: 0.06 } as const;
/**
 * The matcher weighs more than moods do: an order it is so sure is given stays one, whatever the sentence around it looks
 * like. Chosen on writers held out; docs/evaluation.md has the figures.
 */
const SURELY_GIVEN = { act: 0.8, look: 0.75 } as const;
/** "Another hint, please"; a longer clause without a verb asks for none ("null pointer in the validator"). */
const HINT_FRAGMENT_WORDS = 4;
/** An act stands at the head of a clause that is marked by nothing else; further in it is spoken about. */
const HEAD_CHARS = 16;

interface Clause {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly mood: Mood | undefined;
  /** It may go on with a noun before it. */
  readonly relative: boolean;
  readonly asks: boolean;
}

export interface Told {
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly words: number;
}

/** A sentence taken apart into clauses, each with its mood. */
export function told(text: string): Told {
  const heard = hear(text);
  const clauses = clausesOf(heard).map((clause) => ({
    ...offsets(heard, clause),
    text: clause.text,
    mood: moodOf(clause.text),
    relative: /^(?:which|who|where) /.test(clause.text),
    asks: /(?:^|^so |of all )(?:what|which|who|where|how) /.test(clause.text),
  }));
  return { text, clauses, words: heard.words.filter(({ text: word }) => word !== BREAK).length };
}

/** Whether a sentence gives orders and says nothing beside. */
export function onlyOrders(sentence: string): boolean {
  const moods = told(sentence).clauses.map(({ mood }) => mood);
  return moods.length > 0 && moods.every((mood) => mood === 'imperative' || mood === 'polite' || mood === 'go');
}

const offsets = (heard: Heard, { from, to }: { readonly from: number; readonly to: number }) => ({
  start: heard.words[from]?.start ?? 0,
  end: heard.words[to - 1]?.end ?? 0,
});

/** "Start each wave with a canary", "that goes into the runbook": how it ought to be from now on, in cleared words. */
export const FOR_EVERY_ONE =
  /(?<![^ ])(?:(?:each|every|the next) (?:wave|release|deploy|deployment|rollout|upgrade|change)|(?:in|into|to|on) (?:the|our) (?:runbook|playbook|checklist))(?![^ ])/;

/** "We should have had ...", "next time ...", "migrations must always ...": said of the next time, in cleared words. */
const NEXT_TIME =
  /(?<![^ ])(?:next time|from (?:now|then) on|in (?:the )?future|going forward|post ?mortem|retro(?:spective)?|afterwards|long(?:er)? term|(?:once|when) (?:this|it) is over|(?:should|could|would|must|ought to|needs? to) (?:not )?have|never again|(?:every|each) time|always (?:have to|has to|needs? to|must|should)|(?:prevent|stop|catch|caught|avoid) (?:this|it|that) (?:earlier|again|before|next|happening|from)|so (?:that )?(?:this|it) (?:can not|never|does not|will not)|(?:always|never|every|each) (?:[^ ]+ )?(?:release|deploy|deployment|change|migration|flag|wave|upgrade|version|bump|pull request|rollout|mock|image|step|pipeline|build)s?|(?:migrations|flags|releases|deploys|deployments|mocks|images|changes|rollouts|waves|upgrades|rollbacks|steps) (?:should|must|have to|need to|ought to|always)|(?:staging|ci|uat|the pipeline|the mocks?|the tests?) (?:should|must|has to|have to|needs? to|ought to))(?![^ ])/;

export const isForNextTime = (text: string): boolean => NEXT_TIME.test(text) || FOR_EVERY_ONE.test(text);

/** "Promote the signed one": a bare verb and what it is done to, where no mood was read from it. */
const BEGINS_WITH_VERB =
  /^(?:(?:so|and|then|now|ok|right|just|please) )*(?!because|with|from|for|of|in|on|at|by|not|only|as|like|all|both|half|over|under|after|before|since|about|to)[a-z]+ (?:the|that|this|those|these|all|it|our|them|every)(?= )/;

/** "Before we roll back I want to see ..." and "instead of rolling back" order no rollback. */
const SET_ASIDE =
  /\b(?:before (?:we|i|you|they|anyone|anybody|somebody|any|a|the|that|even)(?:'[a-z]+)?|instead of|rather than|short of|whether|than)(?: [a-z']+){0,5} ?$/i;

const isPutAside = ({ before }: { readonly before: string }): boolean => before !== '' && SET_ASIDE.test(before);

/** "A canary with automatic rollback" describes what a system does by itself. */
const BY_ITSELF = /\b(?:auto(?:matic|mated|matically)?|one[- ]click|push[- ]button)[- ]?$/i;

/** "Run the previous version's tests" and "page and backend" hold the words of an act and are about something else. */
const OTHER_MATTERS: Readonly<Record<string, RegExp>> = {
  'rollback.code': /(?<![^ ])(?:tests|(?:contract|unit|integration|regression) test)(?![^ ])/,
  'rollback.schema': /(?<![^ ])(?:tests|(?:contract|unit|integration|regression) test)(?![^ ])/,
  'declare.incident': /(?<![^ ])pages? (?:and|or) /,
  'flag.off': /(?<![^ ])(?:flags?|toggles?) (?:polic(?:y|ies)|reviews?|hygiene|rules?|management|strategy)(?![^ ])/,
};
/** "A canary cluster first" says how it should begin where the talk is of that. */
const CANARY_NAMED =
  /^(?:(?:a|an|the|and|also|then|first|second|third|with) )*canary(?! (?:it|them|that|this|the|those|on)(?![^ ]))/;

function isOtherMatter({ order }: HeardOrder, { own, reflecting }: Placed): boolean {
  const text = own?.text ?? '';
  return OTHER_MATTERS[order]?.test(text) === true || (reflecting && CANARY_NAMED.test(text));
}

/** "Probably a default on the column" names an answer; whoever orders has a verb for it. */
const NAMES_ONLY =
  /^(?:(?:so|and|then|well|or|but) )*(?:probably|maybe|perhaps|possibly) (?:an?|the|some|that|by|with) /;

const familyOf = ({ order }: HeardOrder): OrderFamily => (isOrder(order) ? ORDER_FACTS[order].family : 'act');

export const isLook = (order: string): boolean => isOrder(order) && ORDER_FACTS[order].family === 'look';

const tellsFrom = (reflecting: boolean, look: boolean): number =>
  reflecting ? TELLS_REFLECTING_WORDS : look ? TELLS_FROM_WORDS : TELLS_ACT_WORDS;

/** An order in its sentence. */
interface Placed extends Told {
  readonly own: Clause | undefined;
  readonly others: readonly Clause[];
  /** What its clause says ahead of it. */
  readonly before: string;
  readonly reflecting: boolean;
  /** All orders found in the sentence. */
  readonly named: readonly HeardOrder[];
}

/** Read aloud from what lies open: how a thing is, and not which thing is to be seen. */
const READ_ALOUD =
  /^(?:(?:ok|so|and|right|well|hm|it is|that is|it says|yes|an?) )*(?:[a-z]{3,}(?:error|exception)|null ?pointer|(?:null|not null|nullable|no default|null value|mandatory|required|optional)(?: (?:in|on|for) [^?]+|(?:(?: and| but| with)? (?:a |no |without )?(?:not null|nullable|default|mandatory|required|optional))*))$/;

/**
 * Whether an order found in a sentence is one, by how the sentence goes.
 * @param reflecting the talk is of what should change, so that only what is plainly ordered is meant
 * @param named all orders found in the sentence
 */
export function isMeant(
  order: HeardOrder,
  sentence: Told,
  reflecting: boolean,
  named: readonly HeardOrder[] = [order],
): boolean {
  const { clauses, text } = sentence;
  const look = isLook(order.order);
  const own = clauses.find(({ start, end }) => order.start >= start && order.start < end);
  const others = clauses.filter((clause) => clause !== own);
  const placed = { ...sentence, own, others, before: text.slice(own?.start ?? 0, order.start), reflecting, named };
  if (READ_ALOUD.test(own?.text ?? '') || isOtherMatter(order, placed)) return false;
  if (order.order === 'ask.hint') return isHint(order, placed);
  return look ? isLookMeant(order, placed) : isActMeant(order, placed);
}

const isSure = ({ given }: HeardOrder, { reflecting }: Placed, from: number): boolean => !reflecting && given >= from;

/** "Blast radius, expand and contract, canary, flag policy, idempotency" names much and orders nothing. */
const HEAP_CLAUSES = 5;
const HEAP_CLAUSE_WORDS = 4;

function isHeap({ clauses, words, text }: Placed): boolean {
  if (/\bplease\b/i.test(text) || clauses.length < HEAP_CLAUSES || words > HEAP_CLAUSE_WORDS * clauses.length)
    return false;
  const terms = clauses.filter(({ mood }) => mood === 'fragment').length;
  return terms >= clauses.length - 1 && clauses.at(-1)?.mood === 'fragment';
}

function isLookMeant(order: HeardOrder, placed: Placed): boolean {
  const isShort = placed.words < tellsFrom(placed.reflecting, true);
  // Sure that something is to be shown is not sure what.
  const isNamed = order.chance >= (isShort ? LEAST_CHANCE_SHORT.asked : LEAST_CHANCE_SURE[familyOf(order)]);
  if (isNamed && isSure(order, placed, SURELY_GIVEN.look)) return !isHeap(placed);
  return isShort ? isShortLook(order, placed) : isLookAmongTalk(order, placed);
}

function isActMeant(order: HeardOrder, placed: Placed): boolean {
  const { own, before, words, reflecting } = placed;
  if (BY_ITSELF.test(before) || NAMES_ONLY.test(own?.text ?? '')) return false;
  if (isAlternative(placed) || isAskedAct(placed)) return false;
  const isShort = words < tellsFrom(reflecting, false);
  const isNamed = isShort || order.chance >= LEAST_CHANCE_SURE[familyOf(order)];
  if (isNamed && isSure(order, placed, SURELY_GIVEN.act) && !isPutAside(placed)) return !isHeap(placed);
  return isShort ? isShortAct(order, placed) : isActAmongTalk(order, placed);
}

/** "Roll back, or switch the flag off" weighs both and orders neither; "or we lose more orders" gives the reason. */
const OR_ELSE = /^or (?!else |rather |better |no |actually |wait )/;
const OR_ACT =
  /(?<![^ ])or (?:(?:just|maybe|do|then) )?(?:roll|switch|flip|turn|fix|patch|hotfix|set|restore|redeploy|promote|replay|pin|kill|drop|retry|isolate|drain|disable)(?![^ ])/;
/** What is put right in the same breath: "roll back, or rather switch the flag off". */
const OR_RATHER = /^or (?:rather|better|no|actually|wait)(?![^ ])/;
const CHOICES: ReadonlySet<Mood | undefined> = new Set<Mood>(['imperative', 'fragment', 'hedged', 'polite']);
const isOther = ({ text, mood }: Clause): boolean => OR_ELSE.test(text) && CHOICES.has(mood);

function isAlternative({ own, clauses, named }: Placed): boolean {
  const at = own ? clauses.indexOf(own) : -1;
  const [here, next] = clauses.slice(at);
  if (at < 0 || !here) return false;
  if (OR_ACT.test(here.text) || (next !== undefined && OR_RATHER.test(next.text))) return true;
  // Two words for the same act leave nothing to choose: "teach the mock the field, or pull the current one".
  const isOpen = new Set(named.filter(({ order }) => !isLook(order)).map(({ order }) => order)).size > 1;
  const before = at > 0 ? clauses[at - 1] : undefined;
  if (before && isOther(here)) return isOpen || !ORDERING.has(before.mood);
  return isOpen && next !== undefined && isOther(next);
}

/** Whether a sentence puts two ways beside each other. */
export const weighsWays = ({ clauses }: Told): boolean =>
  clauses.slice(1).some(isOther) || clauses.some(({ text }) => OR_ACT.test(text));

/** What an error is called, and no pointer that somebody asks for. */
const NULL_POINTER = /(?<![^ ])null ?pointer/;

const isHint = ({ chance, given }: HeardOrder, { own }: Placed): boolean =>
  !NULL_POINTER.test(own?.text ?? '') &&
  (chance >= LEAST_CHANCE_SHORT.act || given >= SURELY_GIVEN.act) &&
  (own?.mood !== 'fragment' || own.text.split(' ').length <= HINT_FRAGMENT_WORDS);

function isShortLook({ chance }: HeardOrder, { own }: Placed): boolean {
  const asked = ORDERING.has(own?.mood) || own?.mood === 'lookquestion';
  return chance >= LEAST_CHANCE_SHORT[asked ? 'asked' : 'look'];
}

/** "Roll back?" asks, and so does "and then drop the column?"; "can you roll it back?" is a polite order. */
const isAskedAct = ({ own, text, words, reflecting }: Placed): boolean =>
  text.endsWith('?') &&
  words < tellsFrom(reflecting, false) &&
  (own?.mood === 'fragment' || own?.mood === 'imperative');

function isShortAct({ chance }: HeardOrder, { own, reflecting }: Placed): boolean {
  if (chance < LEAST_CHANCE_SHORT.act) return false;
  return !(reflecting && own?.mood === 'fragment');
}

const isOrderedClause = (own: Clause | undefined): boolean =>
  ORDERING.has(own?.mood) || (own?.mood === 'fragment' && BEGINS_WITH_VERB.test(own.text));

/** "It goes back to two three, do it", "so let's get that moving": what was told becomes an order. */
const goesAfter = ({ start }: HeardOrder, others: readonly Clause[]): boolean =>
  others.some(
    ({ mood, text, start: from }) =>
      from > start &&
      (mood === 'go' || (mood === 'imperative' && /(?<![^ ])(?:it|that|them|those)(?![^ ])/.test(text))),
  );

function isLookAmongTalk(order: HeardOrder, { own, others, clauses, reflecting }: Placed): boolean {
  if (order.chance < LEAST_CHANCE.look) return false;
  if (isOrderedClause(own) || others.some(({ mood }) => URGING.has(mood))) return true;
  if (others.some(({ mood }) => mood === 'hedged') && !TELLING.has(own?.mood)) return true;
  // "..., which has no index" opens like a question and is none.
  const asks = clauses.some(({ mood, relative, asks }, at) => (ASKING.has(mood) || asks) && !(at > 0 && relative));
  return asks || !(reflecting || clauses.some(({ mood }) => TELLING.has(mood)));
}

function isActAmongTalk(order: HeardOrder, { own, others, before, clauses, reflecting }: Placed): boolean {
  if (order.chance < LEAST_CHANCE.act) return false;
  if (isPutAside({ before })) return false;
  if (isOrderedClause(own)) return true;
  if (own?.mood === undefined && before.length > HEAD_CHARS) return false;
  if (goesAfter(order, others)) return true;
  // "I'd want to see" makes no order of what is only told beside it.
  if (TELLING.has(own?.mood)) return false;
  if (others.some(({ mood }) => URGING.has(mood) || mood === 'hedged')) return true;
  // A few words without a verb tell when what stands around them does; a heap of terms orders nothing.
  return !(reflecting || own?.mood === 'fragment' || clauses.some(({ mood }) => TELLING.has(mood)));
}
