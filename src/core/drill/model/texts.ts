import type { Formula } from '../../scenario/formula/parse';
import { parseFormula } from '../../scenario/formula/parse';

/** Text with holes: `{{cells_back|int}} of 12 cells, errors at {{errors('/api/checkout')|pct}}`. */
export type TextPart =
  | { readonly text: string }
  | { readonly formula: Formula; readonly source: string; readonly format: Format };

export const FORMATS = ['pct', 'pct1', 'int', 'ms', 'min', 'hours', 'clock', 'num1'] as const;
export type Format = (typeof FORMATS)[number];

const HOLE = /\{\{([^{}|]+)(?:\|([a-z0-9]+))?\}\}/g;

const isFormat = (name: string): name is Format => (FORMATS as readonly string[]).includes(name);

/** Cuts a text at its holes. What is wrong with a hole is told through `problem`; the hole then shows nothing. */
export function textParts(text: string, problem: (what: string) => void): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(HOLE)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    end = match.index + match[0].length;
    const [, source = '', format = 'int'] = match;
    const parsed = parseFormula(source);
    if (!parsed.ok) problem(`{{${source}}}: ${parsed.error.expected} is expected`);
    else if (!isFormat(format)) problem(`{{${source}|${format}}}: the format is one of ${FORMATS.join(', ')}`);
    else parts.push({ formula: parsed.value, source, format });
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

const grouped = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

const WRITTEN: Readonly<Record<Format, (value: number) => string>> = {
  pct: (value) => `${Math.round(value * 100)} %`,
  pct1: (value) => `${(value * 100).toFixed(1)} %`,
  int: grouped,
  ms: (value) => `${grouped(value)} ms`,
  min: (value) => `${Math.max(0, Math.round(value))} min`,
  hours: (value) =>
    `${Math.floor(Math.max(0, value) / 60)} h ${String(Math.round(Math.max(0, value)) % 60).padStart(2, '0')}`,
  clock: (value) => clockText(value * 60_000),
  num1: (value) => value.toFixed(1),
};

export const written = (value: number, format: Format): string => WRITTEN[format](Number.isFinite(value) ? value : 0);

/** `14:07` in UTC of milliseconds since 1970. */
export function clockText(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const pad = (value: number): string => String(((value % 60) + 60) % 60).padStart(2, '0');
  return `${String(((Math.floor(minutes / 60) % 24) + 24) % 24).padStart(2, '0')}:${pad(minutes)}`;
}
