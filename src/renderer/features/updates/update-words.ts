import { UPDATE_MOMENTS } from '../../../core/interview/updates';
import type { ExerciseSummary, UpdateAudience, UpdateOutcome } from '../../../shared/updates';

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

/** What one says of an audience, by how well it could plan. */
export const OUTCOME_WORDS: Readonly<Record<UpdateOutcome, string>> = {
  'could-plan': 'could plan with it',
  'had-gaps': 'had to ask back',
  'left-guessing': 'was left guessing',
};

export const MESSAGES_IN_ALL = UPDATE_MOMENTS.length * AUDIENCES.length;

/** `4 of 9 sent, 3 could be acted on` */
export function toldWords({ told, couldAct }: Pick<ExerciseSummary, 'told' | 'couldAct'>): string {
  if (told === 0) return 'nothing sent yet';
  return `${told} of ${MESSAGES_IN_ALL} sent, ${couldAct} could be acted on`;
}
