/**
 * An exercise in keeping people informed, after the release-delay question: the same delay at three moments, and at each
 * of them the three audiences that wait. What is known grows; what each audience can use of it differs. The moments lie
 * twenty minutes apart, as updates should: whoever promises the next word for then can keep it.
 */
export const UPDATES_QUESTION = 'release-delay';

export interface UpdateMoment {
  readonly id: 'first' | 'progress' | 'closing';
  readonly title: string;
  /** Time of day on the release's own clock. */
  readonly at: string;
  readonly situation: string;
  /** What the candidate knows by now, to choose from. */
  readonly known: readonly string[];
  /** What this kind of message is for. */
  readonly aim: string;
}

export const UPDATE_MOMENTS: readonly UpdateMoment[] = [
  {
    id: 'first',
    title: 'First message',
    at: '09:10',
    situation:
      'Release day. The pipeline has stopped at the integration stage, and a global rollout window is booked for 11:00. Nobody has asked yet.',
    known: [
      'Integration tests fail since 08:55; the build itself is good',
      'The cause is not known yet; you are reading the logs',
      'The rollout window at 11:00 still stands, with about an hour in hand',
      'Nothing runs in production; no customer notices anything',
      'You can prepare a second way out: the canary pipeline with the signed artifact',
    ],
    aim: 'Early and honest: what happened, what it touches and what not, what you do now, when you write again.',
  },
  {
    id: 'progress',
    title: 'Update',
    at: '09:30',
    situation: 'Twenty minutes later you know the cause, and the way back is under way.',
    known: [
      'An interface got a new mandatory JSON field; the tests ran against a cached mock image that does not know it',
      'The strict schema gate was right to block',
      'You refreshed the mock image and replay from the integration stage, which saves more than 25 minutes',
      'You expect the release to be out by 09:45; confidence high, since one test passed by hand',
      'Backup: promote the signed artifact by hand through a canary with extra telemetry',
    ],
    aim: 'Step, blockers, when it will be done and how sure you are of it.',
  },
  {
    id: 'closing',
    title: 'Closing summary',
    at: '09:50',
    situation: 'The release is out, and the rollout can begin as it was booked.',
    known: [
      'Deployed 50 minutes after the failure; the rollout starts at 11:00 as planned',
      'Cause: a mandatory field met a cached mock image; nobody’s code was wrong in production',
      'The canary ran ten minutes clean before the rest followed',
      'From now on a schema check runs first, and mock images are always fetched fresh',
    ],
    aim: 'Cause, what you did about it, and what keeps it from happening again.',
  },
];
