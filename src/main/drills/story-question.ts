import type { DrillDebrief } from '../../shared/drill';
import { PARTS } from '../../shared/feedback';
import { type Question, question } from '../../shared/question';

export type StoryDraft = Readonly<Partial<Record<(typeof PARTS)[number], string>>>;

const plainId = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const FOLLOW_UPS = [
  'What did you know when you decided, and what did you not know yet?',
  'What would have made you choose another way?',
  'Who was waiting for word from you, and what did you tell each of them?',
  'What has changed since, so that it does not happen again?',
];

/** The run's story as a question of one's own, to be told aloud: the draft is what a good answer of one's own would be. */
export function storyQuestion(
  { run, drill, story }: DrillDebrief,
  draft: StoryDraft,
  words: readonly string[],
): Question {
  const told = PARTS.map((part) => draft[part]?.trim() ?? '').filter(Boolean);
  const own = told.join('\n\n');
  return question.parse({
    id: plainId(`told-${drill}-${run.slice(-6)}`),
    title: `${story.title} (your drill)`,
    topic: 'incidents',
    prompt: story.prompt,
    looksFor: 'The incident you went through in the drill, told in your own words: what you knew, decided and changed.',
    variants: [
      {
        id: 'standard',
        minSeconds: 120,
        maxSeconds: 180,
        emphasis: 'What happened, what was yours to do, what you did and why, and what came of it, with its numbers.',
      },
      {
        id: 'short',
        minSeconds: 45,
        maxSeconds: 75,
        emphasis: 'The same story in a minute: one number, one decision, one result.',
      },
    ],
    hints: [
      ...story.missing.slice(0, 6),
      'Begin with the hour and the figure on the alert; end with the figure after and what you changed.',
    ],
    followUps: FOLLOW_UPS,
    modelAnswer: (own === ''
      ? story.parts.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' ')
      : own
    ).slice(0, 10_000),
    vocabulary: words.filter((word) => word.length <= 60).slice(0, 100),
  });
}
