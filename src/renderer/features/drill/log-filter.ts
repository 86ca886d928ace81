import type { DrillLogLine } from '../../../shared/drill';

const SEVERITIES = ['all', 'warn', 'error'] as const;
export type Least = (typeof SEVERITIES)[number];
const SHOWN: Readonly<Record<Least, ReadonlySet<DrillLogLine['severity']>>> = {
  all: new Set(['debug', 'info', 'warn', 'error']),
  warn: new Set(['warn', 'error']),
  error: new Set(['error']),
};
/** Lines that hold every word of the filter. */
export function filterLog(
  lines: readonly DrillLogLine[],
  wanted: { readonly words: string; readonly least: Least; readonly service: string },
): readonly DrillLogLine[] {
  const words = wanted.words.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter(({ text, service, severity }) => {
    if (!SHOWN[wanted.least].has(severity) || (wanted.service !== '' && service !== wanted.service)) return false;
    const whole = `${service} ${text}`.toLowerCase();
    return words.every((word) => whole.includes(word));
  });
}
