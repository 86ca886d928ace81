import { UPDATE_MOMENTS, UPDATES_QUESTION } from '../../../core/interview/updates';
import { failed, ok, type Result } from '../../../shared/result';
import type { JudgedUpdate, KeptUpdate, UpdateSlot } from '../../../shared/updates';
import type { Services } from '../../services';
import { withWords } from '../../updates/spoken-words';
import { exportUpdates } from '../../windows/export';
import type { Answerers } from '../answer';
import { questionOf } from './whole-take';

type Names =
  | 'updates.list'
  | 'updates.begin'
  | 'updates.open'
  | 'updates.draft'
  | 'updates.send'
  | 'updates.dictate'
  | 'updates.hear'
  | 'updates.pass'
  | 'updates.view'
  | 'updates.result'
  | 'updates.export'
  | 'updates.delete'
  | 'updates.restore';

/** The weights are read when the first update is sent, not when the app starts. */
async function judged(slot: UpdateSlot, text: string): Promise<JudgedUpdate> {
  const { judgeUpdate } = await import('../../../core/comms');
  const { quality, score, elements, reasons, answer } = judgeUpdate({ audience: slot.audience, text });
  return { quality, score, elements: [...elements], reasons: [...reasons], answer };
}

/** The words such an update is likely to hold. */
const vocabularyOf = async (services: Services): Promise<readonly string[]> =>
  (await questionOf(services, UPDATES_QUESTION))?.vocabulary ?? [];

/** Tells the page the list as it is now. */
export async function tellUpdates({ updates, tell }: Pick<Services, 'updates' | 'tell'>): Promise<void> {
  tell('updates.changed', await updates.list());
}

async function send(services: Services, { text, ...slot }: UpdateSlot & { text: string }): Promise<Result<KeptUpdate>> {
  const at = new Date().toISOString();
  const sent = { at, judged: await judged(slot, text) };
  const kept = await services.updates.change(slot.exercise, slot, (update) =>
    update.sent ? update : { ...update, text, sent },
  );
  await tellUpdates(services);
  return ok(kept);
}

/** What became of each audience is told once the candidate has said how they see it, in the file as on the page. */
async function exported(services: Services, id: string) {
  const exercise = await services.updates.read(id);
  const { resultsOf } = await import('../../../core/interview/updates-result');
  return exportUpdates(services, exercise, exercise.ownView ? resultsOf(exercise.updates) : []);
}

async function hear(services: Services, id: string, file: string): Promise<Result<KeptUpdate>> {
  const { updates } = await services.updates.read(id);
  const update = updates.find(({ sounds }) => sounds.some((sound) => sound.file === file));
  const path = services.updates.soundPath(id, file);
  if (!update || !path)
    return failed('update-sound-unknown', 'This recording is not there any more.', {
      kept: 'The text of the message and its other recordings are untouched.',
      todo: 'It may have been deleted outside Greenroom; speak the message again, or type it.',
    });
  const heard = await services.hearing.hearFile(path, await vocabularyOf(services));
  if (!heard.ok) return heard;
  const kept = await services.updates.change(id, update, (stored) => withWords(stored, file, heard.value.text));
  await tellUpdates(services);
  return ok(kept);
}

export function updateAnswers(services: Services): Pick<Answerers, Names> {
  const { updates, dictations, hearing } = services;
  return {
    'updates.list': async () => ok(await updates.list()),
    'updates.begin': async () => ok(await updates.begin()),
    'updates.open': async ({ id }) => ok(await updates.read(id)),
    'updates.draft': async ({ text, ...slot }) => {
      await updates.change(slot.exercise, slot, (update) => (update.sent ? update : { ...update, text }));
      return ok(true);
    },
    'updates.send': (given) => send(services, given),
    'updates.dictate': async (slot) => {
      hearing.warm();
      return ok({ id: await dictations.begin(slot, await vocabularyOf(services)) });
    },
    'updates.hear': ({ exercise, file }) => hear(services, exercise, file),
    'updates.pass': async ({ exercise, passed }) => {
      const next = await updates.describe(exercise, { passed: Math.min(passed, UPDATE_MOMENTS.length) });
      await tellUpdates(services);
      return ok(next);
    },
    'updates.view': async ({ exercise, view }) => ok(await updates.describe(exercise, { ownView: view })),
    'updates.result': async ({ exercise }) => {
      const { resultsOf } = await import('../../../core/interview/updates-result');
      return ok(resultsOf((await updates.read(exercise)).updates));
    },
    'updates.export': ({ exercise }) => exported(services, exercise),
    'updates.delete': async ({ ids }) => {
      await updates.delete(ids);
      await tellUpdates(services);
      return ok(true);
    },
    'updates.restore': async ({ ids }) => {
      try {
        await updates.restore(ids);
      } finally {
        await tellUpdates(services);
      }
      return ok(true);
    },
  };
}
