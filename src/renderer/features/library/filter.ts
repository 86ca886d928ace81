import type { Kind } from '../../../shared/feedback';
import type { TakeSummary } from '../../../shared/take';

export type DateRange = 'any' | 'week' | 'month' | 'quarter';
export type KindChoice = 'any' | Kind | 'unheard' | 'part';
export type SortKey = 'date' | 'name' | 'length' | 'score';

/** What the list of takes is narrowed to. Times are the machine's own. */
export interface TakeFilter {
  /** Words; a take must hold all of them, in its title, its question or what was said. */
  readonly words: string;
  readonly question: string;
  readonly kind: KindChoice;
  readonly date: DateRange;
  /** 0..100, both ends included. At the full range takes without a score are shown too. */
  readonly score: readonly [low: number, high: number];
  readonly starred: boolean;
}

export interface TakeOrder {
  readonly key: SortKey;
  readonly up: boolean;
}

export const ALL_SCORES: TakeFilter['score'] = [0, 100];
export const noFilter: TakeFilter = {
  words: '',
  question: 'any',
  kind: 'any',
  date: 'any',
  score: ALL_SCORES,
  starred: false,
};

const DAYS: Readonly<Record<Exclude<DateRange, 'any'>, number>> = { week: 7, month: 28, quarter: 91 };
const DAY_MS = 86_400_000;

/** Made once a summary: thousands of takes are searched on every letter typed. */
const searched = new WeakMap<TakeSummary, string>();

function searchText(take: TakeSummary): string {
  const known = searched.get(take);
  if (known !== undefined) return known;
  const made = `${take.title}\n${take.questionTitle}\n${take.followUp ?? ''}\n${take.text}`.toLowerCase();
  searched.set(take, made);
  return made;
}

export const wordsOf = (query: string): string[] => query.toLowerCase().split(/\s+/).filter(Boolean);

export const takeName = (take: TakeSummary): string => take.title || take.questionTitle;

function ofKind(take: TakeSummary, kind: KindChoice): boolean {
  if (kind === 'any') return true;
  if (kind === 'unheard') return take.kind === undefined;
  if (kind === 'part') return take.retryPart !== undefined || take.followUp !== undefined;
  return take.kind === kind;
}

function inScore(take: TakeSummary, [low, high]: TakeFilter['score']): boolean {
  if (low <= 0 && high >= 100) return true;
  return take.overall !== undefined && Math.round(take.overall) >= low && Math.round(take.overall) <= high;
}

/** @param now the moment from which the last days are counted back */
export function filterTakes(takes: readonly TakeSummary[], filter: TakeFilter, now: Date): TakeSummary[] {
  const words = wordsOf(filter.words);
  const since = filter.date === 'any' ? 0 : now.getTime() - DAYS[filter.date] * DAY_MS;
  return takes.filter(
    (take) =>
      (filter.question === 'any' || take.questionId === filter.question) &&
      (!filter.starred || take.starred) &&
      ofKind(take, filter.kind) &&
      inScore(take, filter.score) &&
      (since === 0 || Date.parse(take.startedAt) >= since) &&
      words.every((word) => searchText(take).includes(word)),
  );
}

const compare: Readonly<Record<SortKey, (a: TakeSummary, b: TakeSummary) => number>> = {
  date: (a, b) => a.id.localeCompare(b.id),
  name: (a, b) => takeName(a).localeCompare(takeName(b), 'en-GB'),
  length: (a, b) => a.durationMs - b.durationMs,
  // What was not judged stands below what was.
  score: (a, b) => (a.overall ?? -1) - (b.overall ?? -1),
};

/** Ties stand newest first, whichever way the rest is sorted. */
export function sortTakes(takes: readonly TakeSummary[], { key, up }: TakeOrder): TakeSummary[] {
  const sign = up ? 1 : -1;
  return [...takes].sort((a, b) => sign * compare[key](a, b) || b.id.localeCompare(a.id));
}

export const isFiltered = (filter: TakeFilter): boolean => JSON.stringify(filter) !== JSON.stringify(noFilter);

export interface Snippet {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** In characters: little before, so that the hit itself is in sight also in a narrow list. */
const AROUND = { before: 14, after: 110 };

/** The first place where one of the words was said, with a little around it; undefined where none was. */
export function snippetOf(text: string, query: string): Snippet | undefined {
  const lower = text.toLowerCase();
  const found = wordsOf(query)
    .map((word) => ({ at: lower.indexOf(word), length: word.length }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at)[0];
  if (!found) return undefined;
  const { at, length } = found;
  const from = at <= AROUND.before ? 0 : text.indexOf(' ', at - AROUND.before) + 1;
  return {
    before: `${from > 0 ? '…' : ''}${text.slice(Math.min(from, at), at)}`,
    match: text.slice(at, at + length),
    after: text.slice(at + length, at + length + AROUND.after),
  };
}
