import { closedGate, type GateEvent, type GateState, stepGate } from '../../core/interview/sound-gate';
import { SOUND_PORT, type SoundMessage } from '../../shared/contract';
import { samplesToMs } from '../../shared/units';
import { ask } from '../app/client';
import type { Microphone } from './microphone';

/**
 * After stop the tail is looked for this often. Only two looks in a row without a new block mean that the microphone is
 * gone: after a busy moment of the page the timer may come before the blocks that wait behind it.
 */
const TAIL_LOOK_MS = 400;

/** Hands main one end of a channel for a session's sound; the page keeps the other. */
export function openSoundPort(session: string): MessagePort {
  const { port1, port2 } = new MessageChannel();
  window.postMessage({ type: SOUND_PORT, session }, location.origin, [port2]);
  return port1;
}

/**
 * Sends one session's sound from the microphone to main. Blocks are posted as copies: a buffer in the transfer list of a
 * port between processes arrives as nothing.
 */
export class TakeRecorder {
  private gate: GateState = closedGate;
  private port: MessagePort | undefined;
  private tailTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly ends: readonly (() => void)[];

  constructor(
    private readonly microphone: Microphone,
    private readonly session: string,
  ) {
    this.ends = [
      microphone.onBlock((samples) => this.step({ type: 'block', samples })),
      microphone.onMishap((what) => this.mishap(what)),
    ];
  }

  /** The candidate begins. Sound is kept from `preRollMs` before now, and sent once the take is open. */
  begin(preRollMs: number): void {
    this.port?.close();
    this.port = openSoundPort(this.session);
    this.step({ type: 'begin', preRollMs });
    this.microphone.setRecording(true);
  }

  /** Main has opened the take. */
  opened(): void {
    this.step({ type: 'opened' });
  }

  /** The candidate has ended: the tail follows, then the end. */
  stop(): void {
    this.step({ type: 'stop' });
    if (this.microphone.store.getState().phase === 'lost') this.step({ type: 'cut' });
    else this.watchTail(this.gate.sentSamples, false);
  }

  private watchTail(sentBefore: number, stoodStill: boolean): void {
    this.tailTimer = setTimeout(() => {
      const { phase, sentSamples } = this.gate;
      if (phase !== 'tail' && phase !== 'armed') return;
      const still = phase === 'tail' && sentSamples === sentBefore;
      if (still && stoodStill) this.step({ type: 'cut' });
      else this.watchTail(sentSamples, still);
    }, TAIL_LOOK_MS);
  }

  /** Ends at once, without the tail; for leaving in the middle of an answer. */
  cut(): void {
    this.step({ type: 'cut' });
  }

  /** Drops what was not sent; for a take that is thrown away or failed. */
  reset(): void {
    this.step({ type: 'reset' });
    this.close();
  }

  dispose(): void {
    for (const end of this.ends) end();
    this.close();
  }

  private step(event: GateEvent): void {
    const { state, send, ended } = stepGate(this.gate, event);
    this.gate = state;
    for (const samples of send) this.post({ type: 'frames', samples });
    if (!ended) return;
    this.post({ type: 'end' });
    this.microphone.setRecording(false);
    clearTimeout(this.tailTimer);
  }

  private post(message: SoundMessage): void {
    this.port?.postMessage(message);
  }

  private mishap(what: string): void {
    if (this.gate.phase === 'idle' || this.gate.phase === 'ended') return;
    void ask('session.mishap', { session: this.session, atMs: samplesToMs(this.gate.sentSamples), what });
  }

  private close(): void {
    clearTimeout(this.tailTimer);
    this.microphone.setRecording(false);
    this.port?.close();
    this.port = undefined;
  }
}
