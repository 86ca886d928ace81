import type { CSSProperties } from 'react';
import type { Span } from '../../../shared/units';
import type { Geometry } from './use-waveform';

/** Puts the inside of a lane under (or over) the waveform, wherever that has been scrolled to. */
export const laneStyle = ({ widthPx, scrollPx }: Geometry): CSSProperties => ({
  width: widthPx,
  translate: `${-scrollPx}px`,
});

const percent = (share: number): string => `${(100 * share).toFixed(4)}%`;

/** Place and width of a stretch of the recording within its lane. */
export const spanStyle = ({ startMs, endMs }: Span, durationMs: number): CSSProperties => ({
  left: percent(startMs / durationMs),
  width: percent((endMs - startMs) / durationMs),
});

export const pointStyle = (atMs: number, durationMs: number): CSSProperties => ({ left: percent(atMs / durationMs) });
