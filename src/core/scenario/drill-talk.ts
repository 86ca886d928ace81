import { z } from 'zod';
import { cause, duration, effects, formula, id, moment, pattern, speech, text } from './drill-basics';

/** The part of a drill's file that describes the talk: what can be looked at and ordered, what is listened for, who asks. */

const show = z
  .strictObject({
    text: text.optional(),
    diff: z.strictObject({ file: text, body: text }).optional(),
    table: z.strictObject({ columns: z.array(text).min(1), rows: z.array(z.array(z.string())).min(1) }).optional(),
    list: z.array(z.strictObject({ id: text, title: text, text: text.optional() })).optional(),
    /** The log tail, of one service or of lines that hold a word. */
    logs: z.strictObject({ service: text.optional(), holds: text.optional() }).optional(),
    panels: z.array(id).min(1).optional(),
    pipeline: z.array(id).min(1).optional(),
  })
  .refine((given) => Object.values(given).some((part) => part !== undefined), 'at least one thing to show');

const evidence = z.strictObject({
  id,
  cause: cause.optional(),
  if: formula.optional(),
  /** The order that opens it. */
  opens: text,
  /** How it is asked for in this drill, where the common vocabulary would take it for something else. */
  hears: z.array(pattern).default([]),
  /** Where several answer the same order: the words that mean this one. */
  words: z.array(pattern).default([]),
  default: z.boolean().default(false),
  title: text,
  /** How long it takes somebody to find out. */
  takes: duration.optional(),
  show,
  says: speech.optional(),
  /** What a careful reader learns from it. */
  clues: z.array(id).default([]),
  /** What in it leads astray; told in the debrief only. */
  herring: text.optional(),
});

const order = z.strictObject({
  id,
  order: text,
  cause: cause.optional(),
  title: text,
  /** For an order the common vocabulary lacks: how it is said. */
  hears: z.array(pattern).default([]),
  words: z.array(pattern).default([]),
  default: z.boolean().default(false),
  /** The first whose `if` holds is said, and nothing is done. */
  refuses: z.array(z.strictObject({ if: formula, say: text })).default([]),
  /** Said back first, with two seconds for a "no". */
  irreversible: z.boolean().default(false),
  sayBack: text.optional(),
  says: speech.optional(),
  /** Asked when the order comes without its reasons: when `unless` does not hold. */
  because: z.strictObject({ unless: formula, ask: text }).optional(),
  do: effects.default([]),
  starts: id.optional(),
  from: id.optional(),
  stops: z.array(id).default([]),
  /** Orders it brings about itself; said together with it they are not carried out by themselves. */
  covers: z.array(id).default([]),
  /** Belongs with the others of its order: several may be meant in one sentence ("a check first, and back off"). */
  together: z.boolean().default(false),
});

const claim = z.strictObject({
  id,
  cause: cause.optional(),
  title: text,
  hears: z.array(pattern).default([]),
  /** Points of reasoning the matcher hears in any drill, by their ids. */
  reasoning: z.array(id).default([]),
  /** Clues of which at least one must have been seen for it to be more than a guess; none when it needs no proof. */
  needs: z.array(id).default([]),
  /** The phases in which it counts; all when left out. What is said of prevention counts when that is the subject. */
  in: z.array(id).min(1).optional(),
  /** A question counts ("is the rollback safe?"), not only a statement. */
  asking: z.boolean().default(false),
  /** Asked when it is said without having looked. */
  ask: text.optional(),
  /** It is mistaken: what the interviewer answers. */
  wrong: text.optional(),
});

const question = z.strictObject({
  id,
  cause: cause.optional(),
  if: formula.optional(),
  ask: text,
  /** Not asked, or not asked again, once this holds. */
  answered: formula,
});

const hints = z.array(text).length(4);

const phase = z.strictObject({
  id,
  title: text,
  minutes: z.number().positive().max(240),
  opens: speech,
  goal: formula,
  questions: z.array(question).default([]),
  /** Without progress for so long, a hint comes unasked. */
  patience: duration,
  /** Four levels, from a nudge to the answer, for a cause or for `any`. */
  hints: z.record(id, hints),
  /** Hints for when things have turned or part of it is known: the first whose `if` holds goes before those above. */
  hintsWhen: z.array(z.strictObject({ cause: cause.optional(), if: formula, hints })).default([]),
  /** Said in passing to the next phase. */
  met: speech.optional(),
  late: speech.optional(),
  /** Where the candidate may say that they have finished: what is said to it in passing on. None holds: they stay. */
  done: speech.optional(),
});

