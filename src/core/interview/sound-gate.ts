import { msToSamples } from '../../shared/units';

/** A block of mono sound of its own memory (never shared, so that it can be posted). */
export type Samples = Float32Array<ArrayBuffer>;

/** How much is kept before the start and after the stop, so that the first and the last syllable are in the take. */
export const SOUND_MARGINS = {
  preRollMs: 800,
  tailMs: 500,
  /** How long a loudspeaker's last word hangs in the room; that much after it belongs to no answer. */
  echoMs: 200,
} as const;

/**
 * Decides which of the microphone's blocks belong to the take: a ring while idle, everything from the pre-roll on once
 * it began, held back until the take is open on disk, and a tail after the stop.
 *
 *   idle -> armed -> open -> tail -> ended
 */
export interface GateState {
  readonly phase: 'idle' | 'armed' | 'open' | 'tail' | 'ended';
  /** Ring while idle, then what waits for the take to open. */
  readonly held: readonly Samples[];
  readonly heldSamples: number;
  /** A stop that came before the take was open. */
  readonly stopping: boolean;
  readonly tailSamples: number;
  readonly sentSamples: number;
}

export type GateEvent =
  | { readonly type: 'block'; readonly samples: Samples }
  | { readonly type: 'begin'; readonly preRollMs: number }
  | { readonly type: 'opened' }
  | { readonly type: 'stop' }
  /** No more sound will come (the microphone is gone): end with what there is. */
  | { readonly type: 'cut' }
  | { readonly type: 'reset' };

export interface GateStep {
  readonly state: GateState;
  readonly send: readonly Samples[];
  readonly ended: boolean;
}

export const closedGate: GateState = {
  phase: 'idle',
  held: [],
  heldSamples: 0,
  stopping: false,
  tailSamples: 0,
  sentSamples: 0,
};

const length = (blocks: readonly Samples[]): number => blocks.reduce((sum, block) => sum + block.length, 0);

/** The last `samples` samples of the blocks, cut inside a block where needed. */
function newest(blocks: readonly Samples[], samples: number): Samples[] {
  const kept: Samples[] = [];
  let missing = samples;
  for (const block of [...blocks].reverse()) {
    if (missing <= 0) break;
    kept.unshift(missing >= block.length ? block : block.slice(block.length - missing));
    missing -= block.length;
  }
  return kept;
}

const quiet = (state: GateState): GateStep => ({ state, send: [], ended: false });

function hold(state: GateState, samples: Samples, most: number): GateStep {
  const held = [...state.held, samples];
  const kept = newest(held, most);
  return quiet({ ...state, held: kept, heldSamples: length(kept) });
}

function pass(state: GateState, samples: Samples): GateStep {
  const sent = { ...state, sentSamples: state.sentSamples + samples.length };
  if (state.phase !== 'tail') return { state: sent, send: [samples], ended: false };
  const wanted = samples.length > state.tailSamples ? samples.slice(0, state.tailSamples) : samples;
  const tailSamples = state.tailSamples - wanted.length;
  return {
    state: {
      ...state,
      phase: tailSamples === 0 ? 'ended' : 'tail',
      tailSamples,
      sentSamples: state.sentSamples + wanted.length,
    },
    send: wanted.length > 0 ? [wanted] : [],
    ended: tailSamples === 0,
  };
}

function block(state: GateState, samples: Samples): GateStep {
  if (state.phase === 'idle') return hold(state, samples, msToSamples(SOUND_MARGINS.preRollMs));
  if (state.phase === 'armed') return hold(state, samples, Number.POSITIVE_INFINITY);
  if (state.phase === 'ended') return quiet(state);
  return pass(state, samples);
}

function opened(state: GateState): GateStep {
  if (state.phase !== 'armed') return quiet(state);
  const phase = state.stopping ? 'tail' : 'open';
  return {
    state: {
      ...state,
      phase,
      held: [],
      heldSamples: 0,
      tailSamples: msToSamples(SOUND_MARGINS.tailMs),
      sentSamples: state.heldSamples,
    },
    send: state.held,
    ended: false,
  };
}

/** Total: an event that means nothing in a phase changes nothing. */
export function stepGate(state: GateState, event: GateEvent): GateStep {
  switch (event.type) {
    case 'block':
      return block(state, event.samples);
    case 'begin': {
      if (state.phase !== 'idle' && state.phase !== 'ended') return quiet(state);
      const held = state.phase === 'idle' ? newest(state.held, msToSamples(event.preRollMs)) : [];
      return quiet({ ...closedGate, phase: 'armed', held, heldSamples: length(held) });
    }
    case 'opened':
      return opened(state);
    case 'stop':
      if (state.phase === 'armed') return quiet({ ...state, stopping: true });
      if (state.phase !== 'open') return quiet(state);
      return quiet({ ...state, phase: 'tail', tailSamples: msToSamples(SOUND_MARGINS.tailMs) });
    case 'cut':
      if (state.phase !== 'open' && state.phase !== 'tail') return quiet(state);
      return { state: { ...state, phase: 'ended', tailSamples: 0 }, send: [], ended: true };
    case 'reset':
      return quiet(closedGate);
  }
}

/**
 * How much sound before the start belongs to the answer. Where the interviewer was still to be heard on a loudspeaker,
 * only what came after its last word does.
 * @param sinceVoiceMs time since the interviewer's voice ended; undefined when it has not spoken
 */
export function preRollFor(sinceVoiceMs: number | undefined): number {
  if (sinceVoiceMs === undefined) return SOUND_MARGINS.preRollMs;
  return Math.min(SOUND_MARGINS.preRollMs, Math.max(0, sinceVoiceMs - SOUND_MARGINS.echoMs));
}
