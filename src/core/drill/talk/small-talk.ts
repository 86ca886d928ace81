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
  `^${LEAD}(?:how (?:is|are|was) (?:it|that|this|things|we|the [a-z]+(?: [a-z]+)?)(?: all)? (?:going|doing|looking|coming|getting)(?: |$)|how (?:is|are) the [a-z]+(?: [a-z]+)?$|are we (?:good|ok|fine|there|back|clear|done|out)(?: |$)|(?:is|has) (?:it|that|everything) (?:better|working|fixed|done|over|gone|recovered|back|finished|through|recovering)(?: |$)|did (?:it|that|this) (?:work|help|fix)(?: |$)|any (?:better|change|effect|progress|improvement)(?: |$)|where (?:are we|is the [a-z]+(?: [a-z]+)?) ?(?:at|now|with it)?(?: |$)|what is (?:the status|taking so long|the latest|going on)(?: |$)|(?:is|are) the [a-z]+(?: [a-z]+)? (?:done|ready|finished|built|out|green|gone|over|through|back)(?: |$)|is it (?:green|ready|out|there|built|everywhere)(?: |$)|how (?:far|much longer)(?: |$)|how (?:long|much time)(?: left| to go| still| now)*$|(?:is|was) (?:it|that|this) (?:enough|it|all)(?: |$)|did (?:it|that) do it|are we done|we are done|(?:status|progress)$)`,
);
const DONE = new RegExp(
  `^${LEAD}(?:that is (?:all|it|everything|my answer)(?: (?:i have|i have got|from me|from my side|for me|for now|really))*|i am (?:done|finished)(?: .{0,24})?|i have (?:nothing (?:more|else)|no more)(?: .{0,24})?|nothing (?:else|more)(?: .{0,24})?|(?:let us |we can |can we )?(?:move on|go on to the next (?:part|question)|next (?:part|question))(?: please)?)$`,
);

/** Which sentence of an utterance says that it was the last. */
export const saysDone = (text: string): boolean =>
  text.split(/(?<=[.!?;])\s+/).some((sentence) => DONE.test(cleared(sentence)));

/** The same without a name: whatever else the words are like, nothing is to be shown but how things stand. */
const NAMELESS =
  /^(?:(?:ok|so|and|right|well|now|good|then|um|alright) )*(?:how (?:is|are) (?:it|that|this|things|we)(?: all)? (?:going|doing|looking|coming|getting)(?: along| on| now)?|how (?:far|long|much longer)(?: are we| is it| left| to go| still| now)*|are we (?:done|there|good)(?: yet| now)?|is (?:it|that) (?:everywhere|enough|over|done|built|out)(?: yet| now)?)$/;

export const asksHowItGoes = (text: string): boolean => NAMELESS.test(cleared(text));

/** "How is it going?": what is under way, and how things stand. @returns whether that was asked */
export function answeredStatus(model: Model, run: Run, text: string, reply: Reply): boolean {
  if (!STATUS.test(cleared(text))) return false;
  const parts = howItGoes(model, run);
  reply.answers.push(...parts);
  return parts.length > 0;
}

/** What is under way, and how things stand. */
export function howItGoes(model: Model, run: Run): string[] {
  const running = run.operations
    .filter(({ state }) => state === 'running')
    .map((operation) => underWay(model, run, operation));
  const status = model.scenario.status && model.say(model.scenario.status, run);
  return [...running, ...(status ? [status] : [])];
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

const LOST = /(?:^| )what (?:do|should|can|would) (?:i|we) do(?: here| now| next| then)?$/;
const LEADS_ON = 'What do you see, and what would you like to know next? A hint is there for the asking.';

/** "What do I do now?" is no order for a hint, which counts; it is not left unanswered either. */
export function ledOn(model: Model, run: Run, text: string, heard: HeardOrders): void {
  if (heard.executes || run.update || run.pending) return;
  if (text.split(/(?<=[.!?;])\s+/).some((sentence) => LOST.test(cleared(sentence))))
    remark(model, run, LEADS_ON, 'answer', REPEAT_MS);
}

/** Words of a title that name nothing by themselves. */
const NO_NAME = new Set('what where which this that from with since were have been stand now last first'.split(' '));
const TITLE_WORD_CHARS = 4;
const TITLE_WORDS = 2;

const namesOf = (title: string): string[] =>
  cleared(title)
    .split(' ')
    .filter((word) => word.length >= TITLE_WORD_CHARS && !NO_NAME.has(word));

/** A view asked for by its own title, in words the common vocabulary does not hold: "let me see the workflow outcomes". */
export function titledLook(model: Model, run: Run, text: string, heard: HeardOrders): HeardOrders | undefined {
  if (heard.executes || heard.reason === 'refusal' || run.update || run.pending) return undefined;
  const clause = told(text).clauses.find((one) => LOOK_VERB.test(one.text));
  if (!clause) return undefined;
  const words = new Set(clause.text.split(' '));
  const [best] = model.evidence
    .filter((entry) => model.holds(entry.if, run))
    .map((entry) => ({ entry, count: namesOf(entry.title).filter((word) => words.has(word)).length }))
    .sort((a, b) => b.count - a.count);
  if (!best || best.count < TITLE_WORDS) return undefined;
  const { opens, title } = best.entry;
  return { intents: [opens], executes: true, reason: 'plain order', words: new Map([[opens, title]]) };
}

/** Somebody asked to see something that was not recognised: silence would leave them waiting for it. */
export function missedLook(model: Model, run: Run, text: string, heard: HeardOrders): void {
  if (heard.executes || heard.reason === 'refusal' || run.update || run.pending) return;
  const asks = told(text).clauses.some((clause) => LOOK_VERB.test(clause.text));
  if (asks) remark(model, run, NOT_HERE, 'answer', REPEAT_MS);
}
