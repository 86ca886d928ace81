/** An outcome that is either a value or a failure one can branch on; nothing that can be expected to fail throws. */
export type Result<T, E = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/**
 * A failure as it reaches a person: what happened, what was kept, what to do. `code` is for branching and for tests;
 * it never changes once released.
 */
export interface Failure {
  readonly code: string;
  readonly what: string;
  readonly kept?: string | undefined;
  readonly todo?: string | undefined;
}

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const failed = (
  code: string,
  what: string,
  more: { kept?: string | undefined; todo?: string | undefined } = {},
): { readonly ok: false; readonly error: Failure } => ({ ok: false, error: { code, what, ...more } });

/** The one line a terminal or a log gets. */
export function failureLine(failure: Failure): string {
  return [failure.what, failure.kept, failure.todo].filter(Boolean).join(' ');
}

/** What was thrown, as text, whatever it is. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** A failure that has to travel as an exception (through a stream, a callback) and is caught at the edge. */
export class FailureError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failureLine(failure));
    this.name = 'FailureError';
    this.failure = failure;
  }
}
