import { createStore } from 'zustand/vanilla';
import type { QuestionProblem } from '../../shared/contract';
import type { Question } from '../../shared/question';
import { defaultSettings, type Settings, type SettingsPatch } from '../../shared/settings';
import type { TakeSummary } from '../../shared/take';
import { toastFailure } from '../ui/toasts';
import { ask, listen } from './client';

/** What every page needs and main keeps up to date: settings, questions, the list of takes. */
interface AppState {
  readonly loaded: boolean;
  readonly settings: Settings;
  readonly questions: readonly Question[];
  readonly problems: readonly QuestionProblem[];
  readonly takes: readonly TakeSummary[];
}

export const appStore = createStore<AppState>(() => ({
  loaded: false,
  settings: defaultSettings,
  questions: [],
  problems: [],
  takes: [],
}));

export async function loadApp(): Promise<void> {
  const [settings, questions, takes] = await Promise.all([
    ask('settings.get', undefined),
    ask('questions.list', undefined),
    ask('takes.list', undefined),
  ]);
  for (const answer of [settings, questions, takes]) if (!answer.ok) toastFailure(answer.error);
  appStore.setState({
    loaded: true,
    ...(settings.ok ? { settings: settings.value } : {}),
    ...(questions.ok ? questions.value : {}),
    ...(takes.ok ? { takes: takes.value } : {}),
  });
}

/** Reads the question files anew. @returns how many questions there are now, undefined when they could not be read */
export async function reloadQuestions(): Promise<number | undefined> {
  const answer = await ask('questions.list', undefined);
  if (!answer.ok) {
    toastFailure(answer.error);
    return undefined;
  }
  appStore.setState(answer.value);
  return answer.value.questions.length;
}

export async function changeSettings(patch: SettingsPatch): Promise<void> {
  const answer = await ask('settings.set', patch);
  if (answer.ok) appStore.setState({ settings: answer.value });
  else toastFailure(answer.error);
}

/** @returns a function that ends the listening. */
export function followMain(): () => void {
  const ends = [
    listen('settings.changed', (settings) => appStore.setState({ settings })),
    listen('takes.changed', (takes) => appStore.setState({ takes })),
    listen('notice', ({ failure }) => toastFailure(failure)),
  ];
  return () => {
    for (const end of ends) end();
  };
}
