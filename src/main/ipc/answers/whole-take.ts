import { prepareConsultation } from '../../../coach/consult';
import type { StoredTake } from '../../../library/takes';
import type { Take } from '../../../shared/contract';
import type { Question } from '../../../shared/question';
import { ok, type Result } from '../../../shared/result';
import type { Services } from '../../services';

export async function questionOf(services: Services, id: string): Promise<Question | undefined> {
  const { questions } = await services.questions();
  return questions.find((question) => question.id === id);
}

/** Whether the coach would be asked something else now than it was. One that is switched off since is not asked at all. */
function outdated(services: Services, { attempt, transcript, opinion }: StoredTake, question: Question | undefined) {
  if (!transcript || !opinion) return false;
  const now = prepareConsultation({ attempt, transcript, question }, services.settings.get());
  return now.ok && now.value.preview.digest !== opinion.digest;
}

/** A take with everything the page shows of it. @throws FailureError when there is no such take */
export async function wholeTake(services: Services, id: string): Promise<Result<Take>> {
  const stored = await services.takes.read(id);
  const question = await questionOf(services, stored.attempt.questionId);
  const { opinion, ...rest } = stored;
  return ok({
    ...rest,
    damage: [...stored.damage],
    ...(question ? { question } : {}),
    ...(opinion
      ? {
          opinion: {
            text: opinion.text,
            model: opinion.model,
            host: opinion.host,
            askedAt: opinion.askedAt,
            outdated: outdated(services, stored, question),
          },
        }
      : {}),
  });
}
