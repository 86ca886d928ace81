import { createStore, type StoreApi } from 'zustand/vanilla';
import { type LevelState, measureBlock } from '../../core/acoustics/level';
import {
  closedMicrophone,
  type MicrophoneEvent,
  type MicrophoneState,
  type Refusal,
  stepMicrophone,
} from '../../core/interview/microphone';
import type { Samples } from '../../core/interview/sound-gate';
import { SAMPLE_RATE_HZ } from '../../shared/units';
import workletAddress from './capture.worklet.ts?worker&url';
import { DEFAULT_DEVICE, trackDevice } from './devices';

/** How often time is told to the reducer, so that a device that sends nothing is noticed. */
const TICK_MS = 250;

type Timeless<E> = E extends MicrophoneEvent ? Omit<E, 'atMs'> : never;

/** One opened device: everything that has to be given back when it is closed. */
interface Line {
  readonly context: AudioContext;
  readonly stream: MediaStream;
  readonly track: MediaStreamTrack;
}

export interface OpenOutcome {
  /** The chosen device was not there and the system's default was taken. */
  readonly tookDefault: boolean;
}

function refusalOf(thrown: unknown, exact: boolean): Refusal {
  const name = thrown instanceof DOMException ? thrown.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return exact ? 'gone' : 'none';
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  return 'failed';
}

/**
 * - `answer`: the sound as the device gives it. Echo cancelling, noise suppression and gain control would bend levels,
 *   swallow fillers and fill pauses. Nothing of ours sounds while an answer is recorded, so there is no echo to cancel.
 * - `talk`: open while the interviewer's voice sounds as well, so that its echo has to go.
 */
export type MicrophoneUse = 'answer' | 'talk';

const constraints = (deviceId: string, use: MicrophoneUse): MediaStreamConstraints => ({
  audio: {
    ...(deviceId === DEFAULT_DEVICE || deviceId === '' ? {} : { deviceId: { exact: deviceId } }),
    echoCancellation: use === 'talk',
    noiseSuppression: false,
    autoGainControl: false,
  },
});

/** The microphone as the page has it: 16 kHz mono blocks, its state in a store, every trouble as a fact in the reducer. */
export class Microphone {
  readonly store: StoreApi<MicrophoneState> = createStore<MicrophoneState>(() => closedMicrophone);
  private readonly blockListeners = new Set<(samples: Samples) => void>();
  private readonly levelListeners = new Set<(level: LevelState) => void>();
  private readonly mishapListeners = new Set<(what: string) => void>();
  private line: Line | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;
  /** Counts openings; what a slow opening brings after a newer one (or a close) is given back at once. */
  private opening = 0;

  constructor(private readonly use: MicrophoneUse = 'answer') {}

  /** Opens the device, or the system's default when that one is not there. Trouble is in the store, never thrown. */
  async open(deviceId: string): Promise<OpenOutcome> {
    this.release();
    this.opening += 1;
    const mine = this.opening;
    this.tell({ type: 'ask' });
    const chosen = await this.request(deviceId);
    const tookDefault = chosen.refusal === 'gone';
    const given = tookDefault ? await this.request(DEFAULT_DEVICE) : chosen;
    if (mine !== this.opening) {
      for (const track of given.stream?.getTracks() ?? []) track.stop();
      return { tookDefault: false };
    }
    if (!given.stream) {
      this.tell({ type: 'refused', refusal: given.refusal ?? 'failed' });
      return { tookDefault: false };
    }
    await this.connect(given.stream, mine);
    return { tookDefault };
  }

  close(): void {
    this.opening += 1;
    this.release();
    this.tell({ type: 'close' });
  }

  /** The system has another default now. The open device goes on; the person is told. */
  defaultIsNow(label: string): void {
    this.tell({ type: 'default-changed', label });
  }

  /** While recording, what goes wrong is noted with the take. */
  setRecording(on: boolean): void {
    if (this.store.getState().recording !== on) this.tell({ type: 'recording', on });
  }

  onBlock(listener: (samples: Samples) => void): () => void {
    this.blockListeners.add(listener);
    return () => this.blockListeners.delete(listener);
  }

  /** Fifty times a second; for meters, which draw by themselves. */
  onLevel(listener: (level: LevelState) => void): () => void {
    this.levelListeners.add(listener);
    return () => this.levelListeners.delete(listener);
  }

  onMishap(listener: (what: string) => void): () => void {
    this.mishapListeners.add(listener);
    return () => this.mishapListeners.delete(listener);
  }

  private tell(event: Timeless<MicrophoneEvent>): void {
    const { state, mishaps } = stepMicrophone(this.store.getState(), { ...event, atMs: performance.now() });
    this.store.setState(state, true);
    for (const what of mishaps) for (const listener of this.mishapListeners) listener(what);
  }

  private async request(deviceId: string): Promise<{ stream?: MediaStream; refusal?: Refusal }> {
    const exact = deviceId !== DEFAULT_DEVICE && deviceId !== '';
    try {
      return { stream: await navigator.mediaDevices.getUserMedia(constraints(deviceId, this.use)) };
    } catch (thrown) {
      return { refusal: refusalOf(thrown, exact) };
    }
  }

  private async connect(stream: MediaStream, mine: number): Promise<void> {
    const track = stream.getAudioTracks()[0];
    const context = new AudioContext({ sampleRate: SAMPLE_RATE_HZ });
    try {
      await context.audioWorklet.addModule(workletAddress);
      if (!track || mine !== this.opening) throw new Error('closed while opening');
      const capture = new AudioWorkletNode(context, 'capture', { numberOfOutputs: 0 });
      capture.port.onmessage = ({ data }: MessageEvent<Samples>) => this.heard(data, mine);
      context.createMediaStreamSource(stream).connect(capture);
      await context.resume();
    } catch {
      for (const each of stream.getTracks()) each.stop();
      void context.close();
      if (mine === this.opening) this.tell({ type: 'refused', refusal: 'failed' });
      return;
    }
    this.line = { context, stream, track };
    this.watch(track, context, mine);
    this.tell({ type: 'granted', device: trackDevice(track) });
    if (track.muted) this.tell({ type: 'silenced', silenced: true });
    this.timer = setInterval(() => this.tell({ type: 'tick' }), TICK_MS);
  }

  private watch(track: MediaStreamTrack, context: AudioContext, mine: number): void {
    const mineStill = (): boolean => mine === this.opening;
    track.onended = () => {
      if (!mineStill()) return;
      this.tell({ type: 'ended' });
      this.release();
    };
    track.onmute = () => mineStill() && this.tell({ type: 'silenced', silenced: true });
    track.onunmute = () => mineStill() && this.tell({ type: 'silenced', silenced: false });
    // After the machine slept the context may stay suspended; the gap itself shows as a stalled device.
    context.onstatechange = () => {
      if (mineStill() && context.state !== 'running' && context.state !== 'closed') void context.resume();
    };
  }

  private heard(samples: Samples, mine: number): void {
    if (mine !== this.opening) return;
    const blockMs = (samples.length * 1000) / SAMPLE_RATE_HZ;
    this.tell({ type: 'block', block: measureBlock(samples), blockMs });
    for (const listener of this.blockListeners) listener(samples);
    const { level } = this.store.getState();
    for (const listener of this.levelListeners) listener(level);
  }

  private release(): void {
    clearInterval(this.timer);
    const line = this.line;
    this.line = undefined;
    if (!line) return;
    line.track.onended = null;
    for (const track of line.stream.getTracks()) track.stop();
    if (line.context.state !== 'closed') void line.context.close();
  }
}
