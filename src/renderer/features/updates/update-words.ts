import type { UpdateAudience } from '../../../shared/updates';

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
