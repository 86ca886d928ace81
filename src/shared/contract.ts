import { z } from 'zod';
import { drillDebrief, drillRun, drillSamples, drillSummary, drillView, LINE_KINDS } from './drill';
import { drillAct, drillBegin, drillHearing, openedDrill, runId, runSound } from './drill-acts';
import { feedback } from './feedback';
import { coachPreview, opinion } from './opinion';
import { question, VARIANTS } from './question';
import { sessionView } from './session';
import { settings, settingsPatch } from './settings';
import { attempt, takeId, takeSummary } from './take';
import { transcript } from './transcript';
import {
  dictation,
  exercise,
  exerciseId,
  exerciseSummary,
  keptUpdate,
  ownView,
  UPDATE_TEXT_MAX,
  updateResult,
  updateSlot,
  updateSoundFile,
} from './updates';

/**
 * The one contract between the page and the main process: every channel with the shape of its arguments and of its
 * result. Both sides parse. Calls answer with a result envelope, because an exception thrown across the border loses
 * its name and code.
 */
const call = <A extends z.ZodType, R extends z.ZodType>(args: A, result: R): { args: A; result: R } => ({
  args,
  result,
});

const nothing = z.undefined();
const done = z.literal(true);
const ms = z.number().int().nonnegative();
const variantId = z.enum(VARIANTS);

export const failure = z.object({
  code: z.string(),
  what: z.string(),
  kept: z.string().optional(),
  todo: z.string().optional(),
});

export const need = z.object({
  id: z.enum(['engine', 'model', 'voice-activity', 'voice', 'library', 'microphone', 'questions']),
  state: z.enum(['ready', 'missing', 'damaged', 'unknown']),
  detail: z.string(),
  mend: z.string().optional(),
});

export const questionProblem = z.object({
  file: z.string(),
  /** The field: `variants[2].minSeconds`. */
  path: z.string(),
  /** What would be right, and what stands there instead. */
  expected: z.string(),
  line: z.number().int().positive().optional(),
});

export const modelState = z.object({
  id: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  installed: z.boolean(),
  damaged: z.boolean().default(false),
  source: z.string(),
  licence: z.string(),
  multilingual: z.boolean(),
  /** Brought along by the person: it can be imported again, not fetched. */
  own: z.boolean().optional(),
  /** One line for choosing: speed and accuracy in words. */
  note: z.string(),
});

export const modelProgress = z.object({
  id: z.string(),
  phase: z.enum(['download', 'convert', 'verify', 'done', 'failed', 'stopped']),
  receivedBytes: z.number().nonnegative(),
  totalBytes: z.number().nonnegative(),
  bytesPerSecond: z.number().nonnegative(),
  failure: failure.optional(),
});

export const voice = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['flite', 'system', 'cloud']),
  language: z.string(),
});

/** How fast this machine hears: engine time as a share of the sound's length, for each model that was measured. */
export const speedFigure = z.object({
  model: z.string(),
  threads: z.number().int(),
  realTimeFactor: z.number(),
});

export const take = z.object({
  attempt,
  transcript: transcript.optional(),
  feedback: feedback.optional(),
  question: question.optional(),
  /** Files of the take that cannot be read, each in a sentence. */
  damage: z.array(z.string()).default([]),
  opinion: opinion
    .omit({ version: true, digest: true })
    .extend({
      /** The words were corrected, or the coach changed, since it was asked. */
      outdated: z.boolean(),
    })
    .optional(),
});

/** What changed between two takes of the same question, part by part, in words. */
export const comparison = z.object({
  earlier: takeSummary,
  later: takeSummary,
  changes: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      before: z.number().optional(),
      after: z.number().optional(),
      direction: z.enum(['better', 'worse', 'same']),
      text: z.string(),
    }),
  ),
});

export const exportFormat = z.enum(['markdown', 'folder']);

