import { told } from '../meant';
import { cleared, type Sentence, sentencesOf } from '../model/patterns';
import type { Model } from '../model/types';

/** Everybody at once: "post in the channel", "tell everyone". */
const EVERYBODY =
  /(?<![^ ])(?:everybody|everyone|all of (?:them|you)|channel|stakeholders|status page|the room|bridge|whole team)(?![^ ])/;

/** A message that begins with who it is for, without an order to send it. */
const HEADED =
  /^(?:(?:ok|right|so|and|now|quick|short|closing|final|last|first|second|another|one more|an|a|the|here is|this is|my|next) )*(?:status |leadership |programme |program |sre )?(?:update|message|note|status)(?: (?:for|to) |$)/;

/** "Tell everyone: ...", "let Helen know that ...": who is named at the head, and what they are told after it. */
const TOLD =
  /^(?:(?:ok|right|so|and|now|please|can you|could you|can we|let us|i want to|we need to) )*(?:tell (?!me |us )|inform |update |notify |brief |message |let (?!us not ))/;

/** An utterance of so many words holds the message itself and not only the wish to send one. */
const MESSAGE_WORDS = 14;
/** Fewer where it begins as an order to tell somebody. */
const TOLD_WORDS = 10;
const AFTER_THAT = /(?:that|saying|:|—|-) (.+)$/;
const MESSAGE_AFTER_THAT_WORDS = 4;

/** Who it is for stands at the head: "tell leadership and support that ...". */
const HEAD_WORDS = 12;
const HEAD_END = /[:—]| that | saying /;

function headOf(utterance: string): string {
  const head = utterance.split(HEAD_END)[0] ?? '';
  return cleared(head.split(/\s+/).slice(0, HEAD_WORDS).join(' '));
}

/** Whom an update is for: named at its head or, failing that, anywhere in it; nobody named is everybody. */
export function addressees(model: Model, utterance: string): string[] {
  const all = model.stakeholders.map(({ id }) => id);
  const called = cleared(utterance.split(/[,:]/)[0] ?? '');
  for (const text of [...(isCall(model, called, TITLE_WORDS) ? [called] : []), headOf(utterance), cleared(utterance)]) {
    if (EVERYBODY.test(text)) return all;
    const named = model.stakeholders.filter(({ words }) => words.some((pattern) => model.pattern(pattern).find(text)));
    if (named.length > 0) return named.map(({ id }) => id);
  }
  return all;
}

/** The head of a message that begins as an order to tell it: up to a colon, "that" or who it is for. */
function tellsSomeone(model: Model, { text, quote }: Sentence): boolean {
  if (!TOLD.test(text)) return false;
  const head = headOf(quote);
  const isNamed =
    EVERYBODY.test(head) || model.stakeholders.some(({ words }) => words.some((one) => model.pattern(one).find(head)));
  const tells = quote.includes(':') || AFTER_THAT.test(quote) || text.split(' ').length >= TOLD_WORDS;
  return isNamed && (tells || saysMore(model, text));
}

/** A few words that name somebody, or everybody. */
const isCall = (model: Model, head: string, words = CALL_WORDS): boolean =>
  head !== '' &&
  head.split(' ').length <= words &&
  (EVERYBODY.test(head) || model.stakeholders.some(({ words }) => words.some((one) => model.pattern(one).find(head))));

/** "Everybody: ...", "and the programme: ...". */
function isTitled(model: Model, quote: string): boolean {
  const [title = '', ...rest] = quote.split(':');
  return rest.length > 0 && isCall(model, cleared(title), TITLE_WORDS);
}

const BEFORE_NAME = /^(?:(?:ok|right|so|and|now|hey|hi|sorry|well|then|the|to|for|dear|also) )*/;

/** Nothing but who is called: "Helen", "so, to support"; "page Priya" is more. */
function isName(model: Model, called: string): boolean {
  const name = called.replace(BEFORE_NAME, '');
  const isWhole = (pattern: string): boolean =>
    (model.pattern(pattern).find(name) ?? []).some(({ from, to }) => from === 0 && to === name.length);
  return EVERYBODY_CALLED.test(name) || model.stakeholders.some(({ words }) => words.some(isWhole));
}

const EVERYBODY_CALLED = /^(?:everybody|everyone|all|team|folks)$/;

