import { randomUUID } from 'node:crypto';
import { FailureError } from '../../shared/result';
import type { SoundSink } from '../recording/sound-ports';
import { JudgeWarmer } from './judge-warmer';
import { type SessionParts, type SessionPlan, SessionRunner } from './runner';

/** The sessions that are open. One at a time is the rule; an old one that still finishes its take is let finish. */
export class Sessions {
  private readonly open = new Map<string, SessionRunner>();

  private readonly warmer: JudgeWarmer;

  constructor(private readonly parts: SessionParts) {
    this.warmer = new JudgeWarmer(parts.judge);
  }

  start(plan: SessionPlan): SessionRunner {
    this.warmer.begin(plan);
    const runner = new SessionRunner(randomUUID(), plan, this.parts);
    this.open.set(runner.id, runner);
    return runner;
  }

  /** @throws FailureError for a session that is closed or never was */
  get(id: string): SessionRunner {
    const runner = this.open.get(id);
    if (!runner) {
      throw new FailureError({
        code: 'session-unknown',
        what: 'This rehearsal is already closed.',
        todo: 'Open the question again.',
      });
    }
    return runner;
  }

  sinkFor(id: string): SoundSink | undefined {
    const runner = this.open.get(id);
    if (!runner) return undefined;
    return { sound: (samples) => runner.sound(samples), ended: () => void runner.dispatch({ type: 'stop' }) };
  }

  /** Lets a session go; one that still holds sound first finishes its take. */
  close(id: string): void {
    const runner = this.open.get(id);
    if (!runner) return;
    if (!runner.busy) {
      this.open.delete(id);
      return;
    }
    runner.dispatch({ type: 'stop' });
    void runner.idle().then(() => this.open.delete(id));
  }

  /** Whether quitting now would break off a take. */
  get busy(): boolean {
    return [...this.open.values()].some((runner) => runner.busy);
  }

  /** Ends every take properly; for quitting. */
  async finishAll(): Promise<void> {
    for (const runner of this.open.values()) if (runner.busy) runner.dispatch({ type: 'stop' });
    await Promise.all([...this.open.values()].map((runner) => runner.idle()));
  }
}
