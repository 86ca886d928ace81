import { join } from 'node:path';
import type { Need } from '../shared/contract';
import { type Failure, FailureError, messageOf, type Result } from '../shared/result';
import { findAddon, loadAddon } from '../speech/addon';
import { VOICE_ACTIVITY_MODEL } from '../speech/models/catalogue';
import { ModelStore } from '../speech/models/store';
import { DEFAULT_VOICE, fliteVoices } from '../voice/flite';
import { FliteProgram } from '../voice/flite-program';
import { roomIn } from './disk-room';
import { loadQuestions, ownQuestionFolders } from './questions';
import { scenariosFolder } from './scenarios-folder';

export interface NeedsOptions {
  readonly dataFolder: string;
  /** The speech model that is to be used. */
  readonly model: string;
  /** The folder of own questions named in the settings; empty for none. */
  readonly questionFolder?: string | undefined;
  /**
   * Tries things out instead of looking whether they are there: loads the engine, reads the models through, speaks a
   * word. Takes a second or two, and must not be done in the app's main process.
   */
  readonly thorough?: boolean | undefined;
  readonly parts?: Partial<NeedsParts> | undefined;
}

/** Where to look; tests bring their own. */
export interface NeedsParts {
  readonly models: Pick<ModelStore, 'locate' | 'verify'>;
  readonly voiceProgram: FliteProgram;
  readonly questions: () => string;
}

type State = Need['state'];

const need = (id: Need['id'], state: State, detail: string, mend?: string): Need => ({
  id,
  state,
  detail,
  ...(mend === undefined ? {} : { mend }),
});

const lacking = (id: Need['id'], { code, what, todo }: Failure): Need =>
  need(id, /damaged|broken|wrong/.test(code) ? 'damaged' : 'missing', what, todo);

function engineNeed(thorough: boolean): Need {
  const found = findAddon();
  if (!found.ok) return lacking('engine', found.error);
  if (!thorough) return need('engine', 'ready', found.value);
  const loaded = loadAddon();
  return loaded.ok ? need('engine', 'ready', `whisper.cpp ${loaded.value.version}`) : lacking('engine', loaded.error);
}

async function modelNeed(
  id: 'model' | 'voice-activity',
  model: string,
  models: NeedsParts['models'],
  thorough: boolean,
): Promise<Need> {
  const located = await models.locate(model);
  if (!located.ok) return lacking(id, located.error);
  if (!thorough) return need(id, 'ready', model);
  const checked = await models.verify(model);
  if (!checked.ok) return lacking(id, checked.error);
  const { damaged } = checked.value;
  const mend = `Get it again: greenroom models install ${model}`;
  return damaged
    ? need(id, 'damaged', `The content of ${located.value.path} is not what it should be.`, mend)
    : need(id, 'ready', `${model}, checked`);
}

async function voiceNeed(program: FliteProgram, thorough: boolean): Promise<Need> {
  const there = program.there();
  if (!there.ok) return lacking('voice', there.error);
  if (!thorough) return need('voice', 'ready', 'the built-in voices');
  const voice = fliteVoices(program).find(({ id }) => id === DEFAULT_VOICE);
  const spoken = await voice?.synthesise('ready', { rate: 1 });
  if (spoken?.ok === false) return lacking('voice', spoken.error);
  return need('voice', 'ready', `the built-in voices; ${DEFAULT_VOICE} spoke`);
}

async function libraryNeed(folder: string): Promise<Need> {
  const room: Result<number> = await roomIn(folder);
  if (!room.ok) return lacking('library', room.error);
  return need('library', 'ready', `${folder}, ${Math.floor(room.value / 1e9)} GB free`);
}

async function questionsNeed(folder: () => string, own: string, dataFolder: string): Promise<Need> {
  const builtIn = join(folder(), 'questions');
  const { questions, problems } = await loadQuestions({ builtIn, own: ownQuestionFolders(own, dataFolder) });
  const inShipped = problems.filter(({ file }) => file.startsWith(builtIn));
  if (questions.length === 0)
    return need('questions', 'missing', 'There is not one question.', 'Install Greenroom again.');
  if (inShipped.length > 0) {
    const [first] = inShipped;
    return need('questions', 'damaged', `${first?.file}: ${first?.path}`, 'Install Greenroom again.');
  }
  const remark = problems.length > 0 ? `; own files have ${problems.length} to mend, see greenroom questions` : '';
  return need('questions', 'ready', `${questions.length} question${questions.length === 1 ? '' : 's'}${remark}`);
}

/** A look that itself goes wrong is an answer as well: the thing is there or not, we cannot tell. */
async function asked(id: Need['id'], look: () => Need | Promise<Need>): Promise<Need> {
  try {
    return await look();
  } catch (thrown) {
    if (thrown instanceof FailureError) return lacking(id, thrown.failure);
    return need(id, 'unknown', messageOf(thrown));
  }
}

/** What the app needs of this machine, each with its state and what mends it. Never throws. */
export async function checkNeeds(options: NeedsOptions): Promise<Need[]> {
  const { dataFolder, model, questionFolder = '', thorough = false } = options;
  const models = options.parts?.models ?? ModelStore.ofUser();
  const program = options.parts?.voiceProgram ?? new FliteProgram();
  const questions = options.parts?.questions ?? scenariosFolder;
  // One after the other: each may keep a core or the disk busy.
  return [
    await asked('engine', () => engineNeed(thorough)),
    await asked('model', () => modelNeed('model', model, models, thorough)),
    await asked('voice-activity', () => modelNeed('voice-activity', VOICE_ACTIVITY_MODEL, models, thorough)),
    await asked('voice', () => voiceNeed(program, thorough)),
    await asked('library', () => libraryNeed(dataFolder)),
    await asked('questions', () => questionsNeed(questions, questionFolder, dataFolder)),
  ];
}
