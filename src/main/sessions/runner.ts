import {
  holdsSound,
  lettingGo,
  openSession,
  type SessionCommand,
  type SessionEvent,
  type SessionState,
  stepSession,
} from '../../core/interview/session';
import type { TakeStore } from '../../library/takes';
import { WavWriter } from '../../library/wav-writer';
import type { Part } from '../../shared/feedback';
import type { Question, VariantId } from '../../shared/question';
import { type Failure, FailureError, messageOf, type Result } from '../../shared/result';
import type { SessionView } from '../../shared/session';
import type { Attempt } from '../../shared/take';
import type { Transcript } from '../../shared/transcript';
import { samplesToMs } from '../../shared/units';
import type { Hearing, Judge, Progress } from './ports';

export interface SessionPlan {
  readonly question: Question;
  readonly prompt: string;
  readonly variant: VariantId;
  readonly targetMs: { readonly minMs: number; readonly maxMs: number };
  readonly parent?: string | undefined;
  readonly followUp?: string | undefined;
  readonly retryPart?: Part | undefined;
  readonly source?: Attempt['source'] | undefined;
  readonly title?: string | undefined;
}

export interface SessionParts {
  readonly takes: TakeStore;
  readonly hearing: Hearing;
  readonly judge: Judge;
  readonly onChange: (view: SessionView) => void;
  readonly onTrouble: (failure: Failure) => void;
}

/** Tells the reducer what became of a command. */
type Report = (event: SessionEvent) => void;

/** How often the page hears how long the recording is. */
const REPORT_EVERY_MS = 250;

/** Carries out the commands of one session's reducer and reports facts back to it. */
export class SessionRunner {
  private state: SessionState;
  private writer: WavWriter | undefined;
  private attempt: Attempt | undefined;
  private mishaps: Attempt['mishaps'] = [];
  private behindMs = 0;
  private reportedMs = 0;
  private readonly openedAt = Date.now();
  private settled: Promise<void> = Promise.resolve();
  private lastWords: Promise<Result<Transcript>> | undefined;
  /** Counts the takes that were thrown away; what is reported for an earlier one is dropped. */
  private thrown = 0;

  constructor(
    readonly id: string,
    private readonly plan: SessionPlan,
    private readonly parts: SessionParts,
  ) {
    this.state = openSession(id);
  }

  view(): SessionView {
    const { phase, takeId, recordedMs, heardMs, words, failure } = this.state;
    return {
      id: this.id,
      phase,
      questionId: this.plan.question.id,
      questionTitle: this.plan.question.title,
      prompt: this.plan.prompt,
      variant: this.plan.variant,
      targetMs: this.plan.targetMs,
      heardShare: phase === 'done' ? 1 : recordedMs === 0 ? 0 : Math.min(1, heardMs / recordedMs),
      behindMs: this.behindMs,
      recordedMs,
      words,
      ...(takeId && (this.attempt || phase === 'done') ? { takeId } : {}),
      ...(failure ? { failure: { ...failure } } : {}),
      ...(this.plan.followUp ? { followUp: this.plan.followUp } : {}),
      ...(this.plan.parent ? { parent: this.plan.parent } : {}),
      ...(this.plan.retryPart ? { retryPart: this.plan.retryPart } : {}),
    };
  }

  /** An imported file comes faster than it can be heard: its sound goes to disk first and is heard from there. */
  private get live(): boolean {
    return this.plan.source !== 'import';
  }

  get busy(): boolean {
    return holdsSound(this.state) || this.state.phase === 'opening';
  }

  dispatch(event: SessionEvent): SessionView {
    const before = this.state;
    const { state, commands } = stepSession(before, event);
    this.state = state;
    if (lettingGo(before, state)) {
      this.thrown += 1;
      // Its removal waits for what is still being done for it, and hearing its end can take long.
      this.parts.hearing.abort(this.id);
    }
    const { thrown } = this;
    for (const command of commands) this.settled = this.settled.then(() => this.carryOut(command, thrown));
    if (state.phase !== before.phase || event.type === 'words') this.parts.onChange(this.view());
    return this.view();
  }

  /** When everything that was set going has ended; for closing the window and for tests. */
  idle(): Promise<void> {
    return this.settled.then(() => undefined);
  }

  /** Sound from the page, in order. Frames before the take is open or after it is closed are not part of it. */
  sound(samples: Float32Array): void {
    if (!this.writer || (this.state.phase !== 'recording' && this.state.phase !== 'finishing')) return;
    this.writer.append(samples);
    if (this.live) this.parts.hearing.push(this.id, samples);
    const recordedMs = samplesToMs(this.writer.samples);
    this.dispatch({ type: 'sound', recordedMs });
    if (recordedMs - this.reportedMs >= REPORT_EVERY_MS) {
      this.reportedMs = recordedMs;
      this.parts.onChange(this.view());
    }
  }

  mishap(atMs: number, what: string): void {
    this.mishaps = [...this.mishaps, { atMs, what }];
  }

  /** @param turn how many takes had been thrown away when the command was given */
  private async carryOut(command: SessionCommand, turn: number): Promise<void> {
    const report: Report = (event) => {
      if (turn === this.thrown) this.dispatch(event);
    };
    try {
      await this.execute(command, report);
    } catch (thrown) {
      const failure =
        thrown instanceof FailureError
          ? thrown.failure
          : {
              code: 'session',
              what: `Something failed: ${messageOf(thrown)}`,
              kept: 'What was recorded is kept.',
              todo: 'Try again.',
            };
      report({ type: 'failed', failure });
    }
  }

