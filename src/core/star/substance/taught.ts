import type { DefectId, Kind, Label, Part } from '../../../shared/feedback';
import type { Analysis } from '../analyse';
import type { Token } from '../language/tokens';
import type { Views } from './features';
import { weighable } from './reading';

/** A labelled answer as far as the judgement learns from it. */
export interface JudgedAnswer {
  readonly writer: string;
  readonly question: string;
  readonly kind: Kind;
  readonly strength: 'strong' | 'middling' | 'weak';
  readonly missing: readonly Part[];
  readonly defects: readonly DefectId[];
}

/** The same, read by a sentence model that was not trained on its writer. */
export interface TaughtReading extends JudgedAnswer {
  readonly analysis: Analysis;
  readonly sentences: readonly { readonly label: Label; readonly tokens: readonly Token[]; readonly views: Views }[];
}

export const taughtReading = (answer: JudgedAnswer, analysis: Analysis): TaughtReading => ({
  ...answer,
  analysis,
  sentences: weighable(analysis).map(({ sentence, tokens, views }) => ({ label: sentence.label, tokens, views })),
});