export const calls = {
  'app.info': call(
    nothing,
    z.object({
      version: z.string(),
      platform: z.string(),
      electron: z.string(),
      dataFolder: z.string(),
      cores: z.number().int(),
    }),
  ),
  'app.needs': call(nothing, z.array(need)),
  'app.openFolder': call(z.enum(['data', 'questions']), done),
  'app.chooseFolder': call(z.object({ title: z.string() }), z.object({ folder: z.string().optional() })),

  'settings.get': call(nothing, settings),
  'settings.set': call(settingsPatch, settings),
  'secrets.set': call(z.object({ id: z.enum(['voice', 'coach']), secret: z.string().max(500) }), done),
  'secrets.has': call(nothing, z.object({ available: z.boolean(), voice: z.boolean(), coach: z.boolean() })),

  'questions.list': call(nothing, z.object({ questions: z.array(question), problems: z.array(questionProblem) })),

  'voices.list': call(nothing, z.array(voice)),
  'voices.speak': call(
    z.object({ text: z.string().min(1).max(2000), voice: z.string().optional(), rate: z.number().optional() }),
    z.object({ pcm: z.instanceof(Float32Array), sampleRateHz: z.number().int(), durationMs: ms, voice: z.string() }),
  ),

  'models.list': call(nothing, z.array(modelState)),
  'models.install': call(z.object({ id: z.string() }), done),
  'models.stop': call(z.object({ id: z.string() }), done),
  'models.verify': call(z.object({ id: z.string() }), modelState),
  'models.remove': call(z.object({ id: z.string() }), done),
  'models.import': call(nothing, z.object({ id: z.string().optional() })),
  'models.measure': call(nothing, z.array(speedFigure)),
  /** What was measured on this machine before; nothing is measured for it. */
  'models.speeds': call(nothing, z.array(speedFigure)),

  'session.open': call(
    z.object({
      questionId: z.string(),
      variant: variantId,
      /** Answer to a follow-up of this take, or a new telling of one of its parts. */
      parent: takeId.optional(),
      followUp: z.string().optional(),
      retryPart: z.enum(['S', 'T', 'A', 'R']).optional(),
    }),
    sessionView,
  ),
  'session.asked': call(z.object({ session: z.string() }), sessionView),
  'session.record': call(z.object({ session: z.string() }), sessionView),
  'session.stop': call(z.object({ session: z.string() }), sessionView),
  'session.discard': call(z.object({ session: z.string() }), sessionView),
  'session.close': call(z.object({ session: z.string() }), done),
  /** Something that happened to the microphone while recording; kept with the take. */
  'session.mishap': call(z.object({ session: z.string(), atMs: ms, what: z.string().max(200) }), done),

  'takes.list': call(nothing, z.array(takeSummary)),
  'takes.get': call(z.object({ id: takeId }), take),
  'takes.update': call(
    z.object({
      id: takeId,
      title: z.string().max(120).optional(),
      notes: z.string().max(20_000).optional(),
      starred: z.boolean().optional(),
    }),
    take,
  ),
  'takes.correctWord': call(
    z.object({
      id: takeId,
      index: z.number().int().nonnegative(),
      text: z.string().max(80),
      /** What the page shows there; refused when the words have moved since. */
      was: z.string().optional(),
    }),
    take,
  ),
  'takes.judge': call(z.object({ id: takeId, variant: variantId.optional() }), take),
  /** Settles when the take has been heard and judged; progress comes as `take.hearing`. */
  'takes.hearAgain': call(z.object({ id: takeId }), done),
  'takes.stopHearing': call(z.object({ id: takeId }), done),
  /** A new take: `base` with one part replaced by its telling in `retold`. Both stay as they are. */
  'takes.splice': call(z.object({ base: takeId, retold: takeId }), take),
  'takes.compare': call(z.object({ earlier: takeId, later: takeId }), comparison),
  'takes.delete': call(z.object({ ids: z.array(takeId).min(1) }), done),
  'takes.restore': call(z.object({ ids: z.array(takeId).min(1) }), done),
  /** Asks where to; no file when the person changed their mind. */
  'takes.export': call(z.object({ id: takeId, format: exportFormat }), z.object({ file: z.string().optional() })),
  /** Asks for a folder and writes each take into it under a name of its own. */
  'takes.exportMany': call(
    z.object({ ids: z.array(takeId).min(1), format: exportFormat }),
    z.object({ folder: z.string().optional(), written: z.number().int().nonnegative() }),
  ),
  /** What would be sent to the coach about a take. Nothing is sent for it. */
  'coach.preview': call(z.object({ id: takeId }), coachPreview),
  /** Sends what was previewed; refused when it is no longer the same. Progress comes as `coach.words`. */
  'coach.ask': call(z.object({ id: takeId, digest: z.string() }), take),
  'coach.stop': call(z.object({ id: takeId }), done),
  /** Asks the coach's server for its models, to see that it is there. */
  'coach.check': call(nothing, z.object({ host: z.string(), models: z.array(z.string()) })),
  /** Sound decoded in the page (16 kHz mono) arrives over the import port; this opens the take for it. */
  'takes.import': call(
    z.object({ name: z.string(), questionId: z.string(), variant: variantId }),
    z.object({ session: z.string() }),
  ),

  'drills.list': call(nothing, z.object({ drills: z.array(drillSummary), problems: z.array(questionProblem) })),
  /** Newest first. */
  'drills.runs': call(nothing, z.array(drillRun)),
  'drills.delete': call(z.object({ ids: z.array(runId).min(1) }), done),
  'drills.restore': call(z.object({ ids: z.array(runId).min(1) }), done),
  'drill.begin': call(drillBegin, openedDrill),
  /** Comes back to a run: one that is going on, one that was left, or one whose app was killed. */
  'drill.open': call(z.object({ run: runId }), openedDrill),
  'drill.act': call(z.object({ run: runId, act: drillAct }), done),
  /** Pauses the run and lets it go; everything is on disk. */
  'drill.leave': call(z.object({ run: runId }), done),
  'drill.debrief': call(
    z.object({ run: runId }),
    z.object({
      debrief: drillDebrief,
      sounds: z.array(runSound),
      /** What of the run could not be read. */ lost: z.string().optional(),
    }),
  ),
  /** Makes a question of the run's story, to rehearse it; the draft is the person's and becomes its model answer. */
  'drill.question': call(
    z.object({ run: runId, draft: z.record(z.enum(['S', 'T', 'A', 'R']), z.string().max(6000)) }),
    z.object({ questionId: z.string() }),
  ),

  /** Newest first; exercises in which nothing was told yet are left out. */
  'updates.list': call(nothing, z.array(exerciseSummary)),
  'updates.begin': call(nothing, exercise),
  'updates.open': call(z.object({ id: exerciseId }), exercise),
  /** Keeps what is being written, so that leaving or a crash loses none of it. */
  'updates.draft': call(updateSlot.extend({ text: z.string().max(UPDATE_TEXT_MAX) }), done),
  /** Judges the update as its audience would and keeps both; what was sent stays as it is. */
  'updates.send': call(updateSlot.extend({ text: z.string().trim().min(1).max(UPDATE_TEXT_MAX) }), keptUpdate),
  /** Makes ready to hear an update; its sound then goes over the sound port under this id. */
  'updates.dictate': call(updateSlot, z.object({ id: z.string() })),
  /** Hears a recording whose words are not in the text yet, and adds them to it. */
  'updates.hear': call(z.object({ exercise: exerciseId, file: updateSoundFile }), keptUpdate),
  /** Goes on to the next moment. */
  'updates.pass': call(z.object({ exercise: exerciseId, passed: ms }), exercise),
  'updates.view': call(z.object({ exercise: exerciseId, view: ownView }), exercise),
  /** What became of each audience, over all messages that were sent. */
  'updates.result': call(z.object({ exercise: exerciseId }), z.array(updateResult)),
  /** Asks where to and writes the exercise there as Markdown, with what was spoken; no file when nowhere was chosen. */
  'updates.export': call(z.object({ exercise: exerciseId }), z.object({ file: z.string().optional() })),
  'updates.delete': call(z.object({ ids: z.array(exerciseId).min(1) }), done),
  'updates.restore': call(z.object({ ids: z.array(exerciseId).min(1) }), done),
} as const;