const reaction = z.strictObject({
  id,
  cause: cause.optional(),
  when: formula,
  do: effects.min(1),
  /** It may happen again after this long; once when left out. */
  again: duration.optional(),
});

const stakeholder = z.strictObject({
  id,
  name: text,
  role: text,
  audience: z.enum(['sre', 'programme', 'leadership']),
  /** How people address them: "leadership", "the VPs", a first name. */
  words: z.array(pattern).min(1),
  opens: z.strictObject({ at: moment, text }).optional(),
  patience: duration,
  /** What is written when patience ends, once, twice, and when it is escalated. */
  asks: z.array(speech).length(3),
  thanks: z.array(text).min(1),
});

const criterion = z.strictObject({
  id,
  cause: cause.optional(),
  level: z.enum(['intermediate', 'expert']),
  /** Follows "You": "tied the errors to the deploy". */
  text,
  earned: formula,
  /** The words quoted for it: what was said as these happened. */
  quotes: z.array(text).default([]),
  /** What to do better, where it was not earned. */
  missed: text,
});

const dimension = z.strictObject({
  title: text,
  criteria: z.array(criterion).min(2),
  /** How many of the criteria of a level it takes; all when left out. */
  needs: z
    .strictObject({ intermediate: z.number().int().min(1).optional(), expert: z.number().int().min(1).optional() })
    .default({}),
  /** What keeps the level down whatever else was done. */
  caps: z
    .array(
      z.strictObject({ cause: cause.optional(), at: z.enum(['novice', 'intermediate']), if: formula, reason: text }),
    )
    .default([]),
});

const resource = z.strictObject({
  title: text,
  where: text,
  /** Criteria it helps with. */
  helps: z.array(id).min(1),
});

const ending = z.strictObject({
  id,
  cause: cause.optional(),
  title: text,
  when: formula,
  text,
  good: z.boolean().default(false),
});

const strongLine = z.strictObject({
  at: moment,
  say: text,
  /** The orders in it, for the linter; a test holds the matcher to them. */
  orders: z.array(text).default([]),
  why: text.optional(),
});

const rootCause = z.strictObject({
  id,
  title: text,
  sets: z.record(z.string(), z.number()).default({}),
  /** What happened, told in the debrief. */
  explained: text,
  /** Clues that together prove it. */
  proof: z.array(id).min(1),
  strong: z.array(strongLine).min(3),
});

const tempting = z.strictObject({
  cause: cause.optional(),
  title: text,
  say: text,
  orders: z.array(text).min(1),
  at: moment.default('+1m'),
  /** The harm that must have shown within a minute of drill time. */
  harm: id,
});

export const talkFields = {
  rootCauses: z.array(rootCause).min(1),
  clues: z.record(id, text),
  evidence: z.array(evidence).min(1),
  /** What is answered to an order this drill has nothing for. */
  nothing: z.record(text, text).default({}),
  /** What is answered to "how is it going?", after what is under way. */
  status: speech.optional(),
  orders: z.array(order).min(1),
  claims: z.array(claim).min(1),
  phases: z.array(phase).min(1).max(8),
  reactions: z.array(reaction).default([]),
  /** For whom it goes badly: the way is made easier. At most one of them happens. */
  relief: z.array(reaction).default([]),
  /** For whom it goes well: something new. At most one of them happens. */
  twists: z.array(reaction).default([]),
  stakeholders: z.array(stakeholder).default([]),
  scorecard: z.strictObject({
    triage: dimension,
    rollback: dimension,
    'root-cause': dimension,
    process: dimension,
    communication: dimension,
  }),
  resources: z.array(resource).min(2),
  endings: z.array(ending).min(2),
  tempting: z.array(tempting).default([]),
} as const;

export type Evidence = z.infer<typeof evidence>;
export type OrderEntry = z.infer<typeof order>;
export type Claim = z.infer<typeof claim>;
export type PhaseEntry = z.infer<typeof phase>;
export type Reaction = z.infer<typeof reaction>;
export type Stakeholder = z.infer<typeof stakeholder>;
export type Criterion = z.infer<typeof criterion>;
export type Ending = z.infer<typeof ending>;
export type RootCause = z.infer<typeof rootCause>;
