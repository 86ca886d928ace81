import type { Fix } from '../fix/fixes';
import { type Material, said } from '../fix/material';
import { bestBy } from '../rubric/case';
import { shows } from '../rubric/measures';
import type { Scored } from '../rubric/scored';

/** What an interviewer asks next is this many questions. */
const COUNT = 3;

type Ask = (material: Material, given: Scored) => string;

/** What an interviewer would ask where an answer is weak in this way, with the candidate's own words in it. */
const ASKS: Readonly<Record<string, Ask>> = {
  result: ({ lastAct }) =>
    `You said ${said(lastAct, 'what you did last')}. What happened then? How do you know that it worked?`,
  proof: ({ weakestResult, figure }) =>
    figure
      ? `You said ${said(weakestResult, 'that it went well')}, and “${figure}” at the start. What was that figure in the end?`
      : `You said ${said(weakestResult, 'that it went well')}. What did you see that told you so?`,
  task: ({ trouble }) =>
    trouble
      ? `When ${said(trouble, 'this happened')}: who expected what of you, and by when?`
      : 'What exactly was expected of you, and by when?',
  situation: ({ firstAct }) =>
    `Before ${said(firstAct, 'you began')}: what was this system, who used it, and what did they notice?`,
  action: ({ vaguestAct }) =>
    `You said ${said(vaguestAct, 'that it was dealt with')}. Take me through it: what did you do first, and what did it show?`,
  own: ({ teamAct, vaguestAct }) =>
    `You said ${said(teamAct ?? vaguestAct, '“we”')}. Which part of that did you do yourself?`,
  specific: ({ vaguestAct }) =>
    `You said ${said(vaguestAct, 'what you did')}. Which one exactly, and what did you see there?`,
  setup: ({ firstAct }) => `In one sentence: what was broken when ${said(firstAct, 'you began')}?`,
  buzzwords: ({ vaguestAct }) => `What would I have seen you do at the moment of ${said(vaguestAct, 'that')}?`,
  blame: () => 'What was your own part in it going wrong, and what would the other side say happened?',
  self: () => 'When did that last show? Tell me about one day.',
  would: () => 'When did you really do that? How did it go?',
  names: ({ best }) => `Forget the format for a moment. What was the hardest minute after ${said(best, 'it began')}?`,
};

const OF_KIND: Readonly<Record<string, readonly Ask[]>> = {
  'pseudo-story': [
    () => 'When was the last time exactly? What was different about it?',
    ({ best }) => `You said ${said(best, 'what you usually do')}. When did that not work?`,
    () => 'What did you do that day that you do not usually do?',
  ],
  'self-description': [
    () => 'Tell me about one day on which that was put to the test.',
    () => 'Who saw it, and what would they say you did?',
    () => 'And a day on which it let you down?',
  ],
  hypothetical: [
    () => 'When were you really in such a situation? What did you do first?',
    () => 'What got in the way of doing it like that?',
    () => 'How did it end?',
  ],
  'off-topic': [
    (_, { request }) => `Let me come back to my question: ${request.prompt}`,
    () => 'What is the closest you have been to that yourself?',
    () => 'What was your own part in it?',
  ],
  'too-short': [
    () => 'Go on: where was this, and what was going wrong?',
    () => 'What was yours to do about it?',
    () => 'And what did you do first?',
  ],
};

/** Where little is weak, an interviewer digs where the candidate was strongest. */
function deeper(given: Scored, { best, bestResult }: Material): string[] {
  const decided = bestBy(
    given.reading.counted.filter((weighed) => shows(weighed, ['not-doing', 'decide', 'resolve', 'found'])),
    ({ worth }) => worth,
  )[0];
  return [
    ...(decided ? [`You said ${said(decided, '')}. What was the other way, and why not that one?`] : []),
    ...(bestResult && bestResult !== decided
      ? [`You said ${said(bestResult, '')}. What of that is still so today?`]
      : []),
    ...(best && best !== decided && best !== bestResult
      ? [`You said ${said(best, '')}. What would have happened if that had not worked?`]
      : []),
    ...(given.request.question?.followUps ?? []),
    'What would you do differently, knowing what you know now?',
    'Who disagreed with you, and what did you make of it?',
    'What did it cost, and who paid for it?',
  ];
}

/** What an interviewer would ask next: first about the weakest points of this very answer. */
export function followUpsOf(given: Scored, fixes: readonly Fix[], material: Material): string[] {
  const weak = fixes.flatMap(({ id }) => ASKS[id]?.(material, given) ?? []);
  const kind = (OF_KIND[given.kind] ?? []).map((ask) => ask(material, given));
  return [...new Set([...kind, ...weak.slice(0, COUNT - 1), ...deeper(given, material)])].slice(0, COUNT);
}