/** What main tells the page unasked. */
export const notices = {
  'session.changed': sessionView,
  'takes.changed': z.array(takeSummary),
  'take.changed': z.object({ id: takeId }),
  'take.hearing': z.object({ id: takeId, heardMs: ms }),
  'coach.words': z.object({ id: takeId, text: z.string() }),
  'models.progress': modelProgress,
  'models.measured': z.array(speedFigure),
  'settings.changed': settings,
  'drill.changed': drillView,
  'drill.samples': drillSamples,
  /** A line of the interviewer's, to be spoken; lines queue. */
  'drill.spoke': z.object({ run: runId, line: z.number().int(), text: z.string(), kind: z.enum(LINE_KINDS) }),
  'drill.hearing': drillHearing,
  'drills.changed': z.array(drillRun),
  'updates.heard': dictation,
  'updates.changed': z.array(exerciseSummary),
  notice: z.object({ tone: z.enum(['info', 'warning', 'error']), failure }),
} as const;

/** The page hands main one end of a message port for a session's sound, under this name. */
export const SOUND_PORT = 'sound.port';

/** Messages on the sound port, page to main. Frames are 16 kHz mono. */
export const soundMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('frames'), samples: z.instanceof(Float32Array) }),
  z.object({ type: z.literal('end') }),
]);

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallArgs<N extends CallName> = z.input<Calls[N]['args']>;
export type CallResult<N extends CallName> = z.output<Calls[N]['result']>;
export type Notices = typeof notices;
export type NoticeName = keyof Notices;
export type Notice<N extends NoticeName> = z.output<Notices[N]>;
export type SoundMessage = z.infer<typeof soundMessage>;
export type Need = z.infer<typeof need>;
export type ModelState = z.infer<typeof modelState>;
export type ModelProgress = z.infer<typeof modelProgress>;
export type Voice = z.infer<typeof voice>;
export type Take = z.infer<typeof take>;
export type Comparison = z.infer<typeof comparison>;
export type SpeedFigure = z.infer<typeof speedFigure>;
export type QuestionProblem = z.infer<typeof questionProblem>;
