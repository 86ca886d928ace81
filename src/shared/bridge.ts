import type { CallArgs, CallName, CallResult, Notice, NoticeName } from './contract';
import type { Result } from './result';

/** What the preload puts on the page's window as `greenroom`. */
export interface Bridge {
  call<N extends CallName>(name: N, args: CallArgs<N>): Promise<Result<CallResult<N>>>;
  /** @returns a function that ends the listening. */
  listen<N extends NoticeName>(name: N, listener: (notice: Notice<N>) => void): () => void;
}
