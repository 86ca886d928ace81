import type {
  CallArgs,
  CallName,
  CallResult,
  ModelState,
  Need,
  QuestionProblem,
  Take,
  Voice,
} from '../../src/shared/contract';
import type { Question } from '../../src/shared/question';
import type { Failure, Result } from '../../src/shared/result';
import { defaultSettings, type Settings } from '../../src/shared/settings';
import { type StageRun, stageRuns } from './fixtures/drill-runs';
import { questions } from './fixtures/questions';
import { takes } from './fixtures/takes';
import { exercises, type StageExercise } from './fixtures/updates';

export type Answers = {
  readonly [N in CallName]?: (args: CallArgs<N>) => Result<CallResult<N>> | Promise<Result<CallResult<N>>>;
};

/** Everything the pretended main process knows. A scene changes some of it and leaves the rest. */
export interface World {
  readonly settings: Settings;
  readonly questions: readonly Question[];
  readonly problems: readonly QuestionProblem[];
  readonly takes: readonly Take[];
  readonly needs: readonly Need[];
  readonly models: readonly ModelState[];
  readonly voices: readonly Voice[];
  /** What the engine makes of a take recorded on the stage. */
  readonly heard: Take | undefined;
  /** How long the pretended engine works after stop. */
  readonly hearingMs: number;
  /** How the session ends instead of with feedback. */
  readonly sessionFailure: Failure | undefined;
  /** Runs of drills on the pretended disk. */
  readonly runs: readonly StageRun[];
  /** Exercises in keeping people informed on the pretended disk. */
  readonly exercises: readonly StageExercise[];
  /** Answers that take the place of the usual ones; for failures and slowness. */
  readonly answers: Answers;
}

const model = (id: string, bytes: number, installed: boolean, note: string): ModelState => ({
  id,
  bytes,
  sha256: '0'.repeat(64),
  installed,
  damaged: false,
  source: 'ggerganov/whisper.cpp',
  licence: 'MIT',
  multilingual: !id.endsWith('.en'),
  note,
});

export const models: readonly ModelState[] = [
  model('tiny.en', 77_704_715, true, 'Fastest; good for clear speech.'),
  model('base.en', 147_964_211, false, 'Twice as careful, half as fast.'),
  model('base', 147_951_465, false, 'Like base.en, in 99 languages.'),
  model('small.en', 487_614_201, false, 'Most careful; for machines with four cores or more.'),
  model('silero', 885_098, true, 'Tells speech from silence.'),
];

export const voices: readonly Voice[] = [
  { id: 'flite:slt', name: 'Slt', kind: 'flite', language: 'en-US' },
  { id: 'flite:rms', name: 'Rms', kind: 'flite', language: 'en-US' },
  { id: 'flite:awb', name: 'Awb', kind: 'flite', language: 'en-GB' },
];

export const needs: readonly Need[] = [
  { id: 'engine', state: 'ready', detail: 'whisper.cpp 1.9.1' },
  { id: 'model', state: 'ready', detail: 'tiny.en' },
  { id: 'voice-activity', state: 'ready', detail: 'Silero 6.2' },
  { id: 'voice', state: 'ready', detail: 'Slt' },
  { id: 'library', state: 'ready', detail: 'writable' },
  { id: 'questions', state: 'ready', detail: '8 questions' },
];

export const usualWorld: World = {
  settings: { ...defaultSettings, introduced: true },
  questions,
  problems: [],
  takes,
  needs,
  models,
  voices,
  heard: takes[0],
  hearingMs: 700,
  sessionFailure: undefined,
  runs: stageRuns,
  exercises,
  answers: {},
};

/** A machine on which Greenroom runs for the first time. */
export const freshWorld: World = { ...usualWorld, settings: defaultSettings, takes: [], runs: [], exercises: [] };
