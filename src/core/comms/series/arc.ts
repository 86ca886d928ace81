import type { JudgedStatus, UpdateQuote } from '../judge';
import type { MetNeed, Stage } from './stages';
import { type GivenTime, promisedEnd, promisedMessage } from './times';

/** What only shows across messages. */
export type ArcId =
  | 'eta_kept'
  | 'eta_moved_owned'
  | 'eta_moved_unowned'
  | 'eta_dropped'
  | 'eta_never'
  | 'next_update_kept'
  | 'next_update_late'
  | 'next_update_unpromised'
  | 'nothing_new'
  | 'closed'
  | 'closing_open'
  | 'never_closed';

export interface SeriesQuote extends UpdateQuote {
  /** Which message it is from, counted from 0. */
  readonly message: number;
}

export interface ArcFinding {
  readonly id: ArcId;
  readonly good: boolean;
  /** A sentence for the candidate. */
  readonly reason: string;
  readonly quotes: readonly SeriesQuote[];
}

interface Sent {
  readonly stage: Stage;
  readonly text: string;
  readonly at: number;
}

interface Read extends Sent {
  readonly message: number;
  readonly end: GivenTime | undefined;
  readonly next: GivenTime | undefined;
  readonly needs: readonly MetNeed[];
}

interface Judged {
  readonly judged: JudgedStatus;
  readonly needs: readonly MetNeed[];
}

/** A time within so many minutes of another is the same one. */
const SAME_MINUTES = 4;
/** A promised message may come so many minutes late before anybody wonders. */
const GRACE_MINUTES = 3;
/** Of the words of an update, the share that must be new; under it, the update repeats the one before. */
const NEW_WORDS = 0.25;

const clockOf = (minutes: number): string => {
  const day = ((Math.round(minutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(day / 60)).padStart(2, '0')}:${String(day % 60).padStart(2, '0')}`;
};

/** Every finding across the messages. A series of one message has hardly any. */
export function arcOf(messages: readonly Sent[], judged: readonly Judged[]): ArcFinding[] {
  if (messages.length === 0) return [];
  const read = messages.map((sent, message): Read => {
    const { judged: own, needs } = judged[message] as Judged;
    return { ...sent, message, needs, end: promisedEnd(own, sent.at), next: promisedMessage(own, sent.at) };
  });
  return [...endFindings(read), ...promiseFindings(read), ...repeatFindings(read), closing(read)];
}

const at = (read: Read, quote: UpdateQuote): SeriesQuote => ({ message: read.message, ...quote });
const pairs = (read: readonly Read[]): [Read, Read][] =>
  read.slice(1).map((later, index) => [read[index] as Read, later]);

/** "I told you three", "my estimate was too tight", "moves to four", "instead of three". */
const OWNS =
  /\b(?:(?:i|we) (?:said|told|gave|promised|wrote|had said|estimated|expected|hoped|reckoned)|my (?:estimate|time|guess|figure|number)|our (?:estimate|time|guess|figure)|too (?:tight|optimistic|early|short|hopeful)|sorry|apolog\w+|on (?:me|us)\b|mov(?:es?|ed)|slips?|slipped|later than|longer than|instead of|in place of|rather than|(?:does|did)(?: not|n't) hold|not (?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d)|new (?:time|eta|estimate)|pushed)\b/i;

function owned({ text }: Read): UpdateQuote | undefined {
  const match = OWNS.exec(text);
  return match ? { text: match[0], start: match.index, end: match.index + match[0].length } : undefined;
}

function endFindings(read: readonly Read[]): ArcFinding[] {
  const telling = read.filter(({ stage }) => stage !== 'closing');
  const given = telling.filter(({ end }) => end !== undefined);
  const [first] = given;
  if (telling.length === 0) return [];
  if (!first)
    return [{ id: 'eta_never', good: false, reason: 'No message says when it will be done or decided.', quotes: [] }];
  const found = pairs(given).map(([before, later]) => moved(before, later));
  const last = telling.at(-1) as Read;
  if (last.end === undefined) found.push(dropped(given.at(-1) as Read, last));
  return found;
}

function moved(before: Read, later: Read): ArcFinding {
  const [was, is] = [before.end as GivenTime, later.end as GivenTime];
  const quotes = [at(before, was.quote), at(later, is.quote)];
  if (Math.abs(is.due - was.due) <= SAME_MINUTES)
    return { id: 'eta_kept', good: true, reason: `The time stays at ${clockOf(is.due)} and is said again.`, quotes };
  const change = `${clockOf(was.due)} became ${clockOf(is.due)}`;
  const words = owned(later);
  if (words)
    return {
      id: 'eta_moved_owned',
      good: true,
      reason: `${change}, and the message says that the time has changed.`,
      quotes: [...quotes, at(later, words)],
    };
  return {
    id: 'eta_moved_unowned',
    good: false,
    reason: `${change} without a word about the first time; whoever planned with it has to find out alone.`,
    quotes,
  };
}

function dropped(before: Read, last: Read): ArcFinding {
  const was = before.end as GivenTime;
  return {
    id: 'eta_dropped',
    good: false,
    reason: `The ${clockOf(was.due)} given before is not mentioned in the update of ${clockOf(last.at)}: still true, or not?`,
    quotes: [at(before, was.quote)],
  };
}

const promiseFindings = (read: readonly Read[]): ArcFinding[] =>
  pairs(read).map(([before, later]) => {
    const { next } = before;
    if (!next)
      return {
        id: 'next_update_unpromised',
        good: false,
        reason: `The message of ${clockOf(before.at)} does not say when the next one comes.`,
        quotes: [],
      };
    const quotes = [at(before, next.quote)];
    if (later.at <= next.due + GRACE_MINUTES)
      return { id: 'next_update_kept', good: true, reason: `Promised by ${clockOf(next.due)}, and there.`, quotes };
    return {
      id: 'next_update_late',
      good: false,
      reason: `Promised by ${clockOf(next.due)}, came at ${clockOf(later.at)}.`,
      quotes,
    };
  });

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z\d']+/g) ?? [];

/** An update that only says the last one again tells those who wait that nobody looked. */
const repeatFindings = (read: readonly Read[]): ArcFinding[] =>
  pairs(read).flatMap(([before, later]): ArcFinding[] => {
    const known = new Set(wordsOf(before.text));
    const words = wordsOf(later.text);
    const fresh = words.filter((word) => !known.has(word)).length;
    if (words.length === 0 || fresh / words.length >= NEW_WORDS) return [];
    const quote = { text: later.text, start: 0, end: later.text.length };
    const reason = `The message of ${clockOf(later.at)} says hardly anything that the one before did not.`;
    return [{ id: 'nothing_new', good: false, reason, quotes: [at(later, quote)] }];
  });

function closing(read: readonly Read[]): ArcFinding {
  const last = read.at(-1) as Read;
  if (last.stage !== 'closing') {
    const reason = 'No message closes it: whoever waits does not learn that it is over.';
    return { id: 'never_closed', good: false, reason, quotes: [] };
  }
  const missing = last.needs.filter(({ met }) => !met);
  const quotes = last.needs.flatMap(({ evidence }) => (evidence ? [at(last, evidence)] : []));
  if (missing.length === 0)
    return {
      id: 'closed',
      good: true,
      reason: 'The last message closes it: cause, fix, over, and what follows.',
      quotes,
    };
  const says = missing.map((need) => need.says).join('; ');
  return { id: 'closing_open', good: false, reason: `The closing message leaves open: ${says}.`, quotes };
}
