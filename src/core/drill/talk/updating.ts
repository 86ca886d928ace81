import type { Model } from '../model/types';
import type { Run } from '../run';
import { sessionMs } from '../tell';
import { addressees, addressesSomeone, holdsMessage, orderedMessage } from './addressing';
import type { Reply, Words } from './reply';
import { replaceUnderstood } from './understood';

/** Words of an update that is being given, or the beginning of one. */
export function tookUpdate(model: Model, run: Run, said: number, text: string): boolean {
  if (run.update) {
    run.update = {
      ...run.update,
      said: [...run.update.said, said],
      texts: [...run.update.texts, text],
      lastMs: sessionMs(run),
    };
    replaceUnderstood(run, said, { state: 'update' });
    return true;
  }
  if (!addressesSomeone(model, text) || !holdsMessage(model, text)) return false;
  beginUpdate(model, run, said, text, true);
  return true;
}

function beginUpdate(model: Model, run: Run, said: number, text: string, hasMessage: boolean): void {
  run.update = {
    to: addressees(model, text),
    said: hasMessage ? [said] : [],
    texts: hasMessage ? [text] : [],
    lastMs: sessionMs(run),
  };
  if (hasMessage) replaceUnderstood(run, said, { state: 'update' });
}

/** An update given without a word of what it says is no update yet. */
export function giveUpdate(model: Model, run: Run, said: number, words: Words, reply: Reply): void {
  if (model.stakeholders.length === 0) {
    reply.answers.push('Nobody else is waiting for word. Go on.');
    return;
  }
  const text = orderedMessage(words.all, words.own, words.others);
  const whole = holdsMessage(model, text);
  beginUpdate(model, run, said, text, whole);
  if (!whole) reply.questions.push('Go on, they are reading. What do you tell them?');
}
