import { understand } from './intents';
import { clausesOf } from './intents/clauses';
import { type Heard, hear } from './intents/hear';
import { type Mood, moodOf } from './intents/moods';
import { isOrder, ORDER_FACTS } from './intents/orders';
import { BREAK } from './intents/words';
import { cleared, type Sentence, sentencesOf } from './model/patterns';
import type { HeardOrder, HeardOrders } from './ports';

/**
 * Whoever leads an incident talks in several sentences at once: what they see, what it means, then an order. The matcher
 * knows one breath; here its judgement is asked for each sentence, and a sentence that only tells does not order.
 */

/** Sentences that begin so go with the one before: "Roll it back. No, wait, don't." */
const GOES_ON =
  /^(?:(?:oh|ah|ok|well|and|but|so|hm) )*(?:no|not|wait|actually|scratch|sorry|stop|cancel|never ?mind|hold|on second thoughts?|i mean|rather|forget|do not|belay|strike|leave it|please|now|right now|go|thanks|thank you)(?: |$)/;
/** A turn of mind is short or breaks off; a longer sentence with the same first word stands by itself. */
const GOES_ON_WORDS = 7;
/** "Put that up" says nothing without the sentence before it. */
const POINTS_BACK = /^(?:please )?(?:[a-z]+ )?(?:[a-z]+ )?(?:that|it|those|them)(?: [a-z]+)?$/;
const TURNS =
  /^(?:(?:oh|ah|ok|okay|well|and|but|so|hm)[, ]+)*(?:no|wait|actually|sorry|scratch that|stop|hold on|never mind)\s*[,.!…-]/i;
const BREAKS_OFF = /(?:\.\.\.?|…|[—–-])$/;

/** How things ought to be from now on: a rule, not an order of this minute. */
const RULE =
  /(?<![^ ])(?:must|should|always|never|every|each|from now on|next time|in future|in the future|policy|from then on|has to|have to|ought to|needs?|would have|in a later release|post ?mortem)(?![^ ])/;
const RULED_BY_PERSON =
  /^(?:(?:so|and|then|now|ok|right|well|first|second|third|but|i think|i believe) )*(?:i|we|you|let us) (?:[a-z]+ )?(?:must|should|need|have to|want)(?! (?:every|each|always|never)(?![^ ]))/;

