import type { CoachAddress } from '../../../coach/address';
import type { Coach } from '../../../coach/coach';
import { type Consultation, coachAddress, prepareConsultation } from '../../../coach/consult';
import type { Take } from '../../../shared/contract';
import { failed, ok, type Result } from '../../../shared/result';
import type { Services } from '../../services';
import type { Answerers } from '../answer';
import { wholeTake } from './whole-take';

type Names = 'coach.preview' | 'coach.ask' | 'coach.stop' | 'coach.check';

/** Loaded when it is first asked for: most people never switch it on, and it would slow every start. */
async function coachAt(services: Services, address: CoachAddress): Promise<Coach> {
  const { openaiCoach } = await import('../../../coach/openai-coach');
  return openaiCoach({ address, key: services.settings.secret('coach') });
}

async function consultation(services: Services, id: string): Promise<Result<Consultation>> {
  const take = await wholeTake(services, id);
  if (!take.ok) return take;
  const { attempt, transcript, question } = take.value;
  if (!transcript) return failed('take-unheard', 'This take has no words yet.', { todo: 'Hear it first.' });
  return prepareConsultation({ attempt, transcript, question }, services.settings.get());
}

/** Consultations that are going on, each with its stop. */
class Consultations {
  private readonly running = new Map<string, AbortController>();

  constructor(private readonly services: Services) {}

  async ask(id: string, digest: string): Promise<Result<Take>> {
    const prepared = await consultation(this.services, id);
    if (!prepared.ok) return prepared;
    if (prepared.value.preview.digest !== digest) {
      return failed('coach-changed', 'What would be sent is no longer what you were shown; nothing was sent.', {
        todo: 'Look at it again.',
      });
    }
    if (this.running.has(id)) {
      return failed('coach-busy', 'The coach is reading this take already.', {
        kept: 'Nothing was sent twice.',
        todo: 'Wait for its answer, or stop it and ask again.',
      });
    }
    const stop = new AbortController();
    this.running.set(id, stop);
    try {
      return await this.consult(id, prepared.value, stop.signal);
    } finally {
      this.running.delete(id);
    }
  }

  stop(id: string): void {
    this.running.get(id)?.abort();
  }

  private async consult(id: string, { address, request, preview }: Consultation, signal: AbortSignal) {
    const { takes, tell } = this.services;
    const coach = await coachAt(this.services, address);
    const onText = (text: string): void => tell('coach.words', { id, text });
    const opinion = await coach.ask(request, { signal, onText });
    if (!opinion.ok) return opinion;
    const { host, model, digest } = preview;
    await takes.save(id, {
      opinion: { version: 1, text: opinion.value, model, host, askedAt: new Date().toISOString(), digest },
    });
    tell('take.changed', { id });
    return wholeTake(this.services, id);
  }
}

export function coachAnswers(services: Services): Pick<Answerers, Names> {
  const consultations = new Consultations(services);
  return {
    'coach.preview': async ({ id }) => {
      const prepared = await consultation(services, id);
      return prepared.ok ? ok(prepared.value.preview) : prepared;
    },
    'coach.ask': ({ id, digest }) => consultations.ask(id, digest),
    'coach.stop': ({ id }) => {
      consultations.stop(id);
      return ok(true);
    },
    'coach.check': async () => {
      const address = coachAddress(services.settings.get());
      if (!address.ok) return address;
      const models = await (await coachAt(services, address.value)).models();
      return models.ok ? ok({ host: address.value.host, models: models.value }) : models;
    },
  };
}
