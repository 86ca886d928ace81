import { createStore } from 'zustand/vanilla';
import type { Need } from '../../shared/contract';
import type { Failure } from '../../shared/result';
import { ask, listen } from './client';

interface NeedsState {
  readonly needs: readonly Need[];
  readonly asked: boolean;
}

/** What the app needs of this machine, as main last found it. */
export const needsStore = createStore<NeedsState>(() => ({ needs: [], asked: false }));

export async function refreshNeeds(): Promise<void> {
  const answer = await ask('app.needs', undefined);
  if (answer.ok) needsStore.setState({ needs: answer.value, asked: true });
}

/** Asks now and again whenever a model has come or another one was chosen. @returns a function that ends it */
export function followNeeds(): () => void {
  void refreshNeeds();
  let chosen = '';
  const ends = [
    listen('models.progress', ({ phase }) => {
      if (phase === 'done' || phase === 'failed') void refreshNeeds();
    }),
    listen('settings.changed', ({ model, questionFolder }) => {
      const now = `${model} ${questionFolder}`;
      if (now !== chosen) void refreshNeeds();
      chosen = now;
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

const HEARING: readonly Need['id'][] = ['engine', 'model', 'voice-activity'];

/**
 * Why an answer could be recorded now but not heard, as a failure with what is kept and what to do; undefined when all
 * is there or nothing is known yet.
 */
export function hearingTrouble({ needs }: NeedsState): Failure | undefined {
  const lacking = needs.find(({ id, state }) => HEARING.includes(id) && (state === 'missing' || state === 'damaged'));
  if (!lacking) return undefined;
  const damaged = lacking.state === 'damaged';
  const kept = 'Answers are recorded and kept; they can be heard as soon as it is there.';
  if (lacking.id === 'engine') {
    const what = damaged ? 'The speech engine does not start.' : 'The speech engine is not built yet.';
    return { code: 'engine', what, kept, todo: lacking.mend };
  }
  const what = damaged ? `The speech model is damaged (${lacking.detail}).` : 'There is no speech model yet.';
  return { code: 'model', what, kept, todo: 'Fetch it once; after that nothing needs the network.' };
}
