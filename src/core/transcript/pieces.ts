import { PIECES } from './piece-limits';

/**
 * Cuts a recording into the pieces the engine hears, one window of voice activity at a time: at pauses, and in unbroken
 * speech at its quietest point. Borders depend on the sound alone, so a recording is cut the same way live and from file.
 */

/** What is known of 32 ms of sound. */
export interface SoundWindow {
  /** 0..1: how likely there is speech. */
  readonly probability: number;
  readonly levelDb: number;
}

export interface Piece {
  /** What the engine is given. Whole milliseconds, a multiple of 32. */
  readonly startMs: number;
  readonly endMs: number;
  /** Words that begin outside these belong to the neighbour: pieces overlap where speech had to be cut. */
  readonly keepFromMs: number;
  readonly keepToMs: number;
  /** Time in it with speech, and the share of that time in which voice activity was sure. */
  readonly voicedMs: number;
  readonly sureShare: number;
}

export type PieceCommand =
  /** This piece will be cut unless speech goes on; hearing it now saves the wait later. */
  { readonly do: 'hear-early'; readonly piece: Piece } | { readonly do: 'hear'; readonly piece: Piece };

interface OpenPiece {
  readonly startMs: number;
  readonly keepFromMs: number;
  /** End of the last window with speech. */
  readonly speechEndMs: number;
  /** Windows with speech, together. */
  readonly speechMs: number;
  /** Of these, the ones in which voice activity was sure. */
  readonly sureMs: number;
  /** Level and probability of each window since the start. */
  readonly windows: readonly SoundWindow[];
}

export interface PieceState {
  readonly atMs: number;
  /** End of the piece before: no later piece begins before it (but for an overlap). */
  readonly cutMs: number;
  readonly open: OpenPiece | undefined;
}

export const noPieces: PieceState = { atMs: 0, cutMs: 0, open: undefined };

export interface PieceStep {
  readonly state: PieceState;
  readonly commands: readonly PieceCommand[];
}

/** Takes the next window. */
export function stepPieces(state: PieceState, window: SoundWindow): PieceStep {
  const atMs = state.atMs + PIECES.windowMs;
  const { open } = state;
  if (!open) {
    if (window.probability < PIECES.speechFrom) return { state: { ...state, atMs }, commands: [] };
    return { state: { ...state, atMs, open: begin(state, window, atMs) }, commands: [] };
  }
  const heard = extend(open, window, atMs);
  const silentMs = atMs - heard.speechEndMs;
  const lengthMs = heard.speechEndMs - heard.startMs;
  if (silentMs >= silenceFor(lengthMs)) return cutAtPause({ ...state, atMs }, heard);
  if (atMs - heard.startMs >= PIECES.longestMs) return cutInSpeech({ ...state, atMs }, heard);
  const early = silentMs === PIECES.padMs && worthHearing(heard);
  return {
    state: { ...state, atMs, open: heard },
    commands: early ? [{ do: 'hear-early', piece: pieceOf(heard, atMs) }] : [],
  };
}

/** The end of the recording: what is open is cut. */
export function endPieces(state: PieceState): PieceStep {
  if (!state.open) return { state, commands: [] };
  return cutAtPause(state, state.open);
}

const isSpeech = (window: SoundWindow, before: boolean): boolean =>
  window.probability >= (before ? PIECES.speechUntil : PIECES.speechFrom);

const sureMs = (window: SoundWindow): number => (window.probability >= PIECES.sureSpeech ? PIECES.windowMs : 0);

function begin(state: PieceState, window: SoundWindow, atMs: number): OpenPiece {
  const startMs = Math.max(state.cutMs, atMs - PIECES.windowMs - PIECES.padMs);
  return {
    startMs,
    keepFromMs: startMs,
    speechEndMs: atMs,
    speechMs: PIECES.windowMs,
    sureMs: sureMs(window),
    windows: [window],
  };
}

function extend(open: OpenPiece, window: SoundWindow, atMs: number): OpenPiece {
  const windows = [...open.windows, window];
  const speaking = open.speechEndMs === atMs - PIECES.windowMs;
  if (!isSpeech(window, speaking)) return { ...open, windows };
  return {
    ...open,
    windows,
    speechEndMs: atMs,
    speechMs: open.speechMs + PIECES.windowMs,
    sureMs: open.sureMs + sureMs(window),
  };
}

const worthHearing = (open: OpenPiece): boolean => open.speechMs >= PIECES.leastSpeechMs || open.sureMs > 0;

/** How long a silence has to be to end a piece of this length: the longer it is already, the shorter. */
function silenceFor(lengthMs: number): number {
  const step = PIECES.cutAfter.findLast(({ fromMs }) => lengthMs >= fromMs);
  return step?.silenceMs ?? PIECES.longestMs;
}

function pieceOf(open: OpenPiece, atMs: number): Piece {
  const endMs = Math.min(atMs, open.speechEndMs + PIECES.padMs);
  return { startMs: open.startMs, endMs, keepFromMs: open.keepFromMs, keepToMs: endMs, ...voiceOf(open) };
}

const voiceOf = ({ speechMs, sureMs }: OpenPiece): Pick<Piece, 'voicedMs' | 'sureShare'> => ({
  voicedMs: speechMs,
  sureShare: speechMs === 0 ? 0 : sureMs / speechMs,
});

function cutAtPause(state: PieceState, open: OpenPiece): PieceStep {
  const piece = pieceOf(open, state.atMs);
  return {
    state: { ...state, cutMs: piece.endMs, open: undefined },
    commands: worthHearing(open) ? [{ do: 'hear', piece }] : [],
  };
}

/** Both neighbours hear what lies around the cut; which of them a word there belongs to is settled when they are joined. */
function cutInSpeech(state: PieceState, open: OpenPiece): PieceStep {
  const cutMs = quietest(open, state.atMs);
  const piece = {
    startMs: open.startMs,
    endMs: Math.min(state.atMs, cutMs + PIECES.overlapMs),
    keepFromMs: open.keepFromMs,
    keepToMs: cutMs,
    ...voiceOf(open),
  };
  const startMs = cutMs - PIECES.overlapMs;
  const kept = Math.round((state.atMs - startMs) / PIECES.windowMs);
  const windows = open.windows.slice(-kept);
  const speaking = windows.filter((window) => window.probability >= PIECES.speechUntil);
  const next: OpenPiece = {
    startMs,
    keepFromMs: cutMs,
    speechEndMs: open.speechEndMs,
    speechMs: speaking.length * PIECES.windowMs,
    sureMs: speaking.reduce((sum, window) => sum + sureMs(window), 0),
    windows,
  };
  return { state: { ...state, cutMs, open: next }, commands: [{ do: 'hear', piece }] };
}

/** Between two windows, where the four around it are quietest and least like speech. */
function quietest({ windows }: OpenPiece, atMs: number): number {
  const from = windows.length - Math.round(PIECES.searchMs / PIECES.windowMs);
  const to = windows.length - Math.round(PIECES.overlapMs / PIECES.windowMs);
  let best = { index: to, loudness: Number.POSITIVE_INFINITY };
  for (let index = Math.max(2, from); index <= to; index += 1) {
    const around = windows.slice(index - 2, index + 2);
    const loudness =
      around.reduce((sum, { levelDb, probability }) => sum + levelDb + probability * PIECES.speechWorthDb, 0) /
      around.length;
    if (loudness < best.loudness) best = { index, loudness };
  }
  return atMs - (windows.length - best.index) * PIECES.windowMs;
}
