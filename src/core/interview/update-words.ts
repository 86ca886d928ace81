import type { ExerciseSummary, KeptUpdate, UpdateAudience, UpdateOutcome } from '../../shared/updates';
import { UPDATE_MOMENTS } from './updates';

export const AUDIENCES: readonly {
  readonly id: UpdateAudience;
  readonly name: string;
  readonly wants: string;
}[] = [
  { id: 'sre', name: 'SRE', wants: 'Technical: the cause, what is touched, what you do, what they may do.' },
  { id: 'programme', name: 'Programme managers', wants: 'Dates: what moves, what does not, when you write again.' },
  { id: 'leadership', name: 'Leadership', wants: 'Impact, plan and backup, when it is over and how sure you are.' },
];

export const ELEMENT_NAMES: Readonly<Record<string, string>> = {
  cause: 'cause',
  impact: 'impact',
  not_impacted: 'what is not affected',
  eta: 'when it is done',
  next_update: 'next word',
  confidence: 'how sure',
  plan: 'plan',
};

/** What became of a message, by what its judgement was; nothing where none was sent. */
export const VERDICT_WORDS = { good: 'could act on it', poor: 'had to ask back', none: 'told nothing' } as const;

/** What one says of an audience, by how well it could plan. */
export const OUTCOME_WORDS: Readonly<Record<UpdateOutcome, string>> = {
  'could-plan': 'could plan with it',
  'had-gaps': 'had to ask back',
  'left-guessing': 'was left guessing',
};

/** `Leadership was left guessing.` */
export function outcomeSentence(name: string, outcome: UpdateOutcome): string {
  const words = OUTCOME_WORDS[outcome];
  return `${name} ${name.endsWith('s') ? words.replace(/^was/, 'were') : words}.`;
}

export const MESSAGES_IN_ALL = UPDATE_MOMENTS.length * AUDIENCES.length;

/** What was sent and what of it was of use. */
export function countsOf(updates: readonly KeptUpdate[]): Pick<ExerciseSummary, 'told' | 'couldAct'> {
  const sent = updates.flatMap((update) => update.sent ?? []);
  return { told: sent.length, couldAct: sent.filter(({ judged }) => judged.quality === 'good').length };
}

/** `4 of 9 sent, 3 could be acted on` */
export function toldWords({ told, couldAct }: Pick<ExerciseSummary, 'told' | 'couldAct'>): string {
  if (told === 0) return 'nothing sent yet';
  return `${told} of ${MESSAGES_IN_ALL} sent, ${couldAct} could be acted on`;
}
