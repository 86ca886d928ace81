import { DEFAULT_DEVICE } from './devices';

/** The tick at the target: soft and short, so that a recording over loudspeakers hardly holds it. */
const TICK = { hz: 660, lastsMs: 90, amplitude: 0.06 };

export interface Sound {
  readonly pcm: Float32Array<ArrayBuffer>;
  readonly sampleRateHz: number;
}

export type PlayEnd = 'ended' | 'stopped';

/** Plays one sound at a time on the chosen output device. */
export class Player {
  private context: AudioContext | undefined;
  private sinkId = DEFAULT_DEVICE;
  private stopCurrent: (() => void) | undefined;

  /** Plays from the start; what was playing before stops. Never rejects: an output that is gone becomes the default. */
  async play({ pcm, sampleRateHz }: Sound, outputId: string): Promise<PlayEnd> {
    this.stop();
    const context = await this.ready(outputId);
    const buffer = context.createBuffer(1, Math.max(1, pcm.length), sampleRateHz);
    buffer.copyToChannel(pcm, 0);
    const source = new AudioBufferSourceNode(context, { buffer });
    source.connect(context.destination);
    return new Promise((resolve) => {
      const finish = (how: PlayEnd): void => {
        if (this.stopCurrent === stop) this.stopCurrent = undefined;
        source.onended = null;
        source.disconnect();
        resolve(how);
      };
      const stop = (): void => {
        source.stop();
        finish('stopped');
      };
      this.stopCurrent = stop;
      source.onended = () => finish('ended');
      source.start();
    });
  }

  stop(): void {
    this.stopCurrent?.();
  }

  async tick(outputId: string): Promise<void> {
    const context = await this.ready(outputId);
    const tone = new OscillatorNode(context, { frequency: TICK.hz });
    const swell = new GainNode(context, { gain: 0 });
    const ends = context.currentTime + TICK.lastsMs / 1000;
    swell.gain.setValueAtTime(0, context.currentTime);
    swell.gain.linearRampToValueAtTime(TICK.amplitude, context.currentTime + TICK.lastsMs / 4000);
    swell.gain.linearRampToValueAtTime(0, ends);
    tone.connect(swell).connect(context.destination);
    tone.start();
    tone.stop(ends);
  }

  private async ready(outputId: string): Promise<AudioContext> {
    this.context ??= new AudioContext();
    const wanted = outputId || DEFAULT_DEVICE;
    if (wanted !== this.sinkId) {
      this.sinkId = wanted;
      await setSink(this.context, wanted);
    }
    if (this.context.state !== 'running') await this.context.resume();
    return this.context;
  }
}

/** Chromium's name for the default output of a context is the empty string. */
async function setSink(context: AudioContext, id: string): Promise<void> {
  const routed = context as AudioContext & { setSinkId?: (id: string) => Promise<void> };
  try {
    await routed.setSinkId?.(id === DEFAULT_DEVICE ? '' : id);
  } catch {
    // The chosen loudspeaker is not there: the system's default is better than silence.
    await routed.setSinkId?.('').catch(() => undefined);
  }
}
