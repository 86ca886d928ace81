import { createStore, type StoreApi } from 'zustand/vanilla';
import { clamp, type Span } from '../../../shared/units';
import { appStore } from '../../app/stores';
import { DEFAULT_DEVICE } from '../../audio/devices';

/** Speeds a listener still follows; the pitch stays, so that a voice remains a voice. */
export const SPEEDS = [0.75, 1, 1.25, 1.5, 2] as const;
export type Speed = (typeof SPEEDS)[number];

export interface PlaybackState {
  /** `missing` and `broken`: the take's sound is not there, or is not to be played. */
  readonly status: 'loading' | 'ready' | 'missing' | 'broken';
  readonly playing: boolean;
  readonly atMs: number;
  readonly durationMs: number;
  readonly speed: Speed;
  /** Where playing stops by itself: the end of the quote or mark that was asked for. */
  readonly untilMs: number | undefined;
}

/** A mark is heard with a little before and after it, or its first sound is missed. */
const LEAD_IN_MS = 120;
const TAIL_MS = 150;

/** Only one take is heard at a time, also when two lie side by side. */
let sounding: Playback | undefined;

/** One take's sound: what plays, where, how fast. The element is shared with the waveform, which draws its playhead. */
export class Playback {
  readonly store: StoreApi<PlaybackState>;
  readonly element: HTMLAudioElement;
  private frame = 0;

  constructor(url: string, durationMs: number) {
    this.store = createStore<PlaybackState>(() => ({
      status: 'loading',
      playing: false,
      atMs: 0,
      durationMs,
      speed: 1,
      untilMs: undefined,
    }));
    this.element = new Audio(url);
    this.element.preload = 'auto';
    this.element.preservesPitch = true;
    this.follow();
  }

  private follow(): void {
    const { element, store } = this;
    const on = (name: keyof HTMLMediaElementEventMap, run: () => void): void => element.addEventListener(name, run);
    on('loadedmetadata', () => {
      const durationMs = Number.isFinite(element.duration) ? Math.round(element.duration * 1000) : undefined;
      store.setState({ status: 'ready', ...(durationMs === undefined ? {} : { durationMs }) });
    });
    on('error', () => {
      const gone = element.error?.code === MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED;
      store.setState({ status: gone ? 'missing' : 'broken', playing: false });
    });
    on('play', () => {
      if (sounding !== this) sounding?.pause();
      sounding = this;
      store.setState({ playing: true });
      this.run();
    });
    on('pause', () => {
      cancelAnimationFrame(this.frame);
      store.setState({ playing: false, untilMs: undefined });
      this.moved();
    });
    // Frames stop while the window is hidden; these go on, so that a quote still ends where it should.
    on('timeupdate', () => this.moved());
    on('seeked', () => this.moved());
  }

  private run(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      this.moved();
      if (!this.element.paused) this.run();
    });
  }

  private moved(): void {
    const atMs = Math.round(this.element.currentTime * 1000);
    const { untilMs, atMs: before } = this.store.getState();
    if (atMs !== before) this.store.setState({ atMs });
    if (untilMs !== undefined && atMs >= untilMs && !this.element.paused) this.element.pause();
  }

  private async start(untilMs: number | undefined): Promise<void> {
    this.store.setState({ untilMs });
    try {
      await this.route();
      await this.element.play();
    } catch {
      // Paused again before it began, or there is no sound: the element's own events tell which.
      this.store.setState({ playing: !this.element.paused });
    }
  }

  /** Sends the sound to the chosen loudspeaker; one that is gone becomes the system's own. */
  private async route(): Promise<void> {
    const { outputId } = appStore.getState().settings;
    const wanted = outputId === DEFAULT_DEVICE ? '' : outputId;
    if (this.element.sinkId === wanted) return;
    await this.element.setSinkId(wanted).catch(() => this.element.setSinkId('').catch(() => undefined));
  }

  toggle(): void {
    if (this.element.paused) this.play();
    else this.pause();
  }

  play(): void {
    const { atMs, durationMs } = this.store.getState();
    if (atMs >= durationMs - TAIL_MS) this.seek(0);
    void this.start(undefined);
  }

  pause(): void {
    this.element.pause();
  }

  /** Plays on from `atMs`. */
  playFrom(atMs: number): void {
    this.seek(atMs);
    void this.start(undefined);
  }

  /** Plays one quote or mark and stops after it. */
  playSpan({ startMs, endMs }: Span): void {
    this.seek(startMs - LEAD_IN_MS);
    void this.start(endMs + TAIL_MS);
  }

  seek(atMs: number): void {
    const { durationMs, status } = this.store.getState();
    if (status === 'missing' || status === 'broken') return;
    const target = clamp(Math.round(atMs), 0, durationMs);
    this.element.currentTime = target / 1000;
    this.store.setState({ atMs: target, untilMs: undefined });
  }

  step(byMs: number): void {
    this.seek(this.store.getState().atMs + byMs);
  }

  setSpeed(speed: Speed): void {
    this.element.playbackRate = speed;
    this.store.setState({ speed });
  }

  /** @param by 1 for the next faster one, -1 for the next slower one */
  changeSpeed(by: 1 | -1): void {
    const index = SPEEDS.indexOf(this.store.getState().speed) + by;
    const speed = SPEEDS[index];
    if (speed !== undefined) this.setSpeed(speed);
  }

  dispose(): void {
    cancelAnimationFrame(this.frame);
    if (sounding === this) sounding = undefined;
    this.element.pause();
    this.element.removeAttribute('src');
    this.element.load();
  }
}

/** Where the page finds a take's sound. */
export const soundAddress = (take: string): string => new URL(`/takes/${take}/answer.wav`, location.origin).href;