/** "..., no, don't tell them that": what was begun to be told is not. */
const TAKEN_BACK =
  /[,.;!?]\s*(?:(?:oh|ah|eh|hm|um|well|actually)[, ]+)*(?:(?:no|nah|wait)(?=[,.!]| wait| sorry| don)[\s\S]*\b(?:don'?t|do not|nothing|isn'?t|not)\b|scratch that|forget it|never ?mind|on second thoughts?)/i;

/** What follows a name is meant for them to do or to answer; "we're going back" tells them. */
const ASKED_OF_THEM: ReadonlySet<string | undefined> = new Set([
  'imperative',
  'polite',
  'want',
  'go',
  'lookquestion',
  'feasible',
]);

/**
 * "Helen, checkout is failing for ...": called by name and told something. "Priya, roll it back" orders, whoever it is put
 * to.
 */
function isTold(model: Model, quote: string): boolean {
  const [called = '', ...rest] = quote.split(',');
  if (rest.length === 0 || !isName(model, cleared(called))) return false;
  const [first] = told(rest.join(',')).clauses;
  return first !== undefined && !ASKED_OF_THEM.has(first.mood);
}

const isHeading = (model: Model, sentence: Sentence): boolean =>
  HEADED.test(sentence.text) ||
  tellsSomeone(model, sentence) ||
  isTitled(model, sentence.quote) ||
  isTold(model, sentence.quote);

/** What is said before a message with a heading ("Update for leadership: ..."), and the message to its end. */
export function headedMessage(
  model: Model,
  utterance: string,
): { readonly before: string; readonly message: string } | undefined {
  const sentences = sentencesOf(utterance);
  const at = sentences.findIndex((sentence) => isHeading(model, sentence));
  if (at < 0) return undefined;
  const joined = (part: typeof sentences): string => part.map(({ quote }) => quote).join(' ');
  const message = joined(sentences.slice(at));
  return holdsMessage(model, message) && !TAKEN_BACK.test(message)
    ? { before: joined(sentences.slice(0, at)), message }
    : undefined;
}

/**
 * The message an order to update somebody holds ("tell leadership that ..."): from its sentence to the end, without the
 * sentences in which other orders were given.
 */
export function orderedMessage(utterance: string, from: string, others: readonly string[]): string {
  const quotes = sentencesOf(utterance).map(({ quote }) => quote);
  const at = quotes.findIndex((quote) => from.includes(quote));
  if (at < 0) return utterance;
  return quotes
    .slice(at)
    .filter((quote) => from.includes(quote) || !others.some((words) => words.includes(quote)))
    .join(' ');
}

/** Whether somebody is addressed by name or office at the start: "Priya, here is where we are". */
export function addressesSomeone(model: Model, utterance: string): boolean {
  const text = cleared(utterance);
  if (TAKEN_BACK.test(utterance)) return false;
  if (HEADED.test(text)) return true;
  const called = cleared(utterance.split(/[,:]/)[0] ?? '');
  return (called !== text && isName(model, called)) || isTitled(model, utterance);
}

/** A call by name ("Priya, ...", "and the programme: ...") is no longer than this. */
const CALL_WORDS = 3;
/** Before a colon it may say a little more: "Amara, hands off please: ...". */
const TITLE_WORDS = 6;

/** After whom it is for something is said of something: "tell leadership we have some issues". */
const SAYS_MORE =
  /^(?: [^ ]+){0,2}? (?:we|it|is|are|was|were|has|have|had|will|there|nothing|i|they|checkout|customers)(?: [^ ]+){2,}/;

function saysMore(model: Model, text: string): boolean {
  const ends = model.stakeholders.flatMap(({ words }) =>
    words.flatMap(
      (pattern) =>
        model
          .pattern(pattern)
          .find(text)
          ?.map(({ to }) => to) ?? [],
    ),
  );
  return ends.length > 0 && SAYS_MORE.test(text.slice(Math.min(...ends)));
}

export function holdsMessage(model: Model, utterance: string): boolean {
  const text = cleared(utterance);
  const words = text.split(' ').filter(Boolean);
  if (words.length >= MESSAGE_WORDS || saysMore(model, text)) return true;
  const after = AFTER_THAT.exec(utterance)?.[1] ?? '';
  return after.split(/\s+/).length >= MESSAGE_AFTER_THAT_WORDS;
}
