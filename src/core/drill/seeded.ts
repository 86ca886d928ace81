/**
 * Chance that can be repeated. Everything drawn depends on the seed and on what it is drawn for, never on how many draws
 * came before, so that a run replays to the same bytes however its clock was fed.
 */

/** Mixes a text into a 32-bit number (FNV-1a with a final avalanche as in MurmurHash3). */
export function hash(seed: number, label: string): number {
  let mixed = 0x811c9dc5 ^ Math.imul(seed | 0, 0x9e3779b1);
  for (let at = 0; at < label.length; at += 1) mixed = Math.imul(mixed ^ label.charCodeAt(at), 0x01000193);
  return avalanche(mixed);
}

function avalanche(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Evenly spread over 0 (in) to 1 (out). */
export const draw = (seed: number, label: string): number => hash(seed, label) / 0x1_0000_0000;

/** The same for a numbered place in a row that was hashed once: cheap enough for every point of every series. */
export const drawAt = (row: number, place: number): number =>
  avalanche(row ^ Math.imul(place | 0, 0x27d4eb2d)) / 0x1_0000_0000;

/** Points between two independent knots of the noise: a line that wanders a little and does not rattle. */
const KNOT = 3;

/** Smooth noise of one series at one of its points, -1 to 1. */
export function tremble(row: number, point: number): number {
  const knot = Math.floor(point / KNOT);
  const share = point / KNOT - knot;
  const eased = share * share * (3 - 2 * share);
  const before = drawAt(row, knot) * 2 - 1;
  const after = drawAt(row, knot + 1) * 2 - 1;
  const grain = drawAt(row, point + 0x5000_0000) * 2 - 1;
  return 0.7 * (before + (after - before) * eased) + 0.3 * grain;
}
