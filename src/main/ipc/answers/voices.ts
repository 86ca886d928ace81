import { ok } from '../../../shared/result';
import type { Services } from '../../services';
import type { Answerers } from '../answer';

export function voiceAnswers({ voices, settings }: Services): Pick<Answerers, 'voices.list' | 'voices.speak'> {
  return {
    'voices.list': async () => ok(await voices.list()),
    'voices.speak': ({ text, voice, rate }) =>
      voices.speak({ text, voice: voice ?? settings.get().voice, rate: rate ?? settings.get().voiceRate }),
  };
}
