import { openSession, type SessionEvent, type SessionState, stepSession } from '../../src/core/interview/session';
import { targetFor } from '../../src/core/interview/target';
import { type CallArgs, SOUND_PORT, soundMessage, type Take } from '../../src/shared/contract';
import { type Failure, failed, ok, type Result } from '../../src/shared/result';
import type { SessionView } from '../../src/shared/session';
import { samplesToMs } from '../../src/shared/units';
import type { Notices } from './notices';
import type { World } from './world';

interface Hooks {
  readonly onDone: (take: Take) => void;
}

const unknown = (): Result<never> => failed('session-unknown', 'This rehearsal is already closed.');

/**
 * The session as main runs it, with the app's own reducer, but without disk and engine: sound is counted, and what is
 * "heard" comes from the world.
 */
export class SessionDouble {
  private state: SessionState | undefined;
  private plan: CallArgs<'session.open'> | undefined;
  private samples = 0;
  private count = 0;
  private shown: Partial<SessionView> = {};
  /** The sound that came, for tests that compare it. */
  readonly sound: Float32Array[] = [];
  /** What was noted with the take. */
  readonly mishaps: { readonly atMs: number; readonly what: string }[] = [];
  /** While true main takes sound but does not say so, as with a disk that hangs. */
  stalled = false;

  constructor(
    private readonly world: World,
    private readonly notices: Notices,
    private readonly hooks: Hooks,
  ) {
    window.addEventListener('message', (event) => {
      if (event.data?.type === SOUND_PORT && event.ports[0]) this.connect(event.ports[0]);
    });
  }

  open(plan: CallArgs<'session.open'>): Result<SessionView> {
    if (!this.world.questions.some(({ id }) => id === plan.questionId)) {
      return failed('question-unknown', `There is no question ${plan.questionId}.`, {
        todo: 'Choose another question.',
      });
    }
    this.count += 1;
    this.plan = plan;
    this.samples = 0;
    this.state = openSession(`stage-${this.count}`);
    return this.view();
  }

  view(): Result<SessionView> {
    const { state, plan } = this;
    const question = this.world.questions.find(({ id }) => id === plan?.questionId);
    if (!state || !plan || !question) return unknown();
    const variant = question.variants.find(({ id }) => id === plan.variant);
    return ok({
      id: state.id,
      phase: state.phase,
      questionId: question.id,
      questionTitle: question.title,
      prompt: plan.followUp ?? variant?.prompt ?? question.prompt,
      variant: plan.variant,
      targetMs: targetFor({ question, variant: plan.variant, followUp: plan.followUp, retryPart: plan.retryPart }),
      heardShare: state.recordedMs === 0 ? 0 : Math.min(1, state.heardMs / state.recordedMs),
      behindMs: 0,
      recordedMs: state.recordedMs,
      words: state.words,
      ...(state.takeId ? { takeId: state.takeId } : {}),
      ...(state.failure ? { failure: { ...state.failure } } : {}),
      ...(plan.followUp ? { followUp: plan.followUp } : {}),
      ...(plan.parent ? { parent: plan.parent } : {}),
      ...(plan.retryPart ? { retryPart: plan.retryPart } : {}),
      ...this.shown,
    });
  }

  dispatch(event: SessionEvent): Result<SessionView> {
    if (!this.state) return unknown();
    const { state, commands } = stepSession(this.state, event);
    this.state = state;
    const seen = this.view();
    if (seen.ok) this.notices.tell('session.changed', seen.value);
    for (const command of commands) this.carryOut(command.do);
    return this.view();
  }

  get phase(): string | undefined {
    return this.state?.phase;
  }

  /** The disk works again. */
  goOn(): void {
    this.stalled = false;
    this.dispatch({ type: 'sound', recordedMs: samplesToMs(this.samples) });
  }

  /** From now on the view says this, for a moment that would take minutes to reach. */
  show(change: Partial<SessionView>): void {
    this.shown = change;
    const seen = this.view();
    if (seen.ok) this.notices.tell('session.changed', seen.value);
  }

  private carryOut(command: string): void {
    const heard = this.world.heard;
    if (command === 'open-take')
      this.dispatch({ type: 'take-opened', takeId: heard?.attempt.id ?? '20261121T090000Z-stage2' });
    if (command === 'close-sound')
      setTimeout(() => this.dispatch({ type: 'sound-closed', durationMs: samplesToMs(this.samples) }), 0);
    if (command === 'finish-hearing') setTimeout(() => this.finish(this.world.sessionFailure), this.world.hearingMs);
    if (command === 'judge' && heard?.feedback) this.dispatch({ type: 'judged', feedback: heard.feedback });
    if (command === 'save') this.dispatch({ type: 'saved' });
  }

  private finish(failure: Failure | undefined): void {
    const { heard } = this.world;
    if (failure || !heard?.transcript) {
      this.dispatch({ type: 'failed', failure: failure ?? { code: 'stage', what: 'The stage has nothing to hear.' } });
      return;
    }
    this.hooks.onDone(heard);
    this.dispatch({ type: 'heard', transcript: heard.transcript });
  }

  private connect(port: MessagePort): void {
    port.onmessage = ({ data }) => {
      const message = soundMessage.safeParse(data);
      if (!message.success) return;
      if (message.data.type === 'end') {
        this.dispatch({ type: 'stop' });
        return;
      }
      this.samples += message.data.samples.length;
      this.sound.push(message.data.samples);
      if (!this.stalled) this.dispatch({ type: 'sound', recordedMs: samplesToMs(this.samples) });
    };
  }
}
