import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { summariseDrill } from '../../../library/drill-summary';
import { replaceFile } from '../../../library/write-file';
import { failed, messageOf, ok } from '../../../shared/result';
import { storyQuestion } from '../../drills/story-question';
import type { Services } from '../../services';
import type { Answerers } from '../answer';

type Names =
  | 'drills.list'
  | 'drills.runs'
  | 'drills.delete'
  | 'drills.restore'
  | 'drill.begin'
  | 'drill.open'
  | 'drill.act'
  | 'drill.leave'
  | 'drill.debrief'
  | 'drill.question';

export function drillAnswers(services: Services): Pick<Answerers, Names> {
  const { drills, hearing, voices, drillLibrary } = services;
  /** Engine and voice load while the alert is being read. */
  const warm = (): void => {
    hearing.warm();
    voices.warm();
  };
  return {
    'drills.list': async () => {
      const library = await drillLibrary();
      return ok({
        drills: library.drills.map(({ scenario, source }) => summariseDrill(scenario, source)),
        problems: library.problems,
      });
    },
    'drills.runs': async () => ok(await drills.runs()),
    'drills.delete': async ({ ids }) => {
      await drills.remove(ids);
      return ok(true);
    },
    'drills.restore': async ({ ids }) => {
      await drills.restore(ids);
      return ok(true);
    },
    'drill.begin': async ({ drill, pace, seed }) => {
      warm();
      return ok(await drills.begin(drill, pace, seed));
    },
    'drill.open': async ({ run }) => {
      warm();
      return ok(await drills.resume(run));
    },
    'drill.act': ({ run, act }) => {
      drills.act(run, act);
      return ok(true);
    },
    'drill.leave': async ({ run }) => {
      await drills.leave(run);
      return ok(true);
    },
    'drill.debrief': async ({ run }) => ok(await drills.debrief(run)),
    'drill.question': async ({ run, draft }) => {
      const { debrief } = await drills.debrief(run);
      const { drills: known } = await drillLibrary();
      const words = known.find(({ scenario }) => scenario.id === debrief.drill)?.scenario.vocabulary ?? [];
      const made = storyQuestion(debrief, draft, words);
      const folder = join(services.dataFolder, 'questions');
      try {
        await mkdir(folder, { recursive: true });
        await replaceFile(join(folder, `${made.id}.yaml`), stringify(made));
      } catch (thrown) {
        return failed('question-not-written', `The question could not be written: ${messageOf(thrown)}.`, {
          kept: 'Your draft is still on the page.',
          todo: 'Free some space or mend the folder of your questions, then try again.',
        });
      }
      return ok({ questionId: made.id });
    },
  };
}
