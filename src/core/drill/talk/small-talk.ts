import { told } from '../meant';
import { cleared } from '../model/patterns';
import type { Model } from '../model/types';
import type { HeardOrders } from '../ports';
import type { OperationRun, Run } from '../run';
import { remark } from '../tell';
import { REPEAT_MS } from '../timing';
import type { Reply } from './reply';

/** What is said between orders and claims and still wants an answer. */

const LEAD = '(?:(?:ok|so|and|right|well|now|good|then|um|alright) )*';
const STATUS = new RegExp(
  `^${LEAD}(?:how (?:is|are|was) (?:it|that|this|things|we|the [a-z]+(?: [a-z]+)?)(?: all)? (?:going|doing|looking|coming|getting)(?: |$)|how (?:is|are) the [a-z]+(?: [a-z]+)?$|are we (?:good|ok|fine|there|back|clear|done|out)(?: |$)|(?:is|has) (?:it|that|everything) (?:better|working|fixed|done|over|gone|recovered|back|finished|through|recovering)(?: |$)|did (?:it|that|this) (?:work|help|fix)(?: |$)|any (?:better|change|effect|progress|improvement)(?: |$)|where (?:are we|is the [a-z]+(?: [a-z]+)?) ?(?:at|now|with it)?(?: |$)|what is (?:the status|taking so long|the latest|going on)(?: |$)|(?:is|are) the [a-z]+(?: [a-z]+)? (?:done|ready|finished|built|out|green|gone|over|through|back)(?: |$)|is it (?:green|ready|out|there|built)(?: |$)|how (?:far|much longer)(?: |$)|(?:status|progress)$)`,
);
const DONE = new RegExp(
  `^${LEAD}(?:that is (?:all|it|everything|my answer)(?: (?:i have|i have got|from me|from my side|for me|for now|really))*|i am (?:done|finished)(?: .{0,24})?|i have (?:nothing (?:more|else)|no more)(?: .{0,24})?|nothing (?:else|more)(?: .{0,24})?|(?:let us |we can |can we )?(?:move on|go on to the next (?:part|question)|next (?:part|question))(?: please)?)$`,
);

/** Which sentence of an utterance says that it was the last. */
export const saysDone = (text: string): boolean =>
  text.split(/(?<=[.!?;])\s+/).some((sentence) => DONE.test(cleared(sentence)));

/** "How is it going?": what is under way, and how things stand. @returns whether that was asked */
export function answeredStatus(model: Model, run: Run, text: string, reply: Reply): boolean {
  if (!STATUS.test(cleared(text))) return false;
  const running = run.operations
    .filter(({ state }) => state === 'running')
    .map((operation) => underWay(model, run, operation));
  const status = model.scenario.status && model.say(model.scenario.status, run);
  const parts = [...running, ...(status ? [status] : [])];
  reply.answers.push(...parts);
  return parts.length > 0;
}

const SECONDS_A_MINUTE = 60;

function underWay(model: Model, run: Run, { id, endsS }: OperationRun): string {
  const title = model.scenario.operations[id]?.title ?? id;
  const minutes = Math.round((endsS - run.second) / SECONDS_A_MINUTE);
  const left = minutes < 1 ? 'less than a minute' : minutes === 1 ? 'about a minute' : `about ${minutes} minutes`;
  return `${title}: ${left} to go.`;
}

const LOOK_VERB =
  /^(?:(?:ok|so|and|right|well|now|then|um|yeah|please) )*(?:show me|let me (?:see|look at)|(?:can|could|may) (?:i|we) (?:see|look at|have|get)|open|pull up|bring up|put up|i (?:want|would like|need) to see|let us (?:see|look at))(?: |$)/;
const NOT_HERE = 'That I cannot put up for you. Ask for it another way, or say what you want to find out from it.';

/** Somebody asked to see something that was not recognised: silence would leave them waiting for it. */
export function missedLook(model: Model, run: Run, text: string, heard: HeardOrders): void {
  if (heard.executes || heard.reason === 'refusal' || run.update || run.pending) return;
  const asks = told(text).clauses.some((clause) => LOOK_VERB.test(clause.text));
  if (asks) remark(model, run, NOT_HERE, 'answer', REPEAT_MS);
}
