import type { BrowserWindow } from 'electron';
import type { DrillLibrary } from '../library/drill-scenarios';
import type { TakeStore } from '../library/takes';
import type { UpdateStore } from '../library/updates';
import type { Notice, NoticeName, QuestionProblem } from '../shared/contract';
import type { Question } from '../shared/question';
import type { Failure } from '../shared/result';
import type { ModelStore } from '../speech/models/store';
import type { Drills } from './drills/drills';
import type { Judge } from './sessions/ports';
import type { Sessions } from './sessions/sessions';
import type { SettingsStore } from './settings/store';
import type { Dictations } from './updates/dictations';
import type { Missed } from './windows/missed';
import type { TranscriberProcess } from './workers/transcriber-process';
import type { VoiceProcess } from './workers/voice-process';

/** What the answerers of calls work with; made once in the composition root. */
export interface Services {
  readonly window: () => BrowserWindow | undefined;
  readonly dataFolder: string;
  readonly takes: TakeStore;
  readonly settings: SettingsStore;
  readonly hearing: TranscriberProcess;
  readonly voices: VoiceProcess;
  readonly models: ModelStore;
  readonly sessions: Sessions;
  readonly drills: Drills;
  readonly drillLibrary: () => Promise<DrillLibrary>;
  readonly updates: UpdateStore;
  readonly dictations: Dictations;
  readonly judge: Judge;
  readonly questions: () => Promise<{ questions: readonly Question[]; problems: readonly QuestionProblem[] }>;
  readonly tell: <N extends NoticeName>(name: N, notice: Notice<N>) => void;
  readonly warn: (failure: Failure) => void;
  readonly missed: Missed;
}
