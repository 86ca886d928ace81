import { type BlockLevel, type LevelState, startLevel, stepLevel } from '../acoustics/level';

/** Times after which something about the microphone is said, and levels it is said at. */
export const MICROPHONE = {
  /** An open microphone delivers within milliseconds; a Bluetooth headset that has to change its mode needs two seconds. */
  signalWithinMs: 4_000,
  /** Exact zeros for this long are a mute switch, not a pause. */
  zerosMs: 1_000,
  /** No block at all for this long: the device or the system's sound service hangs. */
  stalledMs: 1_500,
  /** Nothing like speech for this long after there was some. Thinking is allowed, so this only asks. */
  silentMs: 12_000,
  /** Somebody who was asked to say a few words has begun by then. */
  saySomethingMs: 6_000,
  /** A warning about clipping stands this long after the last clipped block. */
  clippingShownMs: 3_000,
  /** Speech that stays below this over `faintMs` of speech is hard to hear for the engine. */
  faintDb: -46,
  faintMs: 3_000,
} as const;

export type Refusal = 'denied' | 'none' | 'busy' | 'gone' | 'failed';

/**
 * - `no-signal`: open, but no sound has come yet and none is likely to
 * - `muted`: exact zeros; `taken`: the system has silenced it; `stalled`: nothing arrives at all
 * - `silent`: nothing like speech for a while; `faint`: speech, but hardly; `clipping`: too loud
 * - `changed`: the system's default is another device now; this one goes on
 */
export type Condition = 'no-signal' | 'muted' | 'taken' | 'stalled' | 'silent' | 'faint' | 'clipping' | 'changed';

export interface Device {
  readonly id: string;
  readonly label: string;
}

export interface MicrophoneState {
  /** `waiting` is open without a real signal yet; `lost` was open and its device went away. */
  readonly phase: 'closed' | 'asking' | 'waiting' | 'live' | 'lost' | 'refused';
  readonly device: Device | undefined;
  readonly refusal: Refusal | undefined;
  readonly level: LevelState;
  /** Time of the last event, on the page's own clock. */
  readonly nowMs: number;
  readonly openedAtMs: number;
  readonly lastBlockAtMs: number;
  /** Exact zeros since the last sample that was none. */
  readonly zerosMs: number;
  /** The system says that the device is silenced. */
  readonly silenced: boolean;
  readonly recording: boolean;
  /** Speech-like sound in this recording, and what of it was hard to hear. */
  readonly spokenMs: number;
  readonly faintMs: number;
  readonly unspokenMs: number;
  readonly clippedAtMs: number | undefined;
  /** What the person has been told of in this spell; each is noted with the take once. */
  readonly noted: readonly Condition[];
  /** Name of the device that is the system's default now, where that is no longer this one. */
  readonly newDefault: string | undefined;
  /** When the device went away in the middle of a recording. */
  readonly lostAtMs: number | undefined;
}

export type MicrophoneEvent = { readonly atMs: number } & (
  | { readonly type: 'ask' }
  | { readonly type: 'granted'; readonly device: Device }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'block'; readonly block: BlockLevel; readonly blockMs: number }
  /** Time passes; without it a device that sends nothing would never be noticed. */
  | { readonly type: 'tick' }
  | { readonly type: 'silenced'; readonly silenced: boolean }
  | { readonly type: 'ended' }
  | { readonly type: 'default-changed'; readonly label: string }
  | { readonly type: 'recording'; readonly on: boolean }
  | { readonly type: 'close' }
);

export interface MicrophoneStep {
  readonly state: MicrophoneState;
  /** To be kept with the take. */
  readonly mishaps: readonly string[];
}

export const closedMicrophone: MicrophoneState = {
  phase: 'closed',
  device: undefined,
  refusal: undefined,
  level: startLevel,
  nowMs: 0,
  openedAtMs: 0,
  lastBlockAtMs: 0,
  zerosMs: 0,
  silenced: false,
  recording: false,
  spokenMs: 0,
  faintMs: 0,
  unspokenMs: 0,
  clippedAtMs: undefined,
  noted: [],
  newDefault: undefined,
  lostAtMs: undefined,
};

/** What is wrong right now, the gravest first; undefined when all is well. */
export function conditionOf(state: MicrophoneState): Condition | undefined {
  if (state.phase !== 'waiting' && state.phase !== 'live') return undefined;
  if (state.silenced) return 'taken';
  if (state.phase === 'waiting') {
    return state.nowMs - state.openedAtMs >= MICROPHONE.signalWithinMs ? 'no-signal' : undefined;
  }
  if (state.nowMs - state.lastBlockAtMs >= MICROPHONE.stalledMs) return 'stalled';
  if (state.zerosMs >= MICROPHONE.zerosMs) return 'muted';
  if (state.clippedAtMs !== undefined && state.nowMs - state.clippedAtMs < MICROPHONE.clippingShownMs) {
    return 'clipping';
  }
  if (state.recording && state.spokenMs > 0 && state.unspokenMs >= MICROPHONE.silentMs) return 'silent';
  if (state.recording && state.faintMs >= MICROPHONE.faintMs) return 'faint';
  return state.newDefault === undefined ? undefined : 'changed';
}

