/** Levels in dBFS: 0 is full scale of a float sample. */
export const LEVELS = {
  /** Digital silence is shown as this, not as minus infinity. */
  silenceDb: -100,
  /** A sample from here on counts as cut off: 16-bit full scale is 0.99997. */
  clipAt: 0.999,
  /** So many clipped samples in a row are clipping; a single one may be a lucky peak. */
  clipRun: 3,
  /** Speech stands out of the room's noise by this much (a quiet talker over a fan is about 12). */
  speechOverFloorDb: 9,
  /** Below this nothing is speech, however quiet the room. */
  speechAtLeastDb: -60,
  /** How fast the noise floor may rise; gaps between words pull it down again at once. */
  floorRiseDbPerSecond: 3,
  /** Between two syllables one is still speaking. */
  speechHoldMs: 250,
} as const;

export interface BlockLevel {
  readonly rmsDb: number;
  readonly peakDb: number;
  /** Every sample is exactly zero: no microphone delivers that, a muted or dead one does. */
  readonly zero: boolean;
  readonly clipped: boolean;
}

export interface LevelState {
  readonly rmsDb: number;
  readonly peakDb: number;
  /** The room's noise, as far as it has been heard. */
  readonly floorDb: number;
  /** Whether this is speech-like sound, held over the gaps between syllables. */
  readonly speaking: boolean;
  /** Sound since the last speech-like block, ms. */
  readonly quietMs: number;
}

export const toDb = (amplitude: number): number =>
  amplitude > 0 ? Math.max(LEVELS.silenceDb, 20 * Math.log10(amplitude)) : LEVELS.silenceDb;

/** Level of one block of samples (-1..1). An empty block is silence. */
export function measureBlock(samples: Float32Array): BlockLevel {
  let sum = 0;
  let peak = 0;
  let run = 0;
  let longestRun = 0;
  for (const given of samples) {
    const value = Number.isFinite(given) ? Math.abs(given) : 0;
    sum += value * value;
    if (value > peak) peak = value;
    run = value >= LEVELS.clipAt ? run + 1 : 0;
    if (run > longestRun) longestRun = run;
  }
  const rms = samples.length === 0 ? 0 : Math.sqrt(sum / samples.length);
  return { rmsDb: toDb(rms), peakDb: toDb(peak), zero: peak === 0, clipped: longestRun >= LEVELS.clipRun };
}

export const startLevel: LevelState = {
  rmsDb: LEVELS.silenceDb,
  peakDb: LEVELS.silenceDb,
  floorDb: 0,
  speaking: false,
  quietMs: LEVELS.speechHoldMs,
};

/** Follows the level over a block of `blockMs`. The noise floor falls at once and rises slowly. */
export function stepLevel(state: LevelState, block: BlockLevel, blockMs: number): LevelState {
  const risen = state.floorDb + (LEVELS.floorRiseDbPerSecond * blockMs) / 1000;
  // Digital silence says nothing about the room.
  const floorDb = block.zero ? state.floorDb : Math.min(block.rmsDb, risen);
  const over = block.rmsDb >= floorDb + LEVELS.speechOverFloorDb && block.rmsDb >= LEVELS.speechAtLeastDb;
  const quietMs = over ? 0 : state.quietMs + blockMs;
  return { rmsDb: block.rmsDb, peakDb: block.peakDb, floorDb, speaking: quietMs < LEVELS.speechHoldMs, quietMs };
}

/** A meter's deflection, 0..1, over the range in which speech moves (-60 to 0 dBFS). */
export const deflection = (db: number): number => Math.min(1, Math.max(0, (db + 60) / 60));
