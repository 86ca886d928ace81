import type { Services } from '../services';
import { answerCalls } from './answer';
import { appAnswers } from './answers/app';
import { coachAnswers } from './answers/coach';
import { drillAnswers } from './answers/drills';
import { modelAnswers } from './answers/models';
import { sessionAnswers } from './answers/sessions';
import { takeAnswers } from './answers/takes';
import { updateAnswers } from './answers/updates';
import { voiceAnswers } from './answers/voices';

export function answerAll(services: Services): void {
  answerCalls({
    ...appAnswers(services),
    ...coachAnswers(services),
    ...drillAnswers(services),
    ...modelAnswers(services),
    ...sessionAnswers(services),
    ...takeAnswers(services),
    ...updateAnswers(services),
    ...voiceAnswers(services),
  });
}
