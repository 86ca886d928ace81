/** Samples a second of everything Greenroom records and Whisper hears. */
export const SAMPLE_RATE_HZ = 16_000;

export const msToSamples = (ms: number): number => Math.round((ms * SAMPLE_RATE_HZ) / 1000);

/** Whole milliseconds from the start of the recording. */
export const samplesToMs = (samples: number): number => Math.round((samples * 1000) / SAMPLE_RATE_HZ);

/** `2:07`; from an hour on `1:02:07`. Rounds down, as a clock does. */
export function clock(ms: number): string {
  const whole = Math.max(0, Math.floor(ms / 1000));
  const seconds = String(whole % 60).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes}:${seconds}`;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${seconds}`;
}

export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** A span of the recording, in whole milliseconds from its start; the end is not part of it. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}
