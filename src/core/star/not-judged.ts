import type { DimensionId, Feedback } from '../../shared/feedback';
import type { Analysis } from './analyse';
import { evidenceOf } from './rubric/quote';

/** Said of the dimensions of an answer that cannot be judged: a figure would look as if it had been. */
const NOTHING: readonly DimensionId[] = ['structure', 'ownership', 'specificity', 'result'];

export const unjudged = (reason: string): Feedback['dimensions'] =>
  NOTHING.map((id) => ({ id, score: 0, reason, evidence: [] }));

const REASON = 'This was not heard as English, and only English can be judged.';

/**
 * What is said of an answer in another language, or of noise that was written down as words. It gets no figures: those
 * would be about words that the models have never seen.
 */
export function notEnglish({ sentences }: Pick<Analysis, 'sentences'>, delivery: Feedback['delivery']): Feedback {
  const [first] = evidenceOf(sentences, 0);
  return {
    kind: 'too-short',
    overall: 0,
    sentences: sentences.map(({ text, startMs, endMs }) => ({
      text,
      label: 'other',
      confidence: 1,
      ...(startMs === undefined ? {} : { startMs }),
      ...(endMs === undefined ? {} : { endMs }),
    })),
    missing: [],
    dimensions: unjudged(REASON),
    defects: [],
    delivery,
    topFix: {
      title: 'Answer in English',
      why: 'Hardly any word of this is an everyday English word. Either it was told in another language, or the sound was not clear enough to be written down.',
      how: 'Listen to the take. If it is in English, speak closer to the microphone and try the larger speech model; the recording is kept as it is.',
      ...(first ? { evidence: [first] } : {}),
    },
    strengths: [],
    improvements: ['Answer in English: no other language can be judged yet.'],
    followUps: [
      'Could you tell me that in English?',
      'Where was this, and what was going wrong?',
      'What did you do first?',
    ],
  };
}