/** Whether an answer can be recorded now. */
export const isReady = (state: MicrophoneState): boolean => state.phase === 'live' && !state.silenced;

/** Whether an open microphone has brought nothing but the room since it was opened, where one was asked to speak. */
export const onlySilence = ({ phase, nowMs, openedAtMs }: MicrophoneState, heardSpeech: boolean): boolean =>
  phase === 'live' && !heardSpeech && nowMs - openedAtMs >= MICROPHONE.saySomethingMs;

/** Kept with the take, in words for the person who later reads its figures. Silence is no mishap: thinking is allowed. */
const MISHAPS: Readonly<Partial<Record<Condition, string>>> = {
  muted: 'The microphone sent nothing but zeros here, as a mute switch does.',
  taken: 'The system silenced the microphone here; another program may have taken it.',
  stalled: 'No sound arrived from the microphone for a moment; the time is missing from the recording.',
  clipping: 'The sound was too loud here and is cut off at full level.',
  faint: 'The voice was very faint here; words may be wrong.',
  changed: 'The system changed its default microphone here; recording went on with the one it began with.',
};

const onlyState = (state: MicrophoneState): MicrophoneStep => ({ state, mishaps: [] });

function noteCondition(state: MicrophoneState): MicrophoneStep {
  const condition = conditionOf(state);
  if (!state.recording) return onlyState(state);
  if (condition === undefined) return onlyState(state.noted.length === 0 ? state : { ...state, noted: [] });
  const words = MISHAPS[condition];
  if (words === undefined || state.noted.includes(condition)) return onlyState(state);
  return { state: { ...state, noted: [...state.noted, condition] }, mishaps: [words] };
}

function heardBlock(state: MicrophoneState, block: BlockLevel, blockMs: number): MicrophoneState {
  const level = stepLevel(state.level, block, blockMs);
  const next: MicrophoneState = {
    ...state,
    phase: state.phase === 'waiting' && !block.zero ? 'live' : state.phase,
    level,
    lastBlockAtMs: state.nowMs,
    zerosMs: block.zero ? state.zerosMs + blockMs : 0,
    clippedAtMs: block.clipped ? state.nowMs : state.clippedAtMs,
  };
  if (!state.recording) return next;
  const loud = level.rmsDb > MICROPHONE.faintDb;
  return {
    ...next,
    spokenMs: state.spokenMs + (level.speaking ? blockMs : 0),
    unspokenMs: level.speaking ? 0 : state.unspokenMs + blockMs,
    // One clear syllable shows that the level is right.
    faintMs: level.speaking && loud ? 0 : state.faintMs + (level.speaking ? blockMs : 0),
  };
}

function granted(state: MicrophoneState, device: Device): MicrophoneStep {
  const next: MicrophoneState = {
    ...closedMicrophone,
    phase: 'waiting',
    device,
    nowMs: state.nowMs,
    openedAtMs: state.nowMs,
    lastBlockAtMs: state.nowMs,
    recording: state.recording,
    spokenMs: state.spokenMs,
  };
  if (!state.recording || state.lostAtMs === undefined) return { state: next, mishaps: [] };
  const gapSeconds = Math.max(1, Math.round((state.nowMs - state.lostAtMs) / 1000));
  const words = `Recording went on with ${device.label} after a gap of ${gapSeconds} s; the gap is not in the recording.`;
  return { state: next, mishaps: [words] };
}

function ended(state: MicrophoneState): MicrophoneStep {
  if (state.phase !== 'waiting' && state.phase !== 'live') return onlyState(state);
  const name = state.device?.label ?? 'The microphone';
  return {
    state: { ...state, phase: 'lost', lostAtMs: state.recording ? state.nowMs : undefined },
    mishaps: state.recording ? [`${name} was unplugged or switched off here.`] : [],
  };
}

/** Total: an event that means nothing in a phase changes nothing but the time. */
export function stepMicrophone(before: MicrophoneState, event: MicrophoneEvent): MicrophoneStep {
  const state = { ...before, nowMs: Math.max(before.nowMs, event.atMs) };
  const open = state.phase === 'waiting' || state.phase === 'live';
  switch (event.type) {
    case 'ask':
      return onlyState({ ...state, phase: 'asking', refusal: undefined });
    case 'granted':
      return state.phase === 'asking' ? granted(state, event.device) : onlyState(state);
    case 'refused':
      return onlyState(state.phase === 'asking' ? { ...state, phase: 'refused', refusal: event.refusal } : state);
    case 'block':
      return open ? noteCondition(heardBlock(state, event.block, event.blockMs)) : onlyState(state);
    case 'tick':
      return noteCondition(state);
    case 'silenced':
      return open ? noteCondition({ ...state, silenced: event.silenced }) : onlyState(state);
    case 'ended':
      return ended(state);
    case 'default-changed': {
      const newDefault = event.label === state.device?.label ? undefined : event.label;
      return open ? noteCondition({ ...state, newDefault }) : onlyState(state);
    }
    case 'recording':
      return onlyState({
        ...state,
        recording: event.on,
        spokenMs: 0,
        unspokenMs: 0,
        faintMs: 0,
        noted: [],
        lostAtMs: undefined,
      });
    case 'close':
      return onlyState({ ...closedMicrophone, nowMs: state.nowMs, recording: state.recording });
  }
}
