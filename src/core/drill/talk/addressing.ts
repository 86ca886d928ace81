import { cleared } from '../model/patterns';
import type { Model } from '../model/types';

/** Everybody at once: "post in the channel", "tell everyone". */
const EVERYBODY =
  /(?<![^ ])(?:everybody|everyone|all of (?:them|you)|channel|stakeholders|status page|the room|bridge|whole team)(?![^ ])/;

/** A message that begins with who it is for, without an order to send it. */
const HEADED =
  /^(?:(?:ok|right|so|and|now|quick|short|an|a|the|here is|this is|my|next) )*(?:status |leadership |programme |program |sre )?(?:update|message|note|status)(?: (?:for|to) |$)/;

/** An utterance of so many words holds the message itself and not only the wish to send one. */
const MESSAGE_WORDS = 14;
const AFTER_THAT = /(?:that|saying|:|—|-) (.+)$/;
const MESSAGE_AFTER_THAT_WORDS = 4;

/** Whom an update is for; nobody named is everybody. */
export function addressees(model: Model, utterance: string): string[] {
  const text = cleared(utterance);
  const named = model.stakeholders.filter(({ words }) => words.some((pattern) => model.pattern(pattern).find(text)));
  return (named.length > 0 && !EVERYBODY.test(text) ? named : model.stakeholders).map(({ id }) => id);
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

export function holdsMessage(utterance: string): boolean {
  const words = cleared(utterance).split(' ').filter(Boolean);
  if (words.length >= MESSAGE_WORDS) return true;
  const after = AFTER_THAT.exec(utterance)?.[1] ?? '';
  return after.split(/\s+/).length >= MESSAGE_AFTER_THAT_WORDS;
}
