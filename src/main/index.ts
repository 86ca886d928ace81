import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, protocol, session } from 'electron';
import { keepDrillsOn, loadDrills, ownDrillFolders } from '../library/drill-scenarios';
import { DrillStore } from '../library/drills';
import { keepQuestionsOn } from '../library/question-files';
import { loadQuestions, ownQuestionFolders } from '../library/questions';
import { ScenarioShelf } from '../library/scenario-shelf';
import { scenariosFolder } from '../library/scenarios-folder';
import { TakeStore } from '../library/takes';
import { UpdateStore } from '../library/updates';
import { FailureError, failureLine, messageOf } from '../shared/result';
import { dataFolder } from '../speech/folders';
import { ModelStore } from '../speech/models/store';
import { Drills } from './drills/drills';
import { answerAll } from './ipc/answer-all';
import { tellUpdates } from './ipc/answers/updates';
import { acceptSoundPorts } from './recording/sound-ports';
import { guardNavigation } from './security/navigation';
import { guardNetwork, QUIET_SWITCHES } from './security/network';
import { guardPermissions } from './security/permissions';
import type { Services } from './services';
import type { Judge } from './sessions/ports';
import { Sessions } from './sessions/sessions';
import { dataFolderTrouble } from './settings/data-folder';
import { useMeasuredModel } from './settings/measured-model';
import { SettingsStore } from './settings/store';
import { Dictations } from './updates/dictations';
import { fatal } from './windows/fatal';
import { createMainWindow, loadPage } from './windows/main-window';
import { Missed } from './windows/missed';
import { claimScheme, servePage } from './windows/page';
import { guardClosing, quitAfter } from './windows/quit';
import { reviveWhenGone } from './windows/revive';
import { TranscriberProcess } from './workers/transcriber-process';
import { VoiceProcess } from './workers/voice-process';

// The composition root: makes the parts and joins them; what they do is theirs.

/** The judge's weights are megabytes; the window does not wait for them. */
const judge: Judge = async (request) => (await import('../core/star/judge')).judge(request);

const here = import.meta.dirname;
const data = dataFolder(process.env, process.platform, app.getPath('home'));
const ownFolder = join(data, 'window');
app.setPath('userData', ownFolder);
for (const [name, value] of QUIET_SWITCHES) app.commandLine.appendSwitch(name, value);
claimScheme(protocol);
guardNavigation(app);

let window: BrowserWindow | undefined;
const tell: Services['tell'] = (name, notice) => {
  if (window && !window.isDestroyed()) window.webContents.send(name, notice);
};
const warn: Services['warn'] = (failure) => tell('notice', { tone: 'warning', failure });

async function compose(): Promise<Services> {
  const settings = new SettingsStore(data, (changed) => {
    nativeTheme.themeSource = changed.theme;
    tell('settings.changed', changed);
  });
  nativeTheme.themeSource = settings.get().theme;
  const missed = new Missed();
  if (settings.trouble) missed.add(settings.trouble);
  const takes = await TakeStore.open(join(data, 'takes'));
  await takes.recover();
  await takes.purge();
  const models = ModelStore.ofUser();
  const shelf = await ScenarioShelf.open(join(ownFolder, 'scenarios-read.json'));
  keepQuestionsOn(shelf);
  keepDrillsOn(shelf);
  const hearing = new TranscriberProcess({
    entry: join(here, 'transcriber.js'),
    model: () => settings.get().model,
    threads: () => settings.get().threads,
    onNotice: warn,
    onSpeeds: (figures) => {
      tell('models.measured', [...figures]);
      void useMeasuredModel(figures, settings, models);
    },
  });
  const voices = new VoiceProcess({
    entry: join(here, 'voice.js'),
    cloudKey: () => (settings.get().cloudVoice ? settings.secret('voice') : undefined),
    onNotice: warn,
  });
  const sessions = new Sessions({
    takes,
    hearing,
    judge,
    onChange: (view) => {
      tell('session.changed', view);
      if (view.phase === 'done' || view.phase === 'failed') tell('takes.changed', takes.list());
    },
    onTrouble: warn,
  });
  const questions: Services['questions'] = () => {
    const own = ownQuestionFolders(settings.get().questionFolder, data);
    return loadQuestions({ builtIn: join(scenariosFolder(), 'questions'), own });
  };
  const drillLibrary: Services['drillLibrary'] = () =>
    loadDrills({ builtIn: join(scenariosFolder(), 'drills'), own: ownDrillFolders(data) });
  const drillStore = await DrillStore.open(join(data, 'runs'));
  await drillStore.purge();
  const updates = await UpdateStore.open(join(data, 'updates'));
  await updates.purge();
  const dictations = new Dictations({
    store: updates,
    hearing,
    tell: (heard) => tell('updates.heard', heard),
    warn,
    onKept: () =>
      tellUpdates({ updates, tell }).catch((thrown: unknown) =>
        warn({ code: 'updates-list', what: `The list of updates cannot be read: ${messageOf(thrown)}.` }),
      ),
  });
  const drills = new Drills({ store: drillStore, library: drillLibrary, hearing, tell, warn });
  return {
    window: () => window,
    dataFolder: data,
    takes,
    settings,
    hearing,
    voices,
    models,
    sessions,
    drills,
    drillLibrary,
    updates,
    dictations,
    judge,
    questions,
    tell,
    warn,
    missed,
  };
}

function openWindow(services: Services): void {
  const opened = createMainWindow(join(here, '../preload/index.cjs'));
  window = opened;
  guardClosing(app, opened, () => services.sessions);
  reviveWhenGone(opened, {
    load: () => loadPage(opened),
    say: (failure) => services.missed.add(failure),
    giveUp: () => void services.sessions.finishAll().finally(() => fatal('Its page ended again and again.')),
  });
  opened.on('closed', () => {
    window = undefined;
  });
}

async function start(): Promise<void> {
  await app.whenReady();
  guardPermissions(session.defaultSession);
  guardNetwork(session.defaultSession, (address) =>
    warn({
      code: 'blocked',
      what: `A request to ${new URL(address).host} was blocked.`,
      kept: 'Nothing left this machine.',
    }),
  );
  const services = await compose();
  servePage(protocol, join(here, '../renderer'), {
    takes: (id) => (services.takes.has(id) ? services.takes.path(id, 'sound') : undefined),
    drills: (id, file) => services.drills.soundPath(id, file),
    updates: (id, file) => services.updates.soundPath(id, file),
  });
  answerAll(services);
  const { sessions, drills, dictations } = services;
  acceptSoundPorts((id) => sessions.sinkFor(id) ?? drills.sinkFor(id) ?? dictations.sinkFor(id));
  openWindow(services);
  // While a newcomer reads the first page, the machine is measured and a model chosen for it.
  if (!services.settings.get().introduced) services.hearing.warm();
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow(services);
  });
  quitAfter(app, async () => {
    await Promise.all([services.drills.leaveAll(), services.dictations.settled()]);
  });
  app.on('will-quit', () => {
    services.voices.stop();
    void services.hearing.stop();
  });
}

app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});

const trouble = dataFolderTrouble(data, ownFolder);
// Two Greenrooms writing one folder of takes could lose some.
if (trouble) {
  fatal(failureLine(trouble));
} else if (app.requestSingleInstanceLock()) {
  start().catch((thrown: unknown) =>
    fatal(thrown instanceof FailureError ? failureLine(thrown.failure) : messageOf(thrown)),
  );
} else {
  app.quit();
}
