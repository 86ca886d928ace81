import type { NamedFeatures } from './sparse';

/** FNV-1a's start and factor for 32 bits. */
const START = 0x811c9dc5;
const FACTOR = 0x01000193;

function hash(text: string, start: number): number {
  let value = start;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), FACTOR);
  return value >>> 0;
}

const hex = (value: number): string => value.toString(16).padStart(8, '0');

/**
 * Tells whether two texts are the same without keeping them: 16 hexadecimal digits. Made to notice changes, not to
 * withstand anybody.
 */
export const fingerprint = (text: string): string =>
  hex(hash(text, START)) + hex(hash(text, hash(text, START ^ FACTOR)));

/** Features as text, for `fingerprint`: a change in how examples are read shows as much as one in the examples. */
export const featuresText = (features: NamedFeatures): string =>
  [...features].map(([name, value]) => `${name}=${value.toFixed(3)}`).join('\n');
