import type { JudgedStatus, UpdateQuote } from '../judge';
import { dueAt, type Moment, momentsIn } from './moments';

/** A time a message gives for something, with the words that say so. */
export interface GivenTime {
  /** Minutes of the day on which the series began; past midnight it goes on counting. */
  readonly due: number;
  readonly quote: UpdateQuote;
}

/** What is said right before a time that is no promise: when it began, or what no longer holds. */
const NOT_THE_TIME =
  /\b(?:since|began|started|from|after|instead of|in place of|rather than|not|i said|we said|told you|gave you|promised|was|past the|between)\s+(?:about |around |at |for |the |be |by )*$/i;
/** A stretch that speaks of the next message and not of the outcome. */
const NEXT_MESSAGE =
  /\b(?:updates?|next (?:word|note|message|line|post|news|bulletin|status)|hear from|writ(?:e|ing)|posts?|posting|tell you|call(?:ing)? you|i(?:'ll| will)? (?:call|ring|tell|report|confirm)|again|back here|in touch|from me|(?:word|note|line|message) (?:at|in|by))\b/i;
const EVERY = /\bevery\s+$/i;

interface Part {
  readonly text: string;
  readonly start: number;
}

/** A statement in its stretches: "out by ten, and I write at half past nine" gives two times for two things. */
function stretches({ text, start }: UpdateQuote): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const border of text.matchAll(/[,;]\s+(?:and |but |so )?|\s(?:and|but)\s(?=(?:i|we|you|it|the|next)\b)/gi)) {
    parts.push({ text: text.slice(from, border.index), start: start + from });
    from = border.index + border[0].length;
  }
  parts.push({ text: text.slice(from), start: start + from });
  return parts;
}

const isPromise = ({ text }: Part, { start }: Moment): boolean => !NOT_THE_TIME.test(text.slice(0, start));

function timeIn(parts: readonly Part[], saidAt: number): GivenTime | undefined {
  const found = parts.flatMap((part) =>
    momentsIn(part.text)
      .filter((moment) => isPromise(part, moment))
      .map((moment): GivenTime => {
        const every = EVERY.test(part.text.slice(0, moment.start));
        const start = part.start + moment.start;
        const quote = { text: part.text.slice(moment.start, moment.end), start, end: part.start + moment.end };
        return { due: every ? saidAt + moment.minutes : dueAt(moment, saidAt), quote };
      }),
  );
  return found.at(-1);
}

const evidence = ({ elements }: JudgedStatus, id: 'eta' | 'next_update'): UpdateQuote | undefined =>
  elements.find((one) => one.id === id && one.has)?.evidence;

/** When the message says it will be done. @param saidAt minutes of the day */
export function promisedEnd(judged: JudgedStatus, saidAt: number): GivenTime | undefined {
  const said = evidence(judged, 'eta');
  if (!said) return undefined;
  return timeIn(
    stretches(said).filter(({ text }) => !NEXT_MESSAGE.test(text)),
    saidAt,
  );
}

/** When the message says the next one will come. */
export function promisedMessage(judged: JudgedStatus, saidAt: number): GivenTime | undefined {
  const said = evidence(judged, 'next_update');
  if (!said) return undefined;
  const parts = stretches(said);
  const speaking = parts.filter(({ text }) => NEXT_MESSAGE.test(text));
  return timeIn(speaking.length > 0 ? speaking : parts, saidAt) ?? timeIn(parts, saidAt);
}
