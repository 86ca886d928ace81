import { DEFECTS, type Defect, type DefectId, type Evidence, type Kind, type Part } from '../../../shared/feedback';
import { bestBy, type Case, evidence, told } from '../rubric/case';
import { shows, TEAM, weightOf } from '../rubric/measures';
import { evidenceOf, percent } from '../rubric/quote';
import { PART_NAMES } from '../rubric/structure';
import type { Weighed } from '../substance/reading';
import type { ShownDefect } from './showing';

export const MISSING: Readonly<Record<Part, DefectId>> = {
  S: 'missing_situation',
  T: 'missing_task',
  A: 'missing_action',
  R: 'missing_result',
};

const OF_KIND: Partial<Readonly<Record<Kind, DefectId>>> = {
  'pseudo-story': 'pseudo_story',
  'self-description': 'self_description',
  hypothetical: 'hypothetical',
  'off-topic': 'off_topic',
};

/** Only of a story can a part be missed, or a result be asked for. */
const OF_STORIES = new Set<DefectId>([
  ...Object.values(MISSING),
  'result_without_evidence',
  'rambling_setup',
  'all_we',
]);
/** Kinds of answer that one defect names; another defect of this kind is only named when the answer is of that kind. */
const BY_KIND_ONLY = new Set<DefectId>(['pseudo_story', 'off_topic']);

/** The defects to be named, in the order of the list: what the models found, and what kind and parts make plain. */
export function defectIds({
  kind,
  missing,
  chances: { found },
}: Pick<Case, 'kind' | 'missing' | 'chances'>): DefectId[] {
  const story = kind === 'story' || kind === 'off-topic';
  const gaps = new Set(missing.map((part) => MISSING[part]));
  return DEFECTS.filter((id) => {
    if (OF_KIND[kind] === id || gaps.has(id)) return true;
    if (BY_KIND_ONLY.has(id) || id.startsWith('missing_')) return false;
    if (!story && OF_STORIES.has(id)) return false;
    // A result that is not there cannot lack evidence.
    return found.has(id) && !(id === 'result_without_evidence' && gaps.has('missing_result'));
  });
}

const REASONS: Readonly<Record<Exclude<DefectId, 'rambling_setup' | (typeof MISSING)[Part]>, string>> = {
  no_specifics: 'Names, figures, times and tools are missing: these sentences could stand in any answer.',
  all_we: 'Every act is told as “we”; an interviewer cannot tell what you did.',
  pseudo_story: 'This is what usually happens, not one time that it did.',
  self_description: 'This says what you are like; only an event can show it.',
  hypothetical: 'This is what you would do; the question asks for what you did.',
  blames_others:
    'Here somebody else is made the culprit. An interviewer hears how you speak of people when they are not there.',
  off_topic: 'The event told is not the one that the question asks for.',
  result_without_evidence:
    'An outcome is claimed, but nothing shows it: no figure, no before and after, nobody’s words.',
  buzzwords: 'Stock phrases stand where the listener waits for what was done.',
  names_the_parts_aloud: 'The parts are announced. Tell them; a listener finds them without the labels.',
};

const shownBy = (given: Case, defect: ShownDefect, of: readonly Weighed[] = given.reading.sentences): Weighed[] =>
  bestBy(of, ({ at }) => given.chances.shown[defect][at] ?? 0);

/** Sentences that show a defect: the surest, and others nearly as sure. */
function surest(given: Case, defect: ShownDefect): Evidence[] {
  const best = shownBy(given, defect);
  const most = given.chances.shown[defect][best[0]?.at ?? 0] ?? 0;
  const near = best.filter(({ at }) => (given.chances.shown[defect][at] ?? 0) >= most / 2);
  return evidence(given, near);
}

function ofKind(given: Case): Evidence[] {
  const { sentence } = given.reading.analysis.kind;
  return sentence === undefined ? [] : evidenceOf(given.reading.analysis.sentences, sentence);
}

