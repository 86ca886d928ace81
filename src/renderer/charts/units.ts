import type { DrillPanel } from '../../shared/drill';

type Unit = DrillPanel['unit'];

const short = (value: number): string => {
  if (Math.abs(value) >= 10_000) return `${Math.round(value / 1000)}k`;
  if (Math.abs(value) >= 100) return String(Math.round(value));
  return String(Math.round(value * 10) / 10);
};

function share(value: number): string {
  const percent = value * 100;
  return `${percent >= 10 ? Math.round(percent) : Math.round(percent * 10) / 10} %`;
}

const NAMES: Readonly<Record<Unit, (value: number) => string>> = {
  share,
  ms: (value) => `${short(value)} ms`,
  'per-second': (value) => `${short(value)}/s`,
  count: short,
  minutes: (value) => `${short(value)} min`,
  hours: (value) => `${short(value)} h`,
};

/** A value with its unit: `15 %`, `450 ms`. */
export const withUnit = (unit: Unit, value: number): string => NAMES[unit](value);

/** As at an axis, where the panel's title already names most units. */
export const atAxis = (unit: Unit, value: number): string => (unit === 'share' ? share(value) : short(value));
