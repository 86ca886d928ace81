import type { Model } from './types';

const AFTER = /^\+(\d+(?:\.\d+)?)([smh])$/;
const AFTER_SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };
const DAY_S = 86_400;

/** Drill seconds from the alert to a moment of the file. A time of day is the one that falls in the drill's history or after. */
export function secondOf(moment: string, startsAtMs: number, historyS: number): number {
  const [, amount, unit] = AFTER.exec(moment) ?? [];
  if (amount !== undefined) return Math.round(Number(amount) * (AFTER_SECONDS[unit ?? ''] ?? 0));
  const [hours = 0, minutes = 0, seconds = 0] = moment.split(':').map(Number);
  const alert = Math.floor(startsAtMs / 1000) % DAY_S;
  const ahead = hours * 3600 + minutes * 60 + seconds - alert;
  return ahead < -historyS ? ahead + DAY_S : ahead > DAY_S - historyS ? ahead - DAY_S : ahead;
}

export const secondIn = (model: Model, moment: string): number => secondOf(moment, model.startsAtMs, model.historyS);
