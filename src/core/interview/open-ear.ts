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
  /** Whoever talks over the voice stands out of the room by this much, out of the voice's echo by the third figure ... */
  cutInOverFloorDb: 18,
  cutInAtLeastDb: -42,
  cutInOverEchoDb: 6,
  /** ... for so long in all; what is softer between syllables and words takes this share of its length back. */
  cutInMs: 320,
  cutInLeak: 0.25,
  /**
   * How loud the other voice's echo gets is learned from what the microphone hears while it sounds: it is taken to be as
   * loud as a loudspeaker 20 dB down leaves it until that is known, rises with what is louder and falls with what is not,
   * so that one block in twenty is above it. A burst that came to nothing was echo as well.
   */
  echoAtFirstDb: -32,
  echoRisesDb: 1,
  echoFallsDb: 0.05,
  echoBurstDb: 2,
  /** Who talks over the voice goes on for longer than this once it is silent; otherwise it was its echo, this much louder. */
  mistakenMs: 500,
  mistakenDb: 6,
  echoBlockMs: 20,
  echoLeastDb: -60,
  echoMostDb: -10,
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
  readonly spokenMs: number;
  readonly quietMs: number;
  readonly voice: boolean;
  /** How loud the other voice's echo gets, dBFS, as far as it is known. */
  readonly echoDb: number;
  /** Time since the other voice was talked over; undefined once that voice has ended. */
  readonly cutMs: number | undefined;
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
  spokenMs: 0,
  quietMs: 0,
  voice: false,
  echoDb: OPEN_EAR.echoAtFirstDb,
  cutMs: undefined,
};

/** An ear as at its opening, which knows the room's echo already. */
export const openAgain = ({ echoDb }: OpenEarState): OpenEarState => ({ ...openEar, echoDb });

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

/** What a block below the mark of a cut-in tells of the echo; `burst` when one above it has come to nothing. */
function learned(echoDb: number, rmsDb: number, ms: number, burst: boolean): number {
  const share = ms / OPEN_EAR.echoBlockMs;
  const moved = rmsDb > echoDb ? OPEN_EAR.echoRisesDb * share : -OPEN_EAR.echoFallsDb * share;
  const next = echoDb + moved + (burst ? OPEN_EAR.echoBurstDb : 0);
  return Math.min(OPEN_EAR.echoMostDb, Math.max(OPEN_EAR.echoLeastDb, next));
}

function whileOther(state: OpenEarState, { samples, level }: EarBlock, ms: number): EarStep {
  const { rmsDb, floorDb } = level;
  const mark = Math.max(
    floorDb + OPEN_EAR.cutInOverFloorDb,
    OPEN_EAR.cutInAtLeastDb,
    state.echoDb + OPEN_EAR.cutInOverEchoDb,
  );
  const overMs = Math.max(0, state.overMs + (rmsDb >= mark ? ms : -ms * OPEN_EAR.cutInLeak));
  // While somebody may be talking over it, what is heard says nothing of the echo.
  const echoDb = overMs > 0 ? state.echoDb : learned(state.echoDb, rmsDb, ms, state.overMs > 0);
  const counted = { ...state, overMs, echoDb };
  if (overMs < OPEN_EAR.cutInMs) return { ...delayed(counted, samples), cutsIn: false };
  const send = [...state.held, samples];
  const next = { ...openAgain(state), cutIn: true, voice: true, spokenMs: overMs, cutMs: 0 };
  return { state: next, send, cutsIn: true, ...(state.voice ? {} : { voice: true }) };
}

function alone(state: OpenEarState, { samples, level }: EarBlock, ms: number): EarStep {
  // What waits in the delay was the other voice's.
  const send = [...state.held.map(silence), samples];
  const quietMs = level.speaking ? 0 : state.quietMs + ms;
  const spokenMs = level.speaking ? state.spokenMs + ms : quietMs >= OPEN_EAR.voiceUntilMs ? 0 : state.spokenMs;
  const voice = state.voice ? quietMs < OPEN_EAR.voiceUntilMs : spokenMs >= OPEN_EAR.voiceFromMs;
  const cutMs = state.cutMs === undefined ? undefined : state.cutMs + ms;
  const mistaken = !voice && cutMs !== undefined && cutMs < OPEN_EAR.voiceUntilMs + OPEN_EAR.mistakenMs;
  const echoDb = Math.min(OPEN_EAR.echoMostDb, state.echoDb + (mistaken ? OPEN_EAR.mistakenDb : 0));
  return {
    state: { ...openEar, echoDb, cutIn: state.cutIn, quietMs, spokenMs, voice, cutMs: voice ? cutMs : undefined },
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
