import { sigmoid } from '../learn/logistic';
import { type LinearModel, worthOf } from '../learn/weights';
import { type ReadClause, readUpdate } from './features';
import { type CommsModel, type Weighed, weigh } from './model';
import { isGap, PRESSING, REASONS, REPLIES, THANKS } from './replies';
import {
  ELEMENTS,
  type Element,
  elementOf,
  FAULTS,
  type Fault,
  GAPS,
  type Gap,
  type StatusUpdate,
  type UpdateAudience,
  type UpdateDefect,
} from './rubric';
import { NEEDS, scoreOf } from './score';

/** Words of the update that a judgement rests on. */
export interface UpdateQuote {
  readonly text: string;
  /** Offsets into the update; the end is not part of it. */
  readonly start: number;
  readonly end: number;
}

export interface JudgedElement {
  readonly id: Element;
  readonly has: boolean;
  /** Chance 0-1 that the update holds it. */
  readonly chance: number;
  /** How many of the 100 points it is worth to this audience. */
  readonly worth: number;
  readonly evidence?: UpdateQuote | undefined;
}

export interface JudgedDefect {
  readonly id: UpdateDefect;
  readonly reason: string;
  readonly evidence?: UpdateQuote | undefined;
}

export interface JudgedStatus {
  readonly has: Readonly<Record<Element, boolean>>;
  /** Whether the audience can act on it without asking back. */
  readonly quality: 'good' | 'poor';
  /** Chance 0-1 that it can. */
  readonly confidence: number;
  readonly defects: readonly UpdateDefect[];
  /** 0-100; `score.ts` has the table. */
  readonly score: number;
  readonly elements: readonly JudgedElement[];
  /** The defects with their reasons, the most pressing for this audience first. */
  readonly reasons: readonly JudgedDefect[];
  /** What this audience would write back. */
  readonly answer: string;
}

/** The statement that speaks most for an output of a model. */
function evidenceFor(model: LinearModel, output: string, clauses: readonly ReadClause[]): UpdateQuote | undefined {
  const at = model.outputs.indexOf(output);
  const worth = ({ features }: ReadClause): number =>
    [...features].reduce((sum, [name, value]) => sum + worthOf(model, name, at, value), 0);
  const best = clauses
    .map((clause) => ({ clause, sum: worth(clause) }))
    .reduce<{ clause: ReadClause; sum: number } | undefined>((a, b) => (a && a.sum >= b.sum ? a : b), undefined);
  return best && { text: best.clause.text, start: best.clause.start, end: best.clause.end };
}

/**
 * Added to the log-odds of every defect: as with elements, the models see too little in words they did not learn. Chosen
 * with writers held out.
 */
const DEFECT_LEAN = 0.5;

const isOn = (odds: ReadonlyMap<string, number>, name: string): boolean => (odds.get(name) ?? -1) > 0;
const isDefect = (odds: ReadonlyMap<string, number>, name: string): boolean =>
  (odds.get(name) ?? Number.NEGATIVE_INFINITY) + DEFECT_LEAN > 0;

/**
 * What is missing makes an update poor, and nothing that matters is missing in one its audience can act on. Only these are
 * left out without harm at some moments, which the model judges.
 */
const SOMETIMES: Readonly<Record<UpdateAudience, readonly Gap[]>> = {
  sre: ['no_next_update'],
  programme: ['no_cause'],
  leadership: ['no_next_update'],
};

function gapsOf({ gaps }: Weighed, held: ReadonlySet<Element>, audience: UpdateAudience, good: boolean): Gap[] {
  if (good) return [];
  const matters = (gap: Gap): boolean => !SOMETIMES[audience].includes(gap) || isDefect(gaps, gap);
  return GAPS.filter((gap) => !held.has(elementOf(gap)) && matters(gap));
}

function faultsOf(judged: ReadonlyMap<string, number>, audience: UpdateAudience): Fault[] {
  // Engineers' words are the right ones for engineers.
  return FAULTS.filter((fault) => isDefect(judged, fault) && !(fault === 'jargon' && audience === 'sre'));
}

/**
 * Judges a status update as the audience would. Total and deterministic: any text gives a judgement, the same text always
 * the same.
 */
export function judgeWith(model: CommsModel, { audience, text }: StatusUpdate): JudgedStatus {
  const read = readUpdate(text);
  const odds = weigh(model, read, audience);
  const elements = ELEMENTS.map((id): JudgedElement => {
    const has = read.clauses.length > 0 && isOn(odds.elements, id);
    const evidence = has ? evidenceFor(model.statements, id, read.clauses) : undefined;
    return { id, has, chance: sigmoid(odds.elements.get(id) ?? 0), worth: NEEDS[audience][id], evidence };
  });
  const held = new Set(elements.filter(({ has }) => has).map(({ id }) => id));
  const good = read.clauses.length > 0 && isOn(odds.judged, 'good');
  const faults = faultsOf(odds.judged, audience);
  const gaps = gapsOf(odds, held, audience, good);
  const defects: UpdateDefect[] = [...faults, ...gaps];
  const pressing = PRESSING[audience].filter((defect) => defects.includes(defect));
  const [first] = pressing;
  return {
    has: Object.fromEntries(ELEMENTS.map((id) => [id, held.has(id)])) as Record<Element, boolean>,
    quality: good ? 'good' : 'poor',
    confidence: sigmoid(odds.judged.get('good') ?? 0),
    defects,
    score: scoreOf(audience, held, faults, good),
    elements,
    reasons: pressing.map((id) => ({
      id,
      reason: REASONS[id],
      evidence: isGap(id) ? undefined : evidenceFor(model.judging, id, read.clauses),
    })),
    answer: good || !first ? THANKS[audience] : REPLIES[audience][first],
  };
}
