import { DRILL_DIMENSIONS, type DrillQuote, type DrillScore, type DrillScorecard } from '../../../shared/drill';
import { clock } from '../../../shared/units';
import type { Criterion } from '../../scenario/drill-talk';
import { levelReached, type Reached } from '../model/levels';
import type { Model } from '../model/types';
import type { Run } from '../run';

const QUOTE_LONGEST = 160;
const QUOTES_EACH = 2;

/** The words with which a criterion was earned. */
function quotesOf(run: Run, criterion: Criterion): DrillQuote[] {
  const said = new Set(criterion.quotes.flatMap((key) => run.marks.get(key)?.said.slice(0, 1) ?? []));
  return [...said]
    .sort((a, b) => a - b)
    .flatMap((number) => run.utterances[number] ?? [])
    .slice(0, QUOTES_EACH)
    .map(({ text, atMs }) => ({
      text: text.length > QUOTE_LONGEST ? `${text.slice(0, QUOTE_LONGEST).replace(/\s+\S*$/, '')} …` : text,
      atMs,
    }));
}

const quoted = ({ text, atMs }: DrillQuote): string => `"${text}" (${clock(atMs)})`;

function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** Why this level: what was done, with words for it, and what stands before the next. */
function reasonFor(run: Run, reached: Reached): string {
  const earned = reached.criteria.filter((entry) => entry.earned).map(({ criterion }) => criterion);
  const best = [...earned].reverse().find((criterion) => quotesOf(run, criterion).length > 0);
  const [quote] = best ? quotesOf(run, best) : [];
  const did =
    earned.length > 0
      ? `You ${listed(earned.map(({ text }) => text))}${quote ? `, as in ${quoted(quote)}` : ''}.`
      : 'Nothing that was said or done shows it.';
  if (reached.cap) return `${did} ${reached.cap}`;
  const wanted = reached.level === 'novice' ? 'intermediate' : 'expert';
  const missing = reached.criteria.find(({ criterion, earned: has }) => !has && criterion.level === wanted);
  return missing ? `${did} ${missing.criterion.missed}` : did;
}

interface Judged {
  readonly score: DrillScore;
  readonly reached: Reached;
}

function judged(model: Model, run: Run): Judged[] {
  return DRILL_DIMENSIONS.map((id): Judged => {
    const reached = levelReached(model, run, id);
    const criteria = reached.criteria.map(({ criterion, earned }) => ({
      id: criterion.id,
      level: criterion.level,
      text: criterion.text,
      earned,
      quotes: earned ? quotesOf(run, criterion) : [],
      missed: criterion.missed,
    }));
    const quotes = criteria.flatMap((criterion) => criterion.quotes);
    const score = {
      id,
      title: model.scenario.scorecard[id].title,
      level: reached.level,
      reason: reasonFor(run, reached),
      quotes: quotes.filter((quote, at) => quotes.findIndex(({ atMs }) => atMs === quote.atMs) === at),
      criteria,
    };
    return { score, reached };
  });
}

type Scored = DrillScore['criteria'][number];

/** Takes from each dimension in turn, so that three things are not three sides of one. */
function spread(dimensions: readonly (readonly Scored[])[], count: number): Scored[] {
  const chosen: Scored[] = [];
  for (let round = 0; chosen.length < count && dimensions.some((list) => list.length > round); round += 1) {
    chosen.push(...dimensions.flatMap((list) => list[round] ?? []));
  }
  return chosen.slice(0, count);
}

const STRENGTHS_LEFT = [
  (run: Run) => !run.marks.has('harm:any') && 'Nothing you ordered made it worse.',
  (run: Run) => !run.marks.has('hint:any') && run.utterances.length > 0 && 'You took no hint.',
  (run: Run) =>
    run.utterances.length > 0 && `You kept talking: ${run.utterances.length} times, so others could follow.`,
  () => 'You stayed with it to the end, and the debrief shows what could be known when.',
  () => 'You have a first run to measure the next one against.',
  () => 'The alert and its figures are familiar now; the next start will be quicker.',
];

const IMPROVEMENTS_LEFT = [
  'Run it at the quick pace: the same decisions in a third of the time.',
  'Make a story of this run and tell it in three minutes.',
  'Give the updates in half the words, with the same facts.',
];

function strengths(run: Run, scores: readonly DrillScore[]): string[] {
  const earned = scores.map(({ criteria }) =>
    criteria.filter((entry) => entry.earned).sort((a, b) => a.level.localeCompare(b.level)),
  );
  const named = spread(earned, 3).map(
    ({ text, quotes: [quote] }) => `You ${text}${quote ? `: ${quoted(quote)}` : ''}.`,
  );
  const rest = STRENGTHS_LEFT.flatMap((line) => line(run) || []);
  return [...named, ...rest].slice(0, 3);
}

/** What is missing, the lowest dimension first; within it what the next level takes. */
function improvements(model: Model, scores: readonly DrillScore[]): string[] {
  const order = { novice: 0, intermediate: 1, expert: 2 };
  const missing = [...scores]
    .sort((a, b) => order[a.level] - order[b.level])
    .map(({ criteria }) => criteria.filter((entry) => !entry.earned).sort((a, b) => b.level.localeCompare(a.level)));
  const others =
    model.scenario.rootCauses.length > 1 ? ['Run it again with another seed: the same alert has other causes.'] : [];
  return [...spread(missing, 3).map(({ missed }) => missed), ...others, ...IMPROVEMENTS_LEFT].slice(0, 3);
}

function resources(model: Model, scores: readonly DrillScore[]): { title: string; where: string }[] {
  const missing = new Set(
    scores.flatMap(({ criteria }) => criteria.filter(({ earned }) => !earned).map(({ id }) => id)),
  );
  const ranked = model.scenario.resources
    .map((resource, at) => ({ resource, at, helps: resource.helps.filter((id) => missing.has(id)).length }))
    .sort((a, b) => b.helps - a.helps || a.at - b.at);
  const count = ranked.filter(({ helps }) => helps > 0).length >= 3 ? 3 : 2;
  return ranked.slice(0, count).map(({ resource: { title, where } }) => ({ title, where }));
}

export function scorecardOf(model: Model, run: Run): DrillScorecard {
  const scores = judged(model, run).map(({ score }) => score);
  const unasked = run.marks.get('hint:unasked')?.count ?? 0;
  return {
    dimensions: scores,
    strengths: strengths(run, scores),
    improvements: improvements(model, scores),
    resources: resources(model, scores),
    hints: { asked: (run.marks.get('hint:any')?.count ?? 0) - unasked, unasked },
  };
}
