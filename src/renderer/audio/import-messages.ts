import type { Failure } from '../../shared/result';

/** Page to decoding worker. */
export type ImportOrder =
  | { readonly type: 'start'; readonly file: File; readonly port: MessagePort }
  /** How much of it main has on disk; the worker stays a bounded time ahead of it. */
  | { readonly type: 'taken'; readonly recordedMs: number };

/** Decoding worker to page. */
export type ImportReport =
  | { readonly type: 'progress'; readonly sentMs: number; readonly totalMs: number | undefined }
  | { readonly type: 'done'; readonly sentMs: number }
  | { readonly type: 'failed'; readonly failure: Failure };

export const IMPORT_LIMITS = {
  /** Longest recording that is taken in. */
  longestMs: 60 * 60_000,
  /** How far decoding may run ahead of the disk: 30 s of 16 kHz samples are 2 MB. */
  aheadMs: 30_000,
} as const;

/** What the file dialog offers; the content decides, not the name. */
export const IMPORT_TYPES = '.wav,.mp3,.m4a,.aac,.ogg,.oga,.opus,.flac,.webm,audio/*';
