// Runs on the audio thread. Mixes the microphone's channels to one and posts blocks of 20 ms to the page; nothing else,
// because whatever takes time here is heard as a gap.

/** 20 ms at the context's 16 kHz: short enough for a meter, long enough that messages stay few. */
const BLOCK_SAMPLES = 320;

declare const registerProcessor: (name: string, processor: unknown) => void;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}

class CaptureProcessor extends AudioWorkletProcessor {
  private block = new Float32Array(BLOCK_SAMPLES);
  private filled = 0;

  /** @returns true, so that it stays alive while the device sends nothing */
  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    const channels = inputs[0] ?? [];
    const length = channels[0]?.length ?? 0;
    for (let index = 0; index < length; index += 1) {
      let sum = 0;
      for (const channel of channels) sum += channel[index] ?? 0;
      this.block[this.filled] = sum / channels.length;
      this.filled += 1;
      if (this.filled === BLOCK_SAMPLES) this.post();
    }
    return true;
  }

  private post(): void {
    const full = this.block;
    this.block = new Float32Array(BLOCK_SAMPLES);
    this.filled = 0;
    this.port.postMessage(full, [full.buffer]);
  }
}

registerProcessor('capture', CaptureProcessor);
