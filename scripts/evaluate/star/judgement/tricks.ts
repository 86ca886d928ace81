/** Ways to talk an answer up that add nothing to it. Each gives the answer with the trick played at `place` (0-1). */
export interface Trick {
  readonly id: string;
  readonly play: (given: Played) => string;
}

export interface Played {
  /** The answer in its sentences. */
  readonly parts: readonly string[];
  readonly question: string;
  /** Words of a strong answer to be sprinkled in. */
  readonly reference: readonly string[];
  readonly place: number;
  /** Which of the trick's phrases to use. */
  readonly turn: number;
}

const pick = <T>(from: readonly T[], turn: number): T => from[turn % from.length] as T;

const NAMES = [
  'So the situation was as follows.',
  'My task was very clear.',
  'Now, moving on to the action.',
  'And the result, then.',
  'Let me start with the situation.',
  'So that is situation, task, action and result.',
  'The actions I took were the following.',
];
const BUZZWORDS = [
  'We leveraged synergies across cross-functional stakeholders.',
  'I drove alignment end to end with a data-driven mindset.',
  'It was all about ownership, transparency and continuous improvement.',
  'I fostered a culture of excellence and empowered the team to deliver value at scale.',
  'I spearheaded a strategic initiative that moved the needle.',
  'We built a resilient, future-proof solution with best practices.',
];
const PRAISE = [
  'I am known as an outstanding problem solver.',
  'I have always been a natural leader under pressure.',
  'People tell me I am the calmest person in the room.',
  'I showed great initiative and strong leadership there.',
  'My communication skills really made the difference.',
  'Nobody else could have done what I did.',
];
const SUCCESS = [
  'As a result everything was a success.',
  'In the end it was a great success and everyone was happy.',
  'And the result was that everything improved a lot.',
  'It all worked out perfectly in the end.',
  'Management was extremely impressed with the outcome.',
  'So it was a huge win for all of us and it is still talked about today.',
  'We achieved all our goals and exceeded expectations.',
];
const FIGURES = [
  'It was about 40 percent.',
  'We improved things by 73 percent.',
  'That was 12, then 99.9, then 300.',
  'There were 47 of them.',
  'Efficiency went up by 35 percent and satisfaction by 20 percent.',
  'It went from 10 to 90.',
  'Productivity rose by 150 percent in three months.',
];
const PADDING = [
  'It was a situation where many things came together and one had to look at it from different angles.',
  'There were a lot of discussions and a lot of back and forth, as there always is in such cases.',
  'You know how these things are, you take it step by step and you see where you get.',
  'I made sure that everyone was on board and that everything was taken care of.',
  'I looked into it, I thought about it carefully and then I took the necessary steps.',
  'We had many meetings about it and talked it through with all the people involved.',
];

const isMarked = (parts: readonly string[]): boolean =>
  parts.filter((part) => /[.?!]$/.test(part)).length > parts.length / 2;

/** As the speaker would be written: without marks where the answer has none. */
const spokenLike = (parts: readonly string[], added: string): string =>
  isMarked(parts) ? added : added.toLowerCase().replace(/[.,?!]/g, '');

/** Puts a sentence between two others, at `place` of the way. */
function putIn(parts: readonly string[], added: string, place: number): string[] {
  const at = Math.round(place * parts.length);
  return [...parts.slice(0, at), spokenLike(parts, added), ...parts.slice(at)];
}

const inserting = (id: string, phrases: readonly string[], count = 1): Trick => ({
  id,
  play: ({ parts, place, turn }) =>
    Array.from({ length: count }, (_, at) => at)
      .reduce<readonly string[]>((told, at) => putIn(told, pick(phrases, turn + at), (place + at / count) % 1), parts)
      .join(' '),
});

/** The words of `text` that a candidate would sprinkle: longer ones, each once. */
export const wordsToSprinkle = (text: string): string[] => [
  ...new Set(
    text
      .toLowerCase()
      .replace(/[^a-z0-9' ]/g, ' ')
      .split(/\s+/)
      .filter((word) => word.length > 4),
  ),
];

/** Puts words of a strong answer between the words of one's own, one or two to a sentence. */
function scattered(parts: readonly string[], words: readonly string[], turn: number): string[] {
  let next = 0;
  return parts.map((part, at) => {
    const own = part.split(' ');
    if (own.length < SHORTEST_SCATTERED) return part;
    for (const place of (at + turn) % 2 === 0 ? [0.4] : [0.3, 0.7]) {
      own.splice(Math.round(place * own.length), 0, pick(words, turn + next));
      next += 1;
    }
    return own.join(' ');
  });
}
const SHORTEST_SCATTERED = 5;

const SPRINKLED = 10;
const asTopic = (question: string): string =>
  question.replace(/^(tell me about|describe|walk me through|give me an example of)\s*/i, '').replace(/[.?]/g, '');

export const TRICKS: readonly Trick[] = [
  inserting('a part named', NAMES),
  inserting('all parts named', NAMES, 4),
  inserting('a stock phrase', BUZZWORDS),
  inserting('three stock phrases', BUZZWORDS, 3),
  inserting('self-praise', PRAISE),
  inserting('self-praise three times', PRAISE, 3),
  inserting('a hollow success', SUCCESS),
  {
    id: 'hollow successes at the end',
    play: ({ parts, turn }) =>
      [0, 1, 2].reduce<readonly string[]>((told, at) => putIn(told, pick(SUCCESS, turn + at), 1), parts).join(' '),
  },
  inserting('a bare figure', FIGURES),
  inserting('three bare figures', FIGURES, 3),
  inserting('padding', PADDING),
  inserting('much padding', PADDING, 4),
  { id: 'the last sentence repeated', play: ({ parts }) => [...parts, parts.at(-1)].join(' ') },
  { id: 'the whole answer repeated', play: ({ parts }) => [...parts, ...parts].join(' ') },
  { id: 'the question echoed', play: ({ parts, question }) => putIn(parts, question, 0).join(' ') },
  {
    id: 'the question echoed at the end',
    play: ({ parts, question }) => putIn(parts, `So that is ${asTopic(question)}.`, 1).join(' '),
  },
  {
    id: 'reference words in a row',
    play: ({ parts, reference, place, turn }) => {
      const words = Array.from({ length: SPRINKLED }, (_, at) => pick(reference, turn * SPRINKLED + at));
      return putIn(parts, `${words.join(', ')}.`, place).join(' ');
    },
  },
  {
    id: 'reference words scattered',
    play: ({ parts, reference, turn }) => scattered(parts, reference, turn * SPRINKLED).join(' '),
  },
  {
    id: 'reference words in the last sentence',
    play: ({ parts, reference, turn }) =>
      [...parts.slice(0, -1), ...scattered(parts.slice(-1), reference, 2 * turn + 1)].join(' '),
  },
];