const TELLING: ReadonlySet<Mood | undefined> = new Set<Mood>([
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
const ORDERING: ReadonlySet<Mood | undefined> = new Set<Mood>(['imperative', 'polite', 'want', 'hedged', 'go']);
const ASKING: ReadonlySet<Mood | undefined> = new Set<Mood>(['lookquestion', 'feasible']);

/** A few words are an order by themselves ("one cell gets it"); it takes this many to tell something. */
const TELLS_FROM_WORDS = 12;
const TELLS_ACT_WORDS = 10;
/** Fewer where nobody is asked to order anything. */
const TELLS_REFLECTING_WORDS = 7;
/** In longer talk an order the matcher finds less likely named than this is a word that happened to be said. */
const LEAST_CHANCE = 0.5;
const LEAST_CHANCE_SHORT = 0.3;

interface Told {
  readonly text: string;
  readonly clauses: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly mood: Mood | undefined;
    /** It may go on with a noun before it. */
    readonly relative: boolean;
    readonly asks: boolean;
  }[];
  readonly words: number;
}

function told(text: string): Told {
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

const offsets = (heard: Heard, { from, to }: { readonly from: number; readonly to: number }) => ({
  start: heard.words[from]?.start ?? 0,
  end: heard.words[to - 1]?.end ?? 0,
});

/** Sentences, with turns of mind put to what they turn round. */
function breathsOf(utterance: string): string[] {
  const breaths: string[] = [];
  for (const { quote, text } of sentencesOf(utterance)) {
    const before = breaths.pop();
    const isShort = GOES_ON.test(text) && text.split(' ').length <= GOES_ON_WORDS;
    const turns =
      isShort || POINTS_BACK.test(text) || TURNS.test(quote) || (before !== undefined && BREAKS_OFF.test(before));
    if (before === undefined) breaths.push(quote);
    else if (turns) breaths.push(`${before} ${quote}`);
    else breaths.push(before, quote);
  }
  return breaths;
}

/** "Promote the signed one": a bare verb and what it is done to, where no mood was read from it. */
const BEGINS_WITH_VERB =
  /^(?:(?:so|and|then|now|ok|right|just|please) )*(?!because|with|from|for|of|in|on|at|by|not|only|as|like|all|both|half|over|under|after|before|since|about|to)[a-z]+ (?:the|that|this|those|these|all|it|our|them|every)(?= )/;

/** Naming the parts of a story aloud orders nothing: "Action: triage, rollback." */
const NAMES_PARTS = /^(?:situation|task|action|result|prevention|root cause|lesson|learning|outcome|impact)s?\s*[:–—]/i;

const setsRule = (text: string): boolean => RULE.test(text) && !RULED_BY_PERSON.test(text);

/** "Before we roll back I want to see ..." and "instead of rolling back" order no rollback. */
const SET_ASIDE =
  /\b(?:before (?:we|i|you|they|anyone|anybody|somebody|any|a|the|that|even)|instead of|rather than|short of|whether|than)(?: [a-z']+){0,5} ?$/i;

const ASIDE = /[ ,]+before (?:we|i|you|they|anyone|anybody|somebody) [^,;:.!?]*(?=[.!?]*$)/i;
const LOOKS_FIRST =
  /(?<![^ ])(?:show|open|see|look|check|pull up|bring up|put up|give me|compare|tell me|read|list|count|know)(?![^ ])/;

/** "Show me the table before we decide about a rollback" names the rollback only to put it off. */
function withoutAside(text: string): string {
  const plain = text.replace(ASIDE, '');
  return plain !== text && LOOKS_FIRST.test(cleared(plain)) ? plain : text;
}

const isSetAside = ({ start }: HeardOrder, text: string, clauseStart: number): boolean =>
  start > clauseStart && SET_ASIDE.test(text.slice(clauseStart, start));

const tellsFrom = (reflecting: boolean, look: boolean): number =>
  reflecting ? TELLS_REFLECTING_WORDS : look ? TELLS_FROM_WORDS : TELLS_ACT_WORDS;

const isLook = (order: string): boolean => isOrder(order) && ORDER_FACTS[order].family === 'look';

/** Whether an order found in a sentence is one, by how the sentence goes. */
function isMeant(order: HeardOrder, sentence: Told, reflecting: boolean): boolean {
  const { clauses, words, text } = sentence;
  const look = isLook(order.order);
  if (words < tellsFrom(reflecting, look) || order.order === 'ask.hint') return order.chance >= LEAST_CHANCE_SHORT;
  if (order.chance < LEAST_CHANCE) return false;
  const own = clauses.find(({ start, end }) => order.start >= start && order.start < end);
  if (!look && isSetAside(order, text, own?.start ?? 0)) return false;
  if (ORDERING.has(own?.mood) || (own && BEGINS_WITH_VERB.test(own.text) && own.mood === 'fragment')) return true;
  const others = clauses.filter((clause) => clause !== own);
  if (others.some(({ mood }) => URGING.has(mood) || (mood === 'hedged' && !TELLING.has(own?.mood)))) return true;
  // "..., which has no index" opens like a question and is none.
  const asks = clauses.some(
    ({ mood, relative, asks: questions }, at) => (ASKING.has(mood) || questions) && !(at > 0 && relative),
  );
  if (look && asks) return true;
  // A few words without a verb tell when what stands around them does; a heap of terms orders nothing.
  const isTold = TELLING.has(own?.mood) || others.some(({ mood }) => TELLING.has(mood));
  return !(reflecting || isTold || (!look && own?.mood === 'fragment'));
}

const UPDATE = 'update.stakeholders';

interface HeardBreath {
  readonly intents: readonly string[];
  readonly executes: boolean;
  readonly reason: string;
  readonly text: string;
}

/**
 * Once somebody is being told something, what follows is told too: "We pull it fresh and replay." Only a sentence that
 * begins as an order is one.
 */
function afterUpdate(breaths: readonly HeardBreath[]): HeardBreath[] {
  const begins = breaths.findIndex(({ executes, intents }) => executes && intents.includes(UPDATE));
  if (begins < 0) return [...breaths];
  return breaths.map((breath, at) => {
    if (at <= begins || !breath.executes) return breath;
    const [first] = told(breath.text).clauses;
    const orders = ORDERING.has(first?.mood) && first?.mood !== 'hedged' && !breath.intents.includes(UPDATE);
    return orders ? breath : { ...breath, executes: false, reason: 'report' };
  });
}

/** What somebody is to be told is no order: "tell leadership that we are rolling back". */
const TELLS_THAT = /\b(?:that|saying|know|we|it's|it is|the plan is)\b|:/i;

function withoutTold(orders: readonly HeardOrder[], text: string): readonly HeardOrder[] {
  const update = orders.find(({ order }) => order === UPDATE);
  if (!update) return orders;
  const from = text.slice(update.end).search(TELLS_THAT);
  return from < 0 ? orders : orders.filter(({ order, start }) => order === UPDATE || start < update.end + from);
}

/** "Do a hotfix" and "do the rollback" begin like questions and are none. */
const DO_IT = /^(?:please )?do (?=an? [^?]*$|the [^ ?]+(?: [^ ?]+)?$)/i;

function hearBreath(whole: string, scenario: string, reflecting: boolean): HeardBreath {
  const text = withoutAside(whole).replace(DO_IT, 'run ');
  const heard = understand(text, scenario);
  if (!heard.executes) return { ...heard, text };
  const sentence = told(text);
  if (NAMES_PARTS.test(text)) return { intents: heard.intents, executes: false, reason: 'report', text };
  const isRule = reflecting && sentence.words >= TELLS_REFLECTING_WORDS && setsRule(cleared(text));
  const spans = withoutTold(heard.spans, text);
  const meant = isRule ? [] : spans.filter((span) => isMeant(span, sentence, reflecting));
  if (meant.length > 0) return { ...heard, intents: meant.map(({ order }) => order), text };
  return { intents: heard.intents, executes: false, reason: 'report', text };
}

/** Says most of a whole utterance that orders nothing: a question or a refusal rather than a passing remark. */
const TELLING_REASONS = ['feasibility question', 'refusal', 'corrected to a refusal', 'condition'];

/**
 * The orders in an utterance of any length, each with the sentence it was given in.
 * @param reflecting in a drill's last phase the talk is of what should change; only what is plainly ordered is done
 */
export function listen(utterance: string, scenario: string, reflecting = false): HeardOrders {
  const breaths = afterUpdate(breathsOf(utterance).map((text) => hearBreath(text, scenario, reflecting)));
  const given = breaths.filter(({ executes }) => executes);
  if (given.length > 0) {
    const orders = given.flatMap(({ intents, text }) => intents.map((order) => [order, text] as const));
    const intents = [...new Set(orders.map(([order]) => order))];
    const [first] = given;
    const reason = intents.length > 1 ? 'double' : (first?.reason ?? '');
    // The first place an order was given in is the one that says what was meant by it.
    return { intents, executes: true, reason, words: new Map([...orders].reverse()) };
  }
  const named = breaths.filter(({ intents }) => intents.length > 0);
  const main = named.find(({ reason }) => TELLING_REASONS.includes(reason)) ?? named.at(-1) ?? breaths.at(-1);
  return { intents: main?.intents ?? [], executes: false, reason: main?.reason ?? 'nothing said' };
}

/** Whether a sentence gives orders and says nothing beside: such words claim nothing. */
export function isOnlyOrder({ quote }: Sentence): boolean {
  const moods = told(quote).clauses.map(({ mood }) => mood);
  return moods.length > 0 && moods.every((mood) => mood === 'imperative' || mood === 'polite' || mood === 'go');
}
