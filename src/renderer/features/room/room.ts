import { createStore, type StoreApi } from 'zustand/vanilla';
import { askedWords } from '../../../core/interview/ask';
import { milestonesBetween } from '../../../core/interview/clock';
import { isReady } from '../../../core/interview/microphone';
import { preRollFor } from '../../../core/interview/sound-gate';
import type { CallArgs } from '../../../shared/contract';
import type { Result } from '../../../shared/result';
import type { SessionView } from '../../../shared/session';
import { ask, listen } from '../../app/client';
import { appStore } from '../../app/stores';
import type { Microphone } from '../../audio/microphone';
import { hush, say, sinceVoiceMs, tick } from '../../audio/speaker';
import { TakeRecorder } from '../../audio/take-recorder';
import { announce } from '../../ui/announce';
import { emptyRoom, type RoomPlace, type RoomState, stageOf } from './room-state';

type SessionCall = 'session.asked' | 'session.record' | 'session.stop' | 'session.discard';

/**
 * One visit to the room: opens the session, has the question asked, sends the sound and follows what main reports. Main
 * holds the truth about the take; this holds what the page does around it.
 */
export class Room {
  readonly store: StoreApi<RoomState> = createStore<RoomState>(() => emptyRoom);
  private recorder: TakeRecorder | undefined;
  private thinkTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly ends: (() => void)[] = [];
  private left = false;

  constructor(
    private readonly place: RoomPlace,
    private readonly microphone: Microphone,
    private readonly onDone: (take: string) => void,
  ) {}

  async enter(): Promise<void> {
    this.ends.push(listen('session.changed', (view) => this.seen(view)));
    const opened = await ask('session.open', this.openArguments());
    if (this.left) {
      if (opened.ok) void ask('session.close', { session: opened.value.id });
      return;
    }
    if (!opened.ok) {
      this.store.setState({ failure: opened.error });
      return;
    }
    this.recorder = new TakeRecorder(this.microphone, opened.value.id);
    this.store.setState({ view: opened.value, failure: undefined });
    await this.askQuestion();
  }

  /** Says the question (again). Muted, it only counts as asked. */
  async askQuestion(): Promise<void> {
    const { view } = this.store.getState();
    if (!view) return;
    if (!appStore.getState().settings.voiceMuted) {
      const said = await say(askedWords({ ...this.place, prompt: view.prompt }));
      if (this.left) return;
      this.store.setState({ voiceFailure: said.ok ? undefined : said.error });
    }
    // Whoever began to answer meanwhile is not sent back to the start.
    if (stageOf(this.store.getState()) !== 'asking') return;
    await this.tell('session.asked');
    this.think();
  }

  /** Starts the answer. Starting before the question has ended is the candidate's right. */
  async start(): Promise<void> {
    const stage = stageOf(this.store.getState());
    const startable = stage === 'asking' || stage === 'thinking' || stage === 'ready' || stage === 'failed';
    if (!startable || !isReady(this.microphone.store.getState())) return;
    const preRollMs = preRollFor(sinceVoiceMs());
    hush();
    this.endThinking();
    this.store.setState({ failure: undefined, stopping: false });
    this.recorder?.begin(preRollMs);
    const started = await this.tell('session.record');
    if (!started.ok) this.recorder?.reset();
  }

  stop(): void {
    if (stageOf(this.store.getState()) !== 'recording') return;
    this.store.setState({ stopping: true });
    this.recorder?.stop();
    announce('Stopped. Your answer is being heard.');
  }

  async discard(): Promise<void> {
    this.recorder?.reset();
    this.store.setState({ stopping: false });
    await this.tell('session.discard');
  }

  /** Goes on with another microphone within the same take. */
  goOnWith(deviceId: string): void {
    void this.microphone.open(deviceId);
  }

  /** Leaves the room. What is being recorded is kept: main finishes it without the page. */
  leave(): void {
    if (this.left) return;
    this.left = true;
    hush();
    this.endThinking();
    for (const end of this.ends) end();
    this.recorder?.cut();
    this.recorder?.dispose();
    const { view } = this.store.getState();
    if (view) void ask('session.close', { session: view.id });
  }

  private openArguments(): CallArgs<'session.open'> {
    const { question, variant, parent, followUp, retryPart } = this.place;
    return {
      questionId: question,
      variant,
      ...(parent ? { parent } : {}),
      ...(followUp ? { followUp } : {}),
      ...(retryPart ? { retryPart } : {}),
    };
  }

  private async tell(name: SessionCall): Promise<Result<SessionView>> {
    const { view } = this.store.getState();
    if (!view) return { ok: false, error: { code: 'room-closed', what: 'The room is not open.' } };
    const answer = await ask(name, { session: view.id });
    if (answer.ok) this.seen(answer.value);
    else this.store.setState({ failure: answer.error });
    return answer;
  }

  private think(): void {
    const { thinkSeconds } = appStore.getState().settings;
    if (thinkSeconds === 0) return;
    const thinkTotalMs = thinkSeconds * 1000;
    this.store.setState({ thinkEndsAtMs: performance.now() + thinkTotalMs, thinkTotalMs });
    announce(`${thinkSeconds} seconds to think.`);
    this.thinkTimer = setTimeout(() => {
      this.endThinking();
      void this.start();
    }, thinkTotalMs);
  }

  private endThinking(): void {
    clearTimeout(this.thinkTimer);
    this.store.setState({ thinkEndsAtMs: undefined });
  }

  private seen(view: SessionView): void {
    const { view: before } = this.store.getState();
    if (this.left || !before || view.id !== before.id) return;
    this.store.setState({ view });
    if (view.phase === 'recording') this.whileRecording(before, view);
    if (view.phase === before.phase) return;
    if (view.phase === 'failed') this.recorder?.reset();
    if (view.phase === 'done' && view.takeId) void this.finish(view.takeId);
  }

  /** What was jotted down in the room goes with the take. */
  private async finish(take: string): Promise<void> {
    const notes = this.store.getState().notes.trim();
    if (notes !== '') await ask('takes.update', { id: take, notes });
    if (!this.left) this.onDone(take);
  }

  private whileRecording(before: SessionView, view: SessionView): void {
    if (before.phase !== 'recording') {
      this.recorder?.opened();
      announce('Recording.');
      return;
    }
    for (const { id, words } of milestonesBetween(before.recordedMs, view.recordedMs, view.targetMs)) {
      announce(words);
      if (id === 'min' && !appStore.getState().settings.voiceMuted) void tick();
    }
  }
}
