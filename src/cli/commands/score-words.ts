import type { Feedback } from '../../shared/feedback';

const NAMES: Readonly<Record<string, string>> = { S: 'S', T: 'T', A: 'A', R: 'R', other: '·' };

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((text) => `  ${text}`)];

/** A judgement as a terminal shows it. */
export function feedbackInWords(feedback: Feedback): string {
  const {
    overall,
    kind,
    topFix,
    dimensions,
    defects,
    strengths,
    improvements,
    followUps,
    sentences,
    beats = [],
  } = feedback;
  const of = (of: readonly { readonly quote: string }[]): string => (of[0] ? ` “${of[0].quote}”` : '');
  return [
    `${overall} of 100, ${kind}`,
    '',
    `${topFix.title}. ${topFix.why} ${topFix.how}`,
    ...section(
      'Figures',
      dimensions.map(({ id, score, reason }) => `${String(score).padStart(3)}  ${id}: ${reason}`),
    ),
    ...section(
      'What an interviewer would stop at',
      defects.map(({ id, reason, evidence }) => `${id}: ${reason}${of(evidence)}`),
    ),
    ...section('What works', strengths),
    ...section('What would make it better', improvements),
    ...section('An interviewer would ask', followUps),
    ...section(
      'Steps of a full answer',
      beats.map(({ text, covered }) => `${covered ? '+' : '-'} ${text}`),
    ),
    ...section(
      'Sentence by sentence',
      sentences.map(({ label, text }) => `${NAMES[label] ?? label}  ${text}`),
    ),
  ].join('\n');
}
