import { targetFor } from '../../../core/interview/target';
import type { Question, VariantId } from '../../../shared/question';
import { failed, ok } from '../../../shared/result';
import type { Services } from '../../services';
import type { Answerers } from '../answer';

type Names =
  | 'session.open'
  | 'session.asked'
  | 'session.record'
  | 'session.stop'
  | 'session.discard'
  | 'session.close'
  | 'session.mishap'
  | 'takes.import';

export function promptOf(question: Question, variant: VariantId): string {
  return question.variants.find(({ id }) => id === variant)?.prompt ?? question.prompt;
}

const unknownQuestion = (id: string) =>
  failed('question-unknown', `There is no question ${id}.`, { todo: 'Choose another question.' });

export function sessionAnswers(services: Services): Pick<Answerers, Names> {
  const { sessions, settings, hearing, voices } = services;
  const questionOf = async (id: string): Promise<Question | undefined> =>
    (await services.questions()).questions.find((question) => question.id === id);
  return {
    'session.open': async ({ questionId, variant, parent, followUp, retryPart }) => {
      const question = await questionOf(questionId);
      if (!question) return unknownQuestion(questionId);
      // The engine loads its model while the question is being spoken, so that loading costs the take nothing.
      hearing.warm();
      voices.warm();
      const runner = sessions.start({
        question,
        prompt: followUp ?? promptOf(question, variant),
        variant,
        targetMs: targetFor({ question, variant, own: settings.get().targets[variant], followUp, retryPart }),
        parent,
        followUp,
        retryPart,
      });
      return ok(runner.view());
    },
    'session.asked': ({ session }) => ok(sessions.get(session).dispatch({ type: 'asked' })),
    'session.record': ({ session }) => ok(sessions.get(session).dispatch({ type: 'record' })),
    'session.stop': ({ session }) => ok(sessions.get(session).dispatch({ type: 'stop' })),
    'session.discard': async ({ session }) => {
      const runner = sessions.get(session);
      runner.dispatch({ type: 'discard' });
      await runner.idle();
      return ok(runner.view());
    },
    'session.close': ({ session }) => {
      sessions.close(session);
      return ok(true);
    },
    'takes.import': async ({ name, questionId, variant }) => {
      const question = await questionOf(questionId);
      if (!question) return unknownQuestion(questionId);
      const runner = sessions.start({
        question,
        prompt: promptOf(question, variant),
        variant,
        targetMs: targetFor({ question, variant, own: settings.get().targets[variant] }),
        source: 'import',
        title: name,
      });
      runner.dispatch({ type: 'record' });
      return ok({ session: runner.id });
    },
    'session.mishap': ({ session, atMs, what }) => {
      sessions.get(session).mishap(atMs, what);
      return ok(true);
    },
  };
}
