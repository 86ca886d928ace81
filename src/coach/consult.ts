import { createHash } from 'node:crypto';
import type { CoachPreview } from '../shared/opinion';
import { failed, ok, type Result } from '../shared/result';
import type { Settings } from '../shared/settings';
import { type CoachAddress, readAddress } from './address';
import type { CoachRequest } from './coach';

import { type CoachedTake, coachMessages } from './question';
import { requestBody } from './request';

export interface Consultation {
  readonly address: CoachAddress;
  readonly request: CoachRequest;
  readonly preview: CoachPreview;
}

/** The coach's address, when it is switched on and can be used. */
export function coachAddress({ coach }: Pick<Settings, 'coach'>): Result<CoachAddress> {
  if (!coach.enabled) {
    return failed('coach-off', 'The coach is switched off.', { todo: 'Switch it on in Settings, Coach.' });
  }
  return readAddress(coach.baseUrl);
}

/** Makes ready what would be sent about a take; sends nothing. The same take and settings give the same digest. */
export function prepareConsultation(take: CoachedTake, settings: Pick<Settings, 'coach'>): Result<Consultation> {
  const address = coachAddress(settings);
  if (!address.ok) return address;
  const model = settings.coach.model.trim();
  if (model === '') {
    return failed('coach-model', 'No model is chosen for the coach.', { todo: 'Choose one in Settings, Coach.' });
  }
  const request: CoachRequest = { model, messages: coachMessages(take) };
  const { baseUrl, host, reach } = address.value;
  const sent = JSON.stringify([baseUrl, requestBody(request)]);
  return ok({
    address: address.value,
    request,
    preview: {
      host,
      reach,
      model,
      body: JSON.stringify(requestBody(request), undefined, 2),
      digest: createHash('sha256').update(sent).digest('hex'),
    },
  });
}
