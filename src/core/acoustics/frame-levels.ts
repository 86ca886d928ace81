import { SAMPLE_RATE_HZ } from '../../shared/units';
import { toDb } from './level';

/** A quarter of a voice activity window, so that both grids meet. */
export const FRAME_SAMPLES = 128;
export const FRAME_MS = 8;

/** Mains hum (50 and 60 Hz, mostly their first harmonic too) and rumble lie below, the first formant above. */
const HIGH_PASS_HZ = 130;

/** Second-order Butterworth high-pass, by the bilinear transform. */
class HighPass {
  private readonly b: number;
  private readonly a1: number;
  private readonly a2: number;
  private x1 = 0;
  private x2 = 0;
  private y1 = 0;
  private y2 = 0;

  constructor(cutoffHz: number) {
    const k = Math.tan((Math.PI * cutoffHz) / SAMPLE_RATE_HZ);
    const norm = 1 / (1 + Math.SQRT2 * k + k * k);
    this.b = norm;
    this.a1 = 2 * (k * k - 1) * norm;
    this.a2 = (1 - Math.SQRT2 * k + k * k) * norm;
  }

  next(x: number): number {
    const y = this.b * (x - 2 * this.x1 + this.x2) - this.a1 * this.y1 - this.a2 * this.y2;
    this.x2 = this.x1;
    this.x1 = x;
    this.y2 = this.y1;
    this.y1 = y;
    return y;
  }
}

/**
 * Level of a stream of sound in frames of 8 ms, without what lies below the voice. The same sound gives the same levels
 * however it is cut into pieces.
 */
export class FrameLevels {
  private readonly highPass = new HighPass(HIGH_PASS_HZ);
  private sum = 0;
  private inFrame = 0;

  /** @param samples 16 kHz, -1..1, in order @returns the level of each frame that is now whole, dBFS */
  push(samples: Float32Array): Float32Array<ArrayBuffer> {
    const levels = new Float32Array(Math.floor((this.inFrame + samples.length) / FRAME_SAMPLES));
    let made = 0;
    for (const sample of samples) {
      const value = this.highPass.next(sample);
      this.sum += value * value;
      this.inFrame += 1;
      if (this.inFrame < FRAME_SAMPLES) continue;
      levels[made] = this.close();
      made += 1;
    }
    return levels;
  }

  /** The last frame, filled up with silence, if one is begun. */
  end(): Float32Array<ArrayBuffer> {
    return this.inFrame > 0 ? Float32Array.of(this.close()) : new Float32Array(0);
  }

  private close(): number {
    const level = toDb(Math.sqrt(this.sum / FRAME_SAMPLES));
    this.sum = 0;
    this.inFrame = 0;
    return level;
  }
}
