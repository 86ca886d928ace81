import { DIMENSIONS, type DimensionId, type Feedback, PARTS } from '../../shared/feedback';
import { PART_NAMES } from './rubric/structure';

/** One thing that changed, or stayed, between two takes of the same question. */
export interface Change {
  readonly id: string;
  readonly label: string;
  readonly before?: number;
  readonly after?: number;
  readonly direction: 'better' | 'worse' | 'same';
  readonly text: string;
}

/** Differences smaller than this are not worth a word: a reworded sentence moves a figure as much. */
const NOTICEABLE = { points: 3, wordsPerMinute: 8, seconds: 5 } as const;

const LABELS: Readonly<Record<DimensionId, string>> = {
  structure: 'structure',
  ownership: 'ownership',
  specificity: 'specificity',
  result: 'result',
  relevance: 'relevance',
  delivery: 'delivery',
};

const directionOf = (before: number, after: number): Change['direction'] => {
  if (Math.abs(after - before) < NOTICEABLE.points) return 'same';
  return after > before ? 'better' : 'worse';
};

function overallChange(before: Feedback, after: Feedback): Change {
  const direction = directionOf(before.overall, after.overall);
  const gap = Math.round(Math.abs(after.overall - before.overall));
  const text = {
    better: `${gap} points more than before.`,
    worse: `${gap} points less than before.`,
    same: 'As good as before.',
  }[direction];
  return { id: 'overall', label: 'overall', before: before.overall, after: after.overall, direction, text };
}

const KIND_WORDS: Readonly<Record<Feedback['kind'], string>> = {
  story: 'a story',
  'pseudo-story': 'a habit told as if it were a story',
  'self-description': 'a description of yourself',
  hypothetical: 'what you would do',
  'off-topic': 'off the question',
  'too-short': 'too short to judge',
};

function kindWords(before: Feedback['kind'], after: Feedback['kind']): string {
  if (after === 'story') return `Now it is a story; before it was ${KIND_WORDS[before]}.`;
  if (before === 'story') return `It was a story before; now it is ${KIND_WORDS[after]}.`;
  return `Before it was ${KIND_WORDS[before]}, now it is ${KIND_WORDS[after]}: no story yet.`;
}

function kindChange(before: Feedback, after: Feedback): Change[] {
  if (before.kind === after.kind) return [];
  const better = after.kind === 'story';
  const text = kindWords(before.kind, after.kind);
  return [
    {
      id: 'kind',
      label: 'kind of answer',
      direction: better ? 'better' : before.kind === 'story' ? 'worse' : 'same',
      text,
    },
  ];
}

function partChanges(before: Feedback, after: Feedback): Change[] {
  const words = ({ sentences }: Feedback, part: string): number =>
    sentences.filter(({ label }) => label === part).reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return PARTS.flatMap((part): Change[] => {
    const [was, is] = [!before.missing.includes(part), !after.missing.includes(part)];
    const name = PART_NAMES[part];
    const label = `words for the ${name}`;
    const counts = { before: words(before, part), after: words(after, part) };
    if (was && is) return [];
    if (!was && !is)
      return [{ id: `part-${part}`, label, ...counts, direction: 'same', text: `The ${name} is still missing.` }];
    return [
      is
        ? { id: `part-${part}`, label, ...counts, direction: 'better', text: `The ${name} is told now.` }
        : {
            id: `part-${part}`,
            label,
            ...counts,
            direction: 'worse',
            text: `The ${name} was told before and is missing now.`,
          },
    ];
  });
}

/** Both reasons, because a figure that moved says nothing without what it moved from. */
const nowAndBefore = (now: string, before: string): string =>
  now === before ? now : `Now: ${decapital(now)} Before: ${decapital(before)}`;

/** "The outcome is shown" to "the outcome is shown", but not "I" or a name in capitals. */
const decapital = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

function dimensionChanges(before: Feedback, after: Feedback): Change[] {
  return DIMENSIONS.flatMap((id): Change[] => {
    const was = before.dimensions.find((dimension) => dimension.id === id);
    const is = after.dimensions.find((dimension) => dimension.id === id);
    if (!was || !is) return [];
    const direction = directionOf(was.score, is.score);
    const text = direction === 'same' ? `As before. ${is.reason}` : nowAndBefore(is.reason, was.reason);
    return [{ id, label: LABELS[id], before: was.score, after: is.score, direction, text }];
  });
}

const NAMES_OF_DEFECTS: Readonly<Partial<Record<string, string>>> = {
  no_specifics: 'nothing specific',
  all_we: 'only “we”',
  blames_others: 'blame on others',
  rambling_setup: 'a long setup',
  result_without_evidence: 'a result that nothing shows',
  buzzwords: 'stock phrases',
  names_the_parts_aloud: 'parts announced aloud',
  self_description: 'talk about yourself',
  hypothetical: 'what you would do',
};

function defectChanges(before: Feedback, after: Feedback): Change[] {
  const ids = (of: Feedback): Set<string> => new Set(of.defects.map(({ id }) => id));
  const [was, is] = [ids(before), ids(after)];
  return Object.entries(NAMES_OF_DEFECTS).flatMap(([id, name = id]): Change[] => {
    if (was.has(id) === is.has(id)) return [];
    const gone = was.has(id);
    return [
      {
        id: `defect-${id}`,
        label: name,
        direction: gone ? 'better' : 'worse',
        text: gone ? 'Gone.' : 'New in this take.',
      },
    ];
  });
}

function fillerChange(before: Feedback, after: Feedback): Change[] {
  const per100 = ({ delivery: { fillers, words } }: Feedback): number =>
    Math.round((1000 * fillers.reduce((sum, { count }) => sum + count, 0)) / Math.max(1, words)) / 10;
  const [was, is] = [per100(before), per100(after)];
  if (was === 0 && is === 0) return [];
  const same = Math.abs(was - is) < 1;
  return [
    {
      id: 'fillers',
      label: 'fillers in 100 words',
      before: was,
      after: is,
      direction: same ? 'same' : is < was ? 'better' : 'worse',
      text: same ? 'About as many.' : is < was ? 'Fewer.' : 'More.',
    },
  ];
}

function lengthChange(before: Feedback, after: Feedback): Change[] {
  const [was, is] = [before.delivery.durationMs, after.delivery.durationMs];
  if (was === undefined || is === undefined) return [];
  const seconds = (ms: number): number => Math.round(ms / 1000);
  const miss = ({ delivery: { durationMs = 0, target } }: Feedback): number =>
    Math.max(0, target.minMs - durationMs, durationMs - target.maxMs);
  const gain = seconds(miss(before)) - seconds(miss(after));
  const words = {
    within: 'Within the target.',
    short: 'Shorter than asked for.',
    long: 'Longer than asked for.',
    unknown: '',
  };
  return [
    {
      id: 'length',
      label: 'length in seconds',
      before: seconds(was),
      after: seconds(is),
      direction: Math.abs(gain) < NOTICEABLE.seconds ? 'same' : gain > 0 ? 'better' : 'worse',
      text: words[after.delivery.target.verdict],
    },
  ];
}

/** What changed between two takes of the same question, part by part, in words. The first is about the whole. */
export function compareTakes(before: Feedback, after: Feedback): Change[] {
  return [
    overallChange(before, after),
    ...kindChange(before, after),
    ...partChanges(before, after),
    ...dimensionChanges(before, after),
    ...defectChanges(before, after),
    ...lengthChange(before, after),
    ...fillerChange(before, after),
  ];
}
