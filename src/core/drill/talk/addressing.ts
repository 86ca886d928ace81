import { cleared, sentencesOf } from '../model/patterns';
import type { Model } from '../model/types';

/** Everybody at once: "post in the channel", "tell everyone". */
const EVERYBODY =
  /(?<![^ ])(?:everybody|everyone|all of (?:them|you)|channel|stakeholders|status page|the room|bridge|whole team)(?![^ ])/;

/** A message that begins with who it is for, without an order to send it. */
const HEADED =
  /^(?:(?:ok|right|so|and|now|quick|short|closing|final|last|first|second|another|one more|an|a|the|here is|this is|my|next) )*(?:status |leadership |programme |program |sre )?(?:update|message|note|status)(?: (?:for|to) |$)/;

/** An utterance of so many words holds the message itself and not only the wish to send one. */
const MESSAGE_WORDS = 14;
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
  for (const text of [headOf(utterance), cleared(utterance)]) {
    if (EVERYBODY.test(text)) return all;
    const named = model.stakeholders.filter(({ words }) => words.some((pattern) => model.pattern(pattern).find(text)));
    if (named.length > 0) return named.map(({ id }) => id);
  }
  return all;
}

/** What is said before a message with a heading ("Update for leadership: ..."), and the message to its end. */
export function headedMessage(
  model: Model,
  utterance: string,
): { readonly before: string; readonly message: string } | undefined {
  const sentences = sentencesOf(utterance);
  const at = sentences.findIndex(({ text }) => HEADED.test(text));
  if (at < 0) return undefined;
  const joined = (part: typeof sentences): string => part.map(({ quote }) => quote).join(' ');
  const message = joined(sentences.slice(at));
  return holdsMessage(model, message) ? { before: joined(sentences.slice(0, at)), message } : undefined;
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
  if (HEADED.test(text)) return true;
  const head = cleared(utterance.split(/[,:]/)[0] ?? '');
  const isShort = head.split(' ').length <= 3;
  return (
    isShort &&
    head !== text &&
    model.stakeholders.some(({ words }) => words.some((pattern) => model.pattern(pattern).find(head)))
  );
}

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