/** Where a missing part would belong: what stands before the gap, or what comes nearest to it. */
function aroundGap(given: Case, part: Part): Weighed[] {
  const { sentences } = given.reading;
  const claimed = told(given, part);
  if (claimed.length > 0) return bestBy(claimed, ({ sentence }) => -sentence.confidence).slice(0, 1);
  if (part === 'S') return sentences.slice(0, 1);
  const before =
    part === 'R' ? told(given, 'A') : part === 'A' ? [...told(given, 'S'), ...told(given, 'T')] : told(given, 'S');
  const last = [...before].sort((a, b) => a.at - b.at).at(-1);
  return last ? [last] : sentences.slice(-1);
}

const GAPS: Readonly<Record<Part, string>> = {
  S: 'Nothing says where this was, what there was and what went wrong.',
  T: 'Nothing says what was yours to do, to promise or to decide, and by when.',
  A: 'Nothing says what you did, step by step.',
  R: 'Nothing says how it ended.',
};

function missing(given: Case, id: DefectId, part: Part): Defect {
  const near =
    told(given, part).length > 0
      ? ` The nearest to ${part === 'A' ? 'an action' : `a ${PART_NAMES[part]}`} is this.`
      : '';
  return { id, reason: `${GAPS[part]}${near}`, evidence: evidence(given, aroundGap(given, part)) };
}

/** The share of the words that come before the first act. */
export function setupShare({ reading }: Pick<Case, 'reading'>): number {
  const first = reading.sentences.findIndex(({ sentence }) => sentence.label === 'A');
  const words = (of: readonly Weighed[]): number => of.reduce((sum, { sentence }) => sum + sentence.tokens.length, 0);
  return words(reading.sentences.slice(0, Math.max(0, first))) / Math.max(1, reading.tokens);
}

function rambling(given: Case): Defect {
  const setup = given.reading.sentences.slice(
    0,
    given.reading.sentences.findIndex(({ sentence }) => sentence.label === 'A'),
  );
  return {
    id: 'rambling_setup',
    reason: `${percent(setupShare(given))} of the answer is over before the first act. A listener needs a third of that.`,
    evidence: evidence(
      given,
      bestBy(setup, (weighed) => -weightOf(weighed)),
    ),
  };
}

function evidenceFor(given: Case, id: DefectId): Evidence[] {
  const { sentences } = given.reading;
  if (OF_KIND[given.kind] === id) return ofKind(given);
  switch (id) {
    case 'no_specifics':
      return evidence(
        given,
        bestBy(
          sentences.filter(({ sentence }) => sentence.label !== 'other'),
          ({ worth }) => -worth,
        ),
      );
    case 'all_we':
      return evidence(
        given,
        bestBy(
          told(given, 'A').filter((weighed) => shows(weighed, TEAM)),
          ({ sentence }) => sentence.confidence,
        ),
      );
    case 'result_without_evidence':
      return evidence(
        given,
        bestBy(told(given, 'R'), ({ proof }) => -proof),
      );
    case 'buzzwords':
      return evidence(
        given,
        bestBy(
          sentences.filter(({ talk }) => talk.includes('buzz') || talk.includes('buzz-phrase')),
          ({ worth }) => -worth,
        ),
      );
    case 'self_description':
    case 'hypothetical':
    case 'pseudo_story':
    case 'blames_others':
    case 'names_the_parts_aloud':
      return surest(given, id);
    default:
      return [];
  }
}

/** Every defect that is there, with why an interviewer would stop at it and the words that show it. */
export function namedDefects(given: Case): Defect[] {
  const parts = Object.entries(MISSING) as [Part, DefectId][];
  return defectIds(given).map((id): Defect => {
    const part = parts.find(([, missed]) => missed === id)?.[0];
    if (part) return missing(given, id, part);
    if (id === 'rambling_setup') return rambling(given);
    const shown = evidenceFor(given, id);
    const fallback = bestBy(given.reading.sentences, ({ worth }) => -worth);
    return {
      id,
      reason: REASONS[id as keyof typeof REASONS],
      evidence: shown.length > 0 ? shown : evidence(given, fallback, 1),
    };
  });
}
