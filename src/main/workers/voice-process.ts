import { utilityProcess } from 'electron';
import type { Voice } from '../../shared/contract';
import { type Failure, FailureError, failed, messageOf, ok, type Result } from '../../shared/result';
import { WORKER_IDLE_MS, WORKER_SILENCE_MS } from '../../voice/limits';
import { type VoiceReport, type VoiceRequest, voiceReport } from '../../voice/protocol';
import { joinSounds, type Sound, soundMs, stopped } from '../../voice/voice';
import type { UtilityChild } from './utility-child';

export type VoiceChild = UtilityChild<VoiceRequest>;

export interface VoiceProcessParts {
  /** The worker's file in `out/main`. */
  readonly entry: string;
  /** The key of the cloud voice while it is switched on; asked anew for every request. */
  readonly cloudKey: () => string | undefined;
  readonly onNotice: (failure: Failure) => void;
  readonly fork?: (entry: string) => VoiceChild;
}

export interface SpeakOrder {
  readonly text: string;
  readonly voice?: string | undefined;
  /** 1 is the voice's own speed. */
  readonly rate: number;
  readonly signal?: AbortSignal | undefined;
  /** Hears the sound piece by piece, so that a long text can begin before it is all made. */
  readonly onPiece?: ((sound: Sound) => void) | undefined;
}

export interface SpokenSound extends Sound {
  readonly durationMs: number;
  readonly voice: string;
}

interface Pending {
  readonly report: (report: Exclude<VoiceReport, { type: 'notice' }>) => void;
  readonly fail: (failure: Failure) => void;
}

/** Leaves out a request's number; this class gives it. */
type Order = VoiceRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

const DIED = {
  code: 'voice-died',
  what: 'The voice’s process ended unexpectedly.',
  kept: 'Nothing is lost; the text is on the screen.',
  todo: 'Press “hear again”.',
};
const HUNG = { ...DIED, code: 'voice-hung', what: 'The voice did not answer and was ended.' };
const CLOSED = { code: 'stopped', what: 'The voice was stopped.' };

const forkUtility = (entry: string): VoiceChild => utilityProcess.fork(entry, [], { serviceName: 'Greenroom voice' });

/**
 * The voices, in a process of their own. It is started at the first need and ended when nobody spoke for a while. When it
 * dies or hangs, everything asked of it fails in words and the next request starts it anew.
 */
export class VoiceProcess {
  private child: VoiceChild | undefined;
  private readonly pending = new Map<number, Pending>();
  private lastId = 0;
  private idle: NodeJS.Timeout | undefined;
  private watch: NodeJS.Timeout | undefined;

  constructor(private readonly parts: VoiceProcessParts) {}

  /** @throws FailureError when the process dies over it */
  list(): Promise<Voice[]> {
    return new Promise((resolve, reject) => {
      this.ask(
        { type: 'list', cloudKey: this.parts.cloudKey() },
        {
          report: (report) => {
            if (report.type === 'listed') resolve(report.voices);
            if (report.type === 'failed') reject(new FailureError(report.failure));
          },
          fail: (failure) => reject(new FailureError(failure)),
        },
      );
    });
  }

  /** Ends in a result, also when it is stopped, the process dies, or it hangs. */
  speak({ text, voice, rate, signal, onPiece }: SpeakOrder): Promise<Result<SpokenSound>> {
    if (signal?.aborted) return Promise.resolve(stopped);
    return new Promise((resolve) => {
      const sounds: Sound[] = [];
      const order = { type: 'speak', text, voice, rate, cloudKey: this.parts.cloudKey() } as const;
      const cancel = (): void => this.cancel(id);
      const settle = (result: Result<SpokenSound>): void => {
        signal?.removeEventListener('abort', cancel);
        resolve(result);
      };
      signal?.addEventListener('abort', cancel, { once: true });
      const id = this.ask(order, {
        report: (report) => {
          if (report.type === 'piece') {
            const sound = { pcm: report.pcm, sampleRateHz: report.sampleRateHz };
            sounds.push(sound);
            onPiece?.(sound);
          } else if (report.type === 'spoken') settle(finished(sounds, report.voice));
          else if (report.type === 'failed') settle({ ok: false, error: report.failure });
        },
        fail: (failure) => settle({ ok: false, error: failure }),
      });
    });
  }

  /** Starts the process before it is needed, so that the first question is spoken at once. */
  warm(): void {
    try {
      this.start();
    } catch {
      // It will be told when something is asked of it.
      return;
    }
    if (this.pending.size === 0) this.rest();
  }

  /** Ends the process; what was asked of it ends as stopped. */
  stop(): void {
    this.end(CLOSED);
  }

  private ask(order: Order, pending: Pending): number {
    this.lastId += 1;
    const id = this.lastId;
    this.pending.set(id, pending);
    clearTimeout(this.idle);
    try {
      this.start().postMessage({ ...order, id });
      this.keepWatch();
    } catch (thrown) {
      this.pending.delete(id);
      // Later, so that the caller has the number first.
      queueMicrotask(() => pending.fail({ ...DIED, what: `The voice’s process did not start: ${messageOf(thrown)}.` }));
    }
    return id;
  }

  private cancel(id: number): void {
    if (this.pending.has(id)) this.child?.postMessage({ type: 'cancel', id });
  }

  private start(): VoiceChild {
    if (this.child) return this.child;
    const child = (this.parts.fork ?? forkUtility)(this.parts.entry);
    this.child = child;
    child.on('message', (message) => {
      // A report of a process that was given up speaks of requests that have ended.
      if (child === this.child) this.hear(message);
    });
    child.on('exit', () => {
      if (child === this.child) this.end(DIED);
    });
    return child;
  }

  private hear(message: unknown): void {
    const parsed = voiceReport.safeParse(message);
    if (!parsed.success) {
      this.end({ ...DIED, what: 'The voice’s process answered something unexpected.' });
      return;
    }
    this.keepWatch();
    const report = parsed.data;
    if (report.type === 'notice') {
      this.parts.onNotice(report.failure);
      return;
    }
    const pending = this.pending.get(report.id);
    if (report.type !== 'piece') this.pending.delete(report.id);
    pending?.report(report);
    if (this.pending.size === 0) this.rest();
  }

  /** Nothing is asked of it: it may go after a while. */
  private rest(): void {
    clearTimeout(this.watch);
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.end(CLOSED), WORKER_IDLE_MS).unref();
  }

  private keepWatch(): void {
    clearTimeout(this.watch);
    if (this.pending.size === 0) return;
    this.watch = setTimeout(() => this.end(HUNG), WORKER_SILENCE_MS).unref();
  }

  private end(failure: Failure): void {
    clearTimeout(this.idle);
    clearTimeout(this.watch);
    const child = this.child;
    this.child = undefined;
    child?.kill();
    const waiting = [...this.pending.values()];
    this.pending.clear();
    for (const pending of waiting) pending.fail(failure);
  }
}

function finished(sounds: readonly Sound[], voice: string): Result<SpokenSound> {
  if (sounds.length === 0)
    return failed('voice-no-sound', 'The voice gave no sound.', { todo: 'Choose another voice.' });
  const whole = joinSounds(sounds);
  return ok({ ...whole, durationMs: soundMs(whole), voice });
}
