import { createStore, type StoreApi } from 'zustand/vanilla';
import { type OpenEarState, openAgain, openEar, stepOpenEar } from '../../../core/interview/open-ear';
import {
  closedGate,
  type GateEvent,
  type GateState,
  type Samples,
  SOUND_MARGINS,
  stepGate,
} from '../../../core/interview/sound-gate';
import type { SoundMessage } from '../../../shared/contract';
import type { Microphone } from '../../audio/microphone';
import { hush, sinceVoiceMs } from '../../audio/speaker';
import { openSoundPort } from '../../audio/take-recorder';

export interface EarState {
  /** `always` hears all the time, `hold` while the key is held, `off` not at all. */
  readonly mode: 'always' | 'hold' | 'off';
  /** Sound goes to the engine now. */
  readonly open: boolean;
  /** The candidate's voice is heard now. */
  readonly voice: boolean;
}

interface EarHooks {
  readonly onVoice: (on: boolean) => void;
}

/** Part of a hold before the key went down: nobody presses before they begin to speak. */
const HOLD_PRE_ROLL_MS = 300;

/** Whether the interviewer's voice sounds, or still hangs in the room. */
function isOtherHeard(): boolean {
  const since = sinceVoiceMs();
  return since !== undefined && since < SOUND_MARGINS.echoMs;
}

/** The candidate's side of the talk: opens the way for sound, keeps the interviewer's own voice out of it. */
export class DrillEar {
  readonly store: StoreApi<EarState> = createStore<EarState>(() => ({ mode: 'off', open: false, voice: false }));
  private port: MessagePort | undefined;
  private ear: OpenEarState = openEar;
  private gate: GateState = closedGate;
  private running = false;
  private readonly end: () => void;

  constructor(
    private readonly microphone: Microphone,
    private readonly run: string,
    private readonly hooks: EarHooks,
  ) {
    this.end = microphone.onBlock((samples) => this.block(samples));
  }

  /** What is to be heard, and whether the drill is running; a paused drill hears nothing. */
  set(mode: EarState['mode'], running: boolean): void {
    if (mode === this.store.getState().mode && running === this.running) return;
    this.close();
    this.running = running;
    this.store.setState({ mode });
    if (mode === 'always' && running) this.open();
  }

  /** The key goes down: from here on it is the candidate's turn. */
  hold(): void {
    const { mode, open } = this.store.getState();
    if (mode !== 'hold' || open || !this.running) return;
    // What came in before the key, while the interviewer spoke, was the interviewer.
    const preRollMs = isOtherHeard() ? 0 : HOLD_PRE_ROLL_MS;
    hush();
    this.open();
    this.step({ type: 'begin', preRollMs });
    this.step({ type: 'opened' });
    this.voice(true);
  }

  release(): void {
    if (this.store.getState().mode === 'hold') this.step({ type: 'stop' });
  }

  dispose(): void {
    this.end();
    this.close();
  }

  private open(): void {
    this.port = openSoundPort(this.run);
    this.ear = openAgain(this.ear);
    this.store.setState({ open: true });
  }

  private close(): void {
    if (this.port) this.post({ type: 'end' });
    this.port?.close();
    this.port = undefined;
    this.gate = closedGate;
    this.voice(false);
    this.store.setState({ open: false });
  }

  private block(samples: Samples): void {
    const { mode } = this.store.getState();
    if (mode === 'hold') this.step({ type: 'block', samples });
    if (mode !== 'always' || !this.port) return;
    const { level } = this.microphone.store.getState();
    const { state, send, cutsIn, voice } = stepOpenEar(this.ear, { samples, level, other: isOtherHeard() });
    this.ear = state;
    for (const sound of send) this.post({ type: 'frames', samples: sound });
    if (cutsIn) hush();
    if (voice !== undefined) this.voice(voice);
  }

  private step(event: GateEvent): void {
    const { state, send, ended } = stepGate(this.gate, event);
    this.gate = state;
    for (const samples of send) this.post({ type: 'frames', samples });
    if (ended) this.close();
  }

  private post(message: SoundMessage): void {
    this.port?.postMessage(message);
  }

  private voice(on: boolean): void {
    if (this.store.getState().voice === on) return;
    this.store.setState({ voice: on });
    this.hooks.onVoice(on);
  }
}
