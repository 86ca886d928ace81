import { type Dimension, PARTS, type Part } from '../../../shared/feedback';
import { PART_SHARES } from '../../interview/target';
import { bestBy, type Case, evidence } from './case';
import { structureScore, weightOf } from './measures';
import { listed, percent } from './quote';
import { COMPRESSION, PACE, PROPORTION } from './table';

export const PART_NAMES: Readonly<Record<Part, string>> = { S: 'situation', T: 'task', A: 'action', R: 'result' };

/** Below this a part is there, but only just. */
const FAINT = 0.4;

/** How much longer than the target a short answer is, as a share of it; 0 where it is not. */
export function overLength({ request, delivery, variant }: Case): number {
  if (variant !== 'short') return 0;
  const lengthMs = delivery.durationMs ?? (delivery.words / PACE.usual) * 60_000;
  return Math.max(0, lengthMs / request.targetMs.maxMs - 1);
}

function shape({ measures, missing }: Case): string {
  const names = missing.map((part) => PART_NAMES[part]);
  if (names.length > 0) return `There is no ${listed(names).replace(' and ', ' and no ')} in it.`;
  const faint = PARTS.filter((part) => measures.parts[part] < FAINT).map((part) => PART_NAMES[part]);
  if (faint.length > 0)
    return `All parts are there, but the ${listed(faint)} ${faint.length > 1 ? 'say' : 'says'} little.`;
  return 'All four parts are told.';
}

function proportion({ measures, missing }: Case): string {
  if (missing.length > 1 || measures.parts.A === 0) return '';
  const off = PARTS.filter((part) => {
    const [low, high] = PART_SHARES[part];
    const share = measures.shares[part];
    return !missing.includes(part) && (share < low - PROPORTION.tolerance || share > high + PROPORTION.tolerance);
  });
  if (off.length === 0) return missing.length > 0 ? '' : ' They are in proportion.';
  const said = off.map((part) => {
    const [low, high] = PART_SHARES[part];
    return `the ${PART_NAMES[part]} takes ${percent(measures.shares[part])} (usual is ${percent(low).replace(' %', '')}-${percent(high)})`;
  });
  return ` Of what you tell, ${listed(said)}.`;
}

/** Are the parts there, do they say something, and are they in proportion? The order may vary. */
export function structureDimension(given: Case): Dimension {
  const { measures, reading } = given;
  const over = Math.min(1, overLength(given) / COMPRESSION.worst);
  const length =
    over > 0
      ? ` A short answer ends after ${Math.round(given.request.targetMs.maxMs / 1000)} seconds; this one is longer.`
      : '';
  const best = PARTS.flatMap((part) =>
    bestBy(reading.counted, (weighed) => weighed.chances[part] * weightOf(weighed))
      .slice(0, 1)
      .filter((weighed) => weighed.chances[part] > 0.5),
  );
  return {
    id: 'structure',
    score: Math.max(0, structureScore(measures) - COMPRESSION.most * over),
    reason: `${shape(given)}${proportion(given)}${length}`,
    evidence: evidence(given, [...new Set(best)], PARTS.length),
  };
}
