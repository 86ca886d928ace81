import { msToSamples, samplesToMs } from '../../shared/units';
import type { LevelState } from '../acoustics/level';
import type { Samples } from './sound-gate';

/**
 * A microphone that is open while somebody else's voice sounds in the same room. What it sends goes on without a gap, so
 * that its length stays the clock; while the other voice is to be heard it sends silence in place of the room, until the
 * candidate plainly talks over it. Sound runs through a short delay there, so that the first word of who cuts in is kept.
 */
export const OPEN_EAR = {
  /** Delay while the other voice sounds: as much as is wanted of a word before it is known to be one. */
  delayMs: 600,
  /** Whoever talks over the voice stands out of what its echo leaves by this much ... */
  cutInOverFloorDb: 18,
  cutInAtLeastDb: -42,
  /** ... for so long, without a gap longer than the second figure. */
  cutInMs: 320,
  cutInGapMs: 120,
  /** Speech for so long is a voice and not a knock. */
  voiceFromMs: 200,
  /** Quiet for so long ends it. */
  voiceUntilMs: 700,
} as const;

export interface OpenEarState {
  readonly held: readonly Samples[];
  readonly heldSamples: number;
  /** The other voice was talked over; until it is silent its sound is let through. */
  readonly cutIn: boolean;
  readonly overMs: number;
  readonly gapMs: number;
  readonly spokenMs: number;
  readonly quietMs: number;
  readonly voice: boolean;
}

export interface EarBlock {
  readonly samples: Samples;
  readonly level: LevelState;
  /** The other voice is to be heard, or was a moment ago. */
  readonly other: boolean;
}

export interface EarStep {
  readonly state: OpenEarState;
  readonly send: readonly Samples[];
  /** The candidate talks over the voice: it should stop. */
  readonly cutsIn: boolean;
  /** Set when the candidate's voice begins or ends. */
  readonly voice?: boolean | undefined;
}

export const openEar: OpenEarState = {
  held: [],
  heldSamples: 0,
  cutIn: false,
  overMs: 0,
  gapMs: 0,
  spokenMs: 0,
  quietMs: 0,
  voice: false,
};

const silence = (samples: Samples): Samples => new Float32Array(samples.length);

/** Lets out of the delay what is older than it, as silence. */
function delayed(state: OpenEarState, samples: Samples): { state: OpenEarState; send: Samples[] } {
  const held = [...state.held, samples];
  let heldSamples = state.heldSamples + samples.length;
  const send: Samples[] = [];
  for (let [oldest] = held; oldest; [oldest] = held) {
    if (heldSamples - oldest.length < msToSamples(OPEN_EAR.delayMs)) break;
    held.shift();
    heldSamples -= oldest.length;
    send.push(silence(oldest));
  }
  return { state: { ...state, held, heldSamples }, send };
}

function whileOther(state: OpenEarState, { samples, level }: EarBlock, ms: number): EarStep {
  const loud = level.rmsDb >= level.floorDb + OPEN_EAR.cutInOverFloorDb && level.rmsDb >= OPEN_EAR.cutInAtLeastDb;
  const gapMs = loud ? 0 : state.gapMs + ms;
  const overMs = loud ? state.overMs + ms : gapMs > OPEN_EAR.cutInGapMs ? 0 : state.overMs;
  const counted = { ...state, gapMs, overMs };
  if (overMs < OPEN_EAR.cutInMs) return { ...delayed(counted, samples), cutsIn: false };
  const send = [...state.held, samples];
  const next = { ...openEar, cutIn: true, voice: true, spokenMs: overMs };
  return { state: next, send, cutsIn: true, ...(state.voice ? {} : { voice: true }) };
}

function alone(state: OpenEarState, { samples, level }: EarBlock, ms: number): EarStep {
  // What waits in the delay was the other voice's.
  const send = [...state.held.map(silence), samples];
  const quietMs = level.speaking ? 0 : state.quietMs + ms;
  const spokenMs = level.speaking ? state.spokenMs + ms : quietMs >= OPEN_EAR.voiceUntilMs ? 0 : state.spokenMs;
  const voice = state.voice ? quietMs < OPEN_EAR.voiceUntilMs : spokenMs >= OPEN_EAR.voiceFromMs;
  return {
    state: { ...openEar, cutIn: state.cutIn, quietMs, spokenMs, voice },
    send,
    cutsIn: false,
    ...(voice === state.voice ? {} : { voice }),
  };
}

/** Takes one block of the microphone. Pure; never sends less or more sound than it was given, but for the delay. */
export function stepOpenEar(state: OpenEarState, block: EarBlock): EarStep {
  const ms = samplesToMs(block.samples.length);
  if (block.other && !state.cutIn) return whileOther(state, block, ms);
  return alone({ ...state, cutIn: state.cutIn && block.other }, block, ms);
}
