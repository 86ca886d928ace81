import { targetFor } from '../../../core/interview/target';
import { compareTakes } from '../../../core/star/compare';
import { correctWord } from '../../../core/transcript/correct';
import type { CallArgs, Take } from '../../../shared/contract';
import type { VariantId } from '../../../shared/question';
import { failed, ok, type Result } from '../../../shared/result';
import type { Attempt } from '../../../shared/take';
import type { Transcript } from '../../../shared/transcript';
import type { Services } from '../../services';
import { exportTake, exportTakes } from '../../windows/export';
import type { Answerers } from '../answer';
import { inTurn } from './in-turn';
import { hearTake, stopHearing } from './take-hearing';
import { spliceTakes } from './take-splice';
import { questionOf, wholeTake } from './whole-take';

type Names =
  | 'takes.list'
  | 'takes.get'
  | 'takes.update'
  | 'takes.correctWord'
  | 'takes.judge'
  | 'takes.hearAgain'
  | 'takes.stopHearing'
  | 'takes.splice'
  | 'takes.compare'
  | 'takes.delete'
  | 'takes.restore'
  | 'takes.export'
  | 'takes.exportMany';

/** How long a deleted take can be brought back; the page offers it for ten seconds and needs a little to ask. */
const KEEP_DELETED_MS = 15_000;
const purges = new Map<string, NodeJS.Timeout>();

/** Removes a take for good after a while, counted from its last deletion. */
function purgeLater({ takes }: Services, ids: readonly string[]): void {
  for (const id of ids) {
    clearTimeout(purges.get(id));
    const timer = setTimeout(() => {
      purges.delete(id);
      void takes.purge([id]);
    }, KEEP_DELETED_MS);
    purges.set(id, timer.unref());
  }
}

function changed(services: Services, id: string): void {
  services.tell('takes.changed', services.takes.list());
  services.tell('take.changed', { id });
}

/** Judges anew and saves; the same words give the same figures, so this is safe at any time. To be called in turn. */
async function judgeAgain(services: Services, attempt: Attempt, transcript: Transcript): Promise<void> {
  const { prompt, variant, targetMs } = attempt;
  const question = await questionOf(services, attempt.questionId);
  const feedback = await services.judge({ transcript, question, prompt, variant, targetMs });
  await services.takes.save(attempt.id, { attempt: { ...attempt, state: 'complete' }, transcript, feedback });
  changed(services, attempt.id);
}

async function rejudge(services: Services, id: string, variant: VariantId | undefined): Promise<Result<Take>> {
  const { attempt, transcript } = await services.takes.read(id);
  if (!transcript) return failed('take-unheard', 'This take has no transcript yet.', { todo: 'Hear it first.' });
  const question = await questionOf(services, attempt.questionId);
  const next = variant
    ? { ...attempt, variant, targetMs: targetFor({ question, variant, own: services.settings.get().targets[variant] }) }
    : attempt;
  await judgeAgain(services, next, transcript);
  return wholeTake(services, id);
}

async function hearAgain(services: Services, id: string): Promise<Result<true>> {
  const { attempt } = await services.takes.read(id);
  const question = await questionOf(services, attempt.questionId);
  const heard = await hearTake(services, id, question?.vocabulary ?? []);
  if (!heard.ok) return heard;
  // What was changed while it was being heard (notes, a title) stays.
  await inTurn(id, async () => judgeAgain(services, (await services.takes.read(id)).attempt, heard.value));
  return ok(true);
}

type Change = Pick<CallArgs<'takes.update'>, 'title' | 'notes' | 'starred'>;

async function update(services: Services, id: string, { title, notes, starred }: Change): Promise<Result<Take>> {
  const { attempt } = await services.takes.read(id);
  await services.takes.save(id, {
    attempt: {
      ...attempt,
      ...(title === undefined ? {} : { title }),
      ...(notes === undefined ? {} : { notes }),
      ...(starred === undefined ? {} : { starred }),
    },
  });
  changed(services, id);
  return wholeTake(services, id);
}

type Correction = Pick<CallArgs<'takes.correctWord'>, 'index' | 'text' | 'was'>;

async function correct(services: Services, id: string, { index, text, was }: Correction): Promise<Result<Take>> {
  const { attempt, transcript } = await services.takes.read(id);
  const corrected = transcript ? correctWord(transcript, index, text) : undefined;
  if (!corrected) {
    return failed('word-unknown', 'The word is not in this take any more; nothing was corrected.', {
      kept: 'The words are as they were.',
      todo: 'Open the take again and correct it there.',
    });
  }
  // A correction before this one may have put words in or taken some out.
  if (was !== undefined && transcript?.words[index]?.text !== was) {
    return failed('word-moved', `The words have changed since; “${was}” was not corrected.`, {
      kept: 'The words are as they were.',
      todo: 'Correct it again.',
    });
  }
  await judgeAgain(services, attempt, corrected);
  return wholeTake(services, id);
}

export function takeAnswers(services: Services): Pick<Answerers, Names> {
  const { takes } = services;
  return {
    'takes.list': () => ok(takes.list()),
    'takes.get': ({ id }) => wholeTake(services, id),
    'takes.update': ({ id, ...change }) => inTurn(id, () => update(services, id, change)),
    'takes.correctWord': ({ id, ...correction }) => inTurn(id, () => correct(services, id, correction)),
    'takes.judge': ({ id, variant }) => inTurn(id, () => rejudge(services, id, variant)),
    'takes.hearAgain': ({ id }) => hearAgain(services, id),
    'takes.stopHearing': ({ id }) => stopHearing(id),
    'takes.splice': async ({ base, retold }) => {
      const made = await spliceTakes(services, base, retold);
      if (!made.ok) return made;
      changed(services, made.value);
      return wholeTake(services, made.value);
    },
    'takes.compare': async ({ earlier, later }) => {
      const [before, after] = await Promise.all([takes.read(earlier), takes.read(later)]);
      const summaries = takes.list();
      const first = summaries.find(({ id }) => id === earlier);
      const second = summaries.find(({ id }) => id === later);
      if (!before.feedback || !after.feedback || !first || !second) {
        return failed('take-unjudged', 'One of the two takes has no feedback yet.', { todo: 'Hear it first.' });
      }
      return ok({ earlier: first, later: second, changes: compareTakes(before.feedback, after.feedback) });
    },
    'takes.delete': async ({ ids }) => {
      await takes.delete(ids);
      purgeLater(services, ids);
      services.tell('takes.changed', takes.list());
      return ok(true);
    },
    'takes.restore': async ({ ids }) => {
      for (const id of ids) clearTimeout(purges.get(id));
      try {
        await takes.restore(ids);
      } finally {
        services.tell('takes.changed', takes.list());
      }
      return ok(true);
    },
    'takes.export': async ({ id, format }) => {
      const whole = await wholeTake(services, id);
      return whole.ok ? exportTake(services, whole.value, format) : whole;
    },
    'takes.exportMany': async ({ ids, format }) => {
      const whole = await Promise.all(ids.map((id) => wholeTake(services, id)));
      return exportTakes(
        services,
        whole.flatMap((take) => (take.ok ? [take.value] : [])),
        format,
      );
    },
  };
}
