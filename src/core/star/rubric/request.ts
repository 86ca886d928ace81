import type { Question, VariantId } from '../../../shared/question';
import type { Transcript } from '../../../shared/transcript';
import type { Target } from '../../interview/target';

/** What is to be judged. */
export interface JudgeRequest {
  /** Without words only its text is judged: then nothing is said of delivery. */
  readonly transcript: Transcript;
  readonly question: Question | undefined;
  /** The question's own words; empty where none is known. */
  readonly prompt: string;
  readonly variant: VariantId;
  readonly targetMs: Target;
}
