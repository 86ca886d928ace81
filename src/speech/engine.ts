import type { Result } from '../shared/result';
import type { EngineTurns, Urgency } from './engine-turns';
import type { Heard, SpeechModel, TranscribeOptions } from './speech-model';

/** A loaded model that waits for its turn. Every call ends in a result. */
export class SpeechEngine {
  constructor(
    private readonly model: SpeechModel,
    private readonly turns: EngineTurns,
    private readonly threads: number,
  ) {}

  /** Nothing is being heard and nothing waits. */
  get idle(): boolean {
    return this.turns.idle;
  }

  get description(): SpeechModel['description'] {
    return this.model.description;
  }

  countTokens(text: string): number {
    return this.model.countTokens(text);
  }

  /** @param onBegin called when the turn has come */
  hear(
    samples: Float32Array,
    options: TranscribeOptions,
    urgency: Urgency,
    onBegin?: () => void,
  ): Promise<Result<Heard>> {
    const work = () => {
      onBegin?.();
      return this.model.transcribe(samples, { nThreads: this.threads, ...options });
    };
    return this.turns.take(urgency, work, options.signal);
  }

  /** Stops what runs and gives the memory back; later calls end with `handle-freed`. */
  close(): Promise<void> {
    return this.model.free();
  }
}