  private async execute(command: SessionCommand, report: Report): Promise<void> {
    switch (command.do) {
      case 'open-take':
        return this.openTake(report);
      case 'close-sound':
        return this.closeSound(report);
      case 'finish-hearing':
        return this.finishHearing(report);
      case 'judge': {
        const { question, prompt, variant, targetMs } = this.plan;
        const feedback = await this.parts.judge({
          transcript: command.transcript,
          question,
          prompt,
          variant,
          targetMs,
        });
        report({ type: 'judged', feedback });
        return;
      }
      case 'save': {
        const attempt = this.described('complete', command.durationMs);
        await this.parts.takes.save(attempt.id, {
          attempt,
          transcript: command.transcript,
          feedback: command.feedback,
        });
        report({ type: 'saved' });
        return;
      }
      case 'keep-sound':
        return this.keepSound();
      case 'remove-take':
        return this.removeTake();
    }
  }

  private described(state: Attempt['state'], durationMs: number): Attempt {
    if (!this.attempt) throw new Error('there is no take to describe');
    this.attempt = { ...this.attempt, state, durationMs, mishaps: [...this.mishaps] };
    return this.attempt;
  }

  private async openTake(report: Report): Promise<void> {
    const { question, prompt, variant, targetMs, parent, followUp, retryPart, source } = this.plan;
    this.mishaps = [];
    this.reportedMs = 0;
    this.behindMs = 0;
    this.attempt = await this.parts.takes.begin({
      state: 'recording',
      questionId: question.id,
      questionTitle: question.title,
      prompt,
      variant,
      targetMs: { ...targetMs },
      source: source ?? 'microphone',
      durationMs: 0,
      thinkMs: Date.now() - this.openedAt,
      title: this.plan.title ?? '',
      notes: '',
      starred: false,
      mishaps: [],
      ...(parent ? { parent } : {}),
      ...(followUp ? { followUp } : {}),
      ...(retryPart ? { retryPart } : {}),
    });
    const soundFile = this.parts.takes.path(this.attempt.id, 'sound');
    this.writer = await WavWriter.create(soundFile, {
      onTrouble: (reason) => this.diskTrouble(reason),
      onRecovered: () =>
        this.parts.onTrouble({ code: 'disk-back', what: 'The disk takes sound again.', kept: 'Nothing was lost.' }),
    });
    if (this.live) {
      this.parts.hearing.begin({
        session: this.id,
        soundFile,
        vocabulary: question.vocabulary,
        onProgress: (at) => this.progress(at, report),
      });
    }
    report({ type: 'take-opened', takeId: this.attempt.id });
  }

  private progress({ text, heardMs, behindMs }: Progress, report: Report): void {
    this.behindMs = behindMs;
    report({ type: 'words', text, heardMs });
  }

  private diskTrouble(reason: string): void {
    this.mishap(samplesToMs(this.writer?.samples ?? 0), `The disk refused sound (${reason}).`);
    this.parts.onTrouble({
      code: 'disk-trouble',
      what: `The disk does not take the recording: ${reason}.`,
      kept: 'The sound is kept in memory and tried again twice a second.',
      todo: 'Free some space; you can go on speaking.',
    });
  }

  private async closeSound(report: Report): Promise<void> {
    if (!this.writer) throw new Error('there is no sound to close');
    // The engine hears the last piece while the disk takes the last sound.
    this.lastWords = this.live ? this.parts.hearing.finish(this.id) : undefined;
    const { samples, unwritten } = await this.writer.close();
    this.writer = undefined;
    const durationMs = samplesToMs(samples);
    if (unwritten > 0) {
      this.mishap(durationMs, 'The disk was full: the end of this take could not be written.');
    }
    if (samples === 0) {
      this.parts.hearing.abort(this.id);
      // An empty take would only stand in the way among the others.
      if (this.attempt) await this.parts.takes.discard(this.attempt.id);
      this.attempt = undefined;
      throw new FailureError({
        code: 'no-sound',
        what: 'No sound reached the recording.',
        kept: 'There was nothing to keep.',
        todo: 'Check the microphone in Settings, Sound, and try again.',
      });
    }
    // The sound is safe from here on, whatever happens to the engine.
    const attempt = this.described('recorded', durationMs);
    await this.parts.takes.save(attempt.id, { attempt });
    report({ type: 'sound-closed', durationMs });
  }

  private async finishHearing(report: Report): Promise<void> {
    const { takes, hearing } = this.parts;
    const heard =
      this.lastWords || !this.attempt
        ? await (this.lastWords ?? hearing.finish(this.id))
        : await hearing.hearFile(takes.path(this.attempt.id, 'sound'), this.plan.question.vocabulary, (at) =>
            this.progress(at, report),
          );
    if (heard.ok) report({ type: 'heard', transcript: heard.value });
    else report({ type: 'failed', failure: heard.error });
  }

  private async keepSound(): Promise<void> {
    this.parts.hearing.abort(this.id);
    const closed = await this.writer?.close();
    this.writer = undefined;
    if (!this.attempt) return;
    const durationMs = closed ? samplesToMs(closed.samples) : this.attempt.durationMs;
    await this.parts.takes.save(this.attempt.id, { attempt: this.described('recorded', durationMs) });
  }

  private async removeTake(): Promise<void> {
    this.parts.hearing.abort(this.id);
    await this.writer?.close();
    this.writer = undefined;
    if (this.attempt) await this.parts.takes.discard(this.attempt.id);
    this.attempt = undefined;
  }
}
