import type { Part } from '../../shared/feedback';

/** What the interviewer says to have one part of a story told anew. */
const AGAIN: Readonly<Record<Part, string>> = {
  S: 'Let’s go back to the start. What was the situation, and what was at stake?',
  T: 'Let’s go back a step. What was yours to do in that?',
  A: 'Tell me once more what you did, step by step.',
  R: 'Let’s go back to the result. What came of it, and how do you know?',
};

export interface Asking {
  readonly prompt: string;
  readonly followUp?: string | undefined;
  readonly retryPart?: Part | undefined;
}

/** The words the interviewer speaks: the question, a follow-up, or the request for one part again. */
export const askedWords = ({ prompt, followUp, retryPart }: Asking): string =>
  retryPart ? AGAIN[retryPart] : (followUp ?? prompt);
