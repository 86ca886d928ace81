import { type Understanding, understand } from './intents';
import { FOR_EVERY_ONE, isLook, isMeant, ORDERING, TELLS_REFLECTING_WORDS, told, weighsWays } from './meant';
import { cleared, sentencesOf } from './model/patterns';
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

/** "Canary. Alive?", "down script. run.": so few words say nothing by themselves and belong to what stands beside them. */
const TERSE_WORDS = 3;
/** What a stop stands between is one breath up to here. */
const TERSE_TOGETHER = 8;
const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Short stretches put to the one before, as long as all of it stays short. */
function terseJoined(breaths: readonly string[]): string[] {
  const joined: string[] = [];
  for (const breath of breaths) {
    const before = joined.pop();
    const isTerse = before !== undefined && Math.min(wordCount(before), wordCount(breath)) <= TERSE_WORDS;
    if (before === undefined) joined.push(breath);
    else if (isTerse && wordCount(before) + wordCount(breath) <= TERSE_TOGETHER) joined.push(`${before} ${breath}`);
    else joined.push(before, breath);
  }
  return joined;
}

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
  return terseJoined(breaths);
}

/** Naming the parts of a story aloud orders nothing: "Action: triage, rollback." */
const NAMES_PARTS = /^(?:situation|task|action|result|prevention|root cause|lesson|learning|outcome|impact)s?\s*[:–—]/i;

const setsRule = (text: string): boolean => RULE.test(text) && !RULED_BY_PERSON.test(text);

const ASIDE = /[ ,]+before (?:we|i|you|they|anyone|anybody|somebody) [^,;:.!?]*(?=[.!?]*$)/i;
const LOOKS_FIRST =
  /(?<![^ ])(?:show|open|see|look|check|pull up|bring up|put up|give me|compare|tell me|read|list|count|know)(?![^ ])/;

/** "Show me the table before we decide about a rollback" names the rollback only to put it off. */
function withoutAside(text: string): string {
  const plain = text.replace(ASIDE, '');
  return plain !== text && LOOKS_FIRST.test(cleared(plain)) ? plain : text;
}

/** What the matcher makes of one breath. */
type Understands = (text: string) => Understanding;

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
  if (from < 0) return orders;
  // "..., and get me the list of hosts" is put to whoever listens, not to whoever is told.
  const apart = told(text).clauses.filter(({ mood }) => mood === 'imperative' || mood === 'polite');
  const isApart = ({ start }: HeardOrder): boolean =>
    apart.some((clause) => clause.start > update.start && start >= clause.start && start < clause.end);
  return orders.filter((one) => one.order === UPDATE || one.start < update.end + from || isApart(one));
}

/** "Do a hotfix" and "do the rollback" begin like questions and are none. */
const DO_IT = /^(?:please )?do (?=an? [^?]*$|the [^ ?]+(?: [^ ?]+)?$)/i;

/** Turns of speech that change nothing of what is ordered, and how the matcher knows them. */
const PLAINLY: readonly (readonly [pattern: RegExp, plain: string])[] = [
  // "..., no need to rebuild" and "..., not the whole thing" only say how far the order goes.
  [
    /(?<=[^ ,]),? (?:and |so )?(?:there(?:'s| is) )?(?:no need (?:to|for) [^,;:.!?]+|not (?:all of it|the (?:whole|full|entire) [a-z]+|from (?:the (?:top|start|beginning)|scratch)))(?=[.!]*$)/i,
    '',
  ],
  // "Set a default then, I suppose" is said with a sigh and is an order all the same.
  [/,? i (?:suppose|guess|think|reckon)(?=[.!]*$)/i, ''],
  [/(?<=[^ ,] [^ ,]+),? then(?=[.!]*$)/i, ''],
  // "Anything written since?" asks whether there is.
  [/^(?:(?:and|so|ok|okay)[, ]+)?anything (?=[^.!]*\?$)/i, 'Is there anything '],
  // "Canary?" asks after the one that is out.
  [/^(?:(?:and|so|ok|okay|right)[, ]+)?(?:the )?canary\?$/i, 'How is the canary doing?'],
];

const plainly = (text: string): string =>
  PLAINLY.reduce((said, [pattern, plain]) => said.replace(pattern, plain), text);

/** As it was said; where that orders nothing, without the turns of speech around it. */
function hearBreath(matcher: Understands, whole: string, reflecting: boolean): HeardBreath {
  const text = withoutAside(whole).replace(DO_IT, 'run ');
  const heard = hearPlain(matcher, text, reflecting);
  const plain = plainly(text);
  if (heard.executes || plain === text) return heard;
  const other = hearPlain(matcher, plain, reflecting);
  return other.executes ? other : heard;
}

function hearPlain(matcher: Understands, text: string, reflecting: boolean): HeardBreath {
  const heard = matcher(text);
  if (!heard.executes) return { ...heard, text };
  const sentence = told(text);
  if (NAMES_PARTS.test(text)) return { intents: heard.intents, executes: false, reason: 'report', text };
  const plain = cleared(text);
  const isRule =
    (reflecting && sentence.words >= TELLS_REFLECTING_WORDS && setsRule(plain)) || FOR_EVERY_ONE.test(plain);
  const spans = withoutTold(heard.spans, text);
  const meant = isRule ? [] : spans.filter((span) => isMeant(span, sentence, reflecting, spans));
  if (meant.length > 0) return { ...heard, intents: meant.map(({ order }) => order), text };
  const asked = text.endsWith('?') && heard.intents.some((order) => !isLook(order));
  const reason = asked ? 'feasibility question' : weighsWays(sentence) ? 'thinking aloud' : 'report';
  return { intents: heard.intents, executes: false, reason, text };
}

const SAFE =
  /^(?:(?:and|but|so|ok|well) )*(?:(?:is|are|would|will) (?:it|that|this|we|they)(?: be)?(?: even| really)? (?:safe|ok|possible|work|survive|enough|compatible)|(?:would|will|does|can) (?:it|that|this) (?:work|hold|survive|break))(?![^ ])/;

/** Says most of a whole utterance that orders nothing: a question or a refusal rather than a passing remark. */
const TELLING_REASONS = ['feasibility question', 'refusal', 'corrected to a refusal', 'condition'];

/**
 * The orders in an utterance of any length, each with the sentence it was given in.
 * @param reflecting in a drill's last phase the talk is of what should change; only what is plainly ordered is done
 */
export const listen = (utterance: string, scenario: string, reflecting = false): HeardOrders =>
  listenWith((text) => understand(text, scenario), utterance, reflecting);

/** The same with another matcher: figures are measured with ones that have not learned from a writer. */
export function listenWith(matcher: Understands, utterance: string, reflecting = false): HeardOrders {
  const breaths = afterUpdate(breathsOf(utterance).map((text) => hearBreath(matcher, text, reflecting)));
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
  // "I'd want to go back. Is it safe?" asks of what was named just before.
  const asks = main && !TELLING_REASONS.includes(main.reason) && SAFE.test(sentencesOf(utterance).at(-1)?.text ?? '');
  return {
    intents: main?.intents ?? [],
    executes: false,
    reason: asks ? 'feasibility question' : (main?.reason ?? 'nothing said'),
  };
}
