import { type DefectId, type DimensionId, type Evidence, type Feedback, PARTS, type Part } from '../../shared/feedback';

/** The part of the answer a defect is about. */
const DEFECT_PARTS: Partial<Readonly<Record<DefectId, Part>>> = {
  missing_situation: 'S',
  rambling_setup: 'S',
  missing_task: 'T',
  missing_action: 'A',
  all_we: 'A',
  missing_result: 'R',
  result_without_evidence: 'R',
};

const DIMENSION_PARTS: Partial<Readonly<Record<DimensionId, Part>>> = { ownership: 'A', result: 'R' };

const weakest = ({ dimensions }: Feedback) => [...dimensions].sort((a, b) => a.score - b.score)[0];

/** What stands between curly or straight double quotes, without a leading or trailing ellipsis. */
const quotedIn = (text: string): string[] =>
  [...text.matchAll(/[“"]([^”"]{3,})[”"]/g)].map(([, quote = '']) => quote.replace(/^…\s*|\s*…$/g, ''));

/** The sentence a judgement quotes, so that it can be heard. */
function quotedSentence({ sentences, topFix }: Feedback): Evidence | undefined {
  for (const quote of quotedIn(`${topFix.why} ${topFix.how}`)) {
    const index = sentences.findIndex(({ text }) => text.toLowerCase().includes(quote.toLowerCase()));
    const startMs = sentences[index]?.startMs;
    if (index !== -1) return { quote, sentence: index, ...(startMs === undefined ? {} : { startMs }) };
  }
  return undefined;
}

/** What the one top fix rests on, and the part one would tell anew for it. */
export interface FixGrounds {
  readonly evidence?: Evidence | undefined;
  readonly part?: Part | undefined;
}

/** The part a title speaks of: "Your result has no number". */
function namedPart(title: string): Part | undefined {
  const found = /\b(situation|task|action|result)\b/i.exec(title)?.[1];
  return PARTS.find((part) => part === found?.charAt(0).toUpperCase());
}

function quotedPart({ sentences }: Feedback, evidence: Evidence | undefined): Part | undefined {
  const label = evidence ? sentences[evidence.sentence]?.label : undefined;
  return label === 'other' ? undefined : label;
}

/**
 * The judgement's own grounds where it gives them; else the sentence its words quote, and the part that its title names,
 * the quoted sentence tells, or its first defect or weakest dimension is about. No part where the answer is no story:
 * then telling one of them anew does not help.
 */
export function fixGrounds(feedback: Feedback): FixGrounds {
  const { topFix, kind, defects, missing } = feedback;
  const evidence = topFix.evidence?.[0] ?? quotedSentence(feedback);
  if (kind !== 'story') return { evidence };
  const byDefect = defects.map(({ id }) => DEFECT_PARTS[id]).find((part) => part !== undefined);
  const lowest = weakest(feedback);
  return {
    evidence,
    part:
      topFix.part ??
      namedPart(topFix.title) ??
      quotedPart(feedback, evidence) ??
      missing[0] ??
      byDefect ??
      (lowest ? DIMENSION_PARTS[lowest.id] : undefined),
  };
}
