import type { Result } from '../shared/result';
import type { CoachMessage } from './question';

export interface CoachRequest {
  readonly model: string;
  readonly messages: readonly CoachMessage[];
}

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  /** The opinion so far, each time more of it has come. */
  readonly onText?: ((text: string) => void) | undefined;
}

/** Someone who reads an answer and says what they think of it. */
export interface Coach {
  /** Names of the models the server offers; an empty list when it does not say. */
  models(options?: Pick<AskOptions, 'signal'>): Promise<Result<string[]>>;
  /** The opinion in words. What was asked is sent as it stands in the request, and nothing besides. */
  ask(request: CoachRequest, options?: AskOptions): Promise<Result<string>>;
}
