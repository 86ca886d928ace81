import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RunSound } from '../../../../shared/drill-acts';
import { clamp } from '../../../../shared/units';

export interface PlayerState {
  readonly playing: boolean;
  /** On the session's clock. */
  readonly atMs: number;
  readonly speed: number;
  /** Sound is there at this moment. */
  readonly sounding: boolean;
}

/** The sound may run this far from the clock before it is set right; less is not heard. */
const DRIFT_MS = 180;

/**
 * Plays a run again. The clock leads and the sound follows: where nothing was recorded (the microphone was off, the run
 * was typed) time goes on all the same.
 */
export class RunPlayer {
  readonly store: StoreApi<PlayerState> = createStore<PlayerState>(() => ({
    playing: false,
    atMs: 0,
    speed: 1,
    sounding: false,
  }));
  private readonly element = new Audio();
  private shown: string | undefined;
  private frame = 0;
  private before = 0;

  constructor(
    private readonly sounds: readonly RunSound[],
    private readonly durationMs: number,
    private readonly address: (file: string) => string,
  ) {
    this.element.preload = 'auto';
    this.element.preservesPitch = true;
  }

  toggle(): void {
    if (this.store.getState().playing) this.pause();
    else this.play();
  }

  play(): void {
    const { atMs } = this.store.getState();
    if (atMs >= this.durationMs) this.store.setState({ atMs: 0 });
    this.before = performance.now();
    this.store.setState({ playing: true });
    this.run();
  }

  pause(): void {
    cancelAnimationFrame(this.frame);
    this.element.pause();
    this.store.setState({ playing: false, sounding: false });
  }

  seek(atMs: number): void {
    this.store.setState({ atMs: clamp(Math.round(atMs), 0, this.durationMs) });
    if (this.store.getState().playing) this.follow();
  }

  playFrom(atMs: number): void {
    this.seek(atMs);
    if (!this.store.getState().playing) this.play();
  }

  step(byMs: number): void {
    this.seek(this.store.getState().atMs + byMs);
  }

  setSpeed(speed: number): void {
    this.element.playbackRate = speed;
    this.store.setState({ speed });
  }

  dispose(): void {
    this.pause();
    this.element.removeAttribute('src');
    this.element.load();
  }

  private run(): void {
    this.frame = requestAnimationFrame(() => {
      const { atMs, speed } = this.store.getState();
      const now = performance.now();
      const next = atMs + (now - this.before) * speed;
      this.before = now;
      this.store.setState({ atMs: Math.min(this.durationMs, next) });
      if (next >= this.durationMs) {
        this.pause();
        return;
      }
      this.follow();
      this.run();
    });
  }

  /** Brings the sound to where the clock is. */
  private follow(): void {
    const { atMs, speed } = this.store.getState();
    const sound = this.sounds.find(({ startMs, durationMs }) => atMs >= startMs && atMs < startMs + durationMs);
    if (!sound) {
      if (!this.element.paused) this.element.pause();
      this.store.setState({ sounding: false });
      return;
    }
    if (this.shown !== sound.file) {
      this.shown = sound.file;
      this.element.src = this.address(sound.file);
      this.element.playbackRate = speed;
    }
    const wanted = (atMs - sound.startMs) / 1000;
    if (Math.abs(this.element.currentTime - wanted) * 1000 > DRIFT_MS * speed) this.element.currentTime = wanted;
    this.store.setState({ sounding: true });
    if (!this.element.paused) return;
    // A file that is gone or cannot be played stays silent; the clock goes on and the words are there to read.
    this.element.play().catch(() => this.store.setState({ sounding: false }));
  }
}

/** Where the page finds a stretch of a run's sound. */
export const runSoundAddress =
  (run: string) =>
  (file: string): string =>
    new URL(`/drills/${run}/${file}`, location.origin).href;
