import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PIECES } from '../../../../src/core/transcript/piece-limits';
import { endPieces, noPieces, type Piece, type SoundWindow, stepPieces } from '../../../../src/core/transcript/pieces';

const speech = (probability = 0.95, levelDb = -25): SoundWindow => ({ probability, levelDb });
const silence: SoundWindow = { probability: 0.02, levelDb: -70 };

/** `speak(2, 32)`: two seconds of a kind of sound, as windows. */
const of = (window: SoundWindow, ms: number): SoundWindow[] =>
  Array.from({ length: Math.round(ms / PIECES.windowMs) }, () => window);

function cut(windows: readonly SoundWindow[]): { pieces: Piece[]; early: Piece[] } {
  let state = noPieces;
  const pieces: Piece[] = [];
  const early: Piece[] = [];
  const note = (commands: ReturnType<typeof stepPieces>['commands']): void => {
    for (const command of commands) (command.do === 'hear' ? pieces : early).push(command.piece);
  };
  for (const window of windows) {
    const step = stepPieces(state, window);
    state = step.state;
    note(step.commands);
  }
  note(endPieces(state).commands);
  return { pieces, early };
}

const spans = (pieces: readonly Piece[]): string[] => pieces.map(({ startMs, endMs }) => `${startMs}-${endMs}`);

describe('cutting at pauses', () => {
  it('takes a little sound before and after speech along', () => {
    const { pieces } = cut([...of(silence, 640), ...of(speech(), 3200), ...of(silence, 1600)]);
    expect(spans(pieces)).toEqual([`${640 - PIECES.padMs}-${640 + 3200 + PIECES.padMs}`]);
  });

  it('lets short pieces wait for a longer silence than long ones', () => {
    const gap = of(silence, 800);
    expect(cut([...of(speech(), 1024), ...gap, ...of(speech(), 1024)]).pieces).toHaveLength(1);
    expect(cut([...of(speech(), 5120), ...gap, ...of(speech(), 1024)]).pieces).toHaveLength(2);
  });

  it('cuts at a breath when a piece is long already', () => {
    const breath = of(silence, 224);
    expect(cut([...of(speech(), 4000), ...breath, ...of(speech(), 1024)]).pieces).toHaveLength(1);
    expect(cut([...of(speech(), 9024), ...breath, ...of(speech(), 1024)]).pieces).toHaveLength(2);
  });

  it('leaves a click out, but not a short sure word', () => {
    const click = speech(0.6);
    const word = speech(0.9);
    expect(cut([...of(silence, 320), ...of(click, 96), ...of(silence, 3200)]).pieces).toEqual([]);
    expect(cut([...of(silence, 320), ...of(word, 96), ...of(silence, 3200)]).pieces).toHaveLength(1);
  });

  it('offers a piece early once its pad of silence is there, and the piece is the one that is cut', () => {
    const { pieces, early } = cut([...of(speech(), 3200), ...of(silence, 2000)]);
    expect(spans(early)).toEqual(spans(pieces));
  });

  it('gives none for silence', () => {
    expect(cut(of(silence, 10_000)).pieces).toEqual([]);
  });
});

describe('cutting unbroken speech', () => {
  it('is done at its quietest point, which both neighbours hear', () => {
    const soft = speech(0.9, -45);
    const { pieces } = cut([...of(speech(), 10_240), ...of(soft, 128), ...of(speech(), 5_000)]);
    const [first, second] = pieces;
    expect(pieces).toHaveLength(2);
    expect(first?.keepToMs).toBeGreaterThanOrEqual(10_240);
    expect(first?.keepToMs).toBeLessThanOrEqual(10_240 + 128);
    expect(second?.keepFromMs).toBe(first?.keepToMs);
    expect((first?.endMs ?? 0) - (second?.startMs ?? 0)).toBe(2 * PIECES.overlapMs);
  });

  it('keeps every piece within the longest', () => {
    const { pieces } = cut(of(speech(), 60_000));
    for (const { startMs, endMs } of pieces) expect(endMs - startMs).toBeLessThanOrEqual(PIECES.longestMs);
  });
});

describe('pieces of any recording', () => {
  const window = fc.record({
    probability: fc.double({ min: 0, max: 1, noNaN: true }),
    levelDb: fc.double({ min: -90, max: 0, noNaN: true }),
  });
  const stretch = fc.tuple(window, fc.integer({ min: 1, max: 200 })).map(([one, count]) => Array(count).fill(one));
  const recording = fc.array(stretch, { maxLength: 20 }).map((parts) => parts.flat() as SoundWindow[]);

  it('are in order, inside it, and hold all sure speech', () => {
    fc.assert(
      fc.property(recording, (windows) => {
        const { pieces } = cut(windows);
        const lengthMs = windows.length * PIECES.windowMs;
        for (const [index, piece] of pieces.entries()) {
          const before = pieces[index - 1];
          expect(piece.startMs).toBeGreaterThanOrEqual(0);
          expect(piece.endMs).toBeLessThanOrEqual(lengthMs);
          expect(piece.startMs).toBeLessThan(piece.endMs);
          expect(piece.endMs - piece.startMs).toBeLessThanOrEqual(PIECES.longestMs + PIECES.padMs);
          expect(piece.keepFromMs).toBeGreaterThanOrEqual(before?.keepToMs ?? 0);
          expect(piece.sureShare).toBeLessThanOrEqual(1);
        }
        windows.forEach(({ probability }, at) => {
          if (probability < PIECES.sureSpeech) return;
          const ms = at * PIECES.windowMs;
          expect(pieces.some(({ startMs, endMs }) => startMs <= ms && ms < endMs)).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('depend on the sound up to a little after them alone', () => {
    fc.assert(
      fc.property(recording, recording, (first, second) => {
        const alone = cut(first).pieces;
        const followed = cut([...first, ...second]).pieces;
        // The last one may go on into what follows.
        expect(spans(followed).slice(0, Math.max(0, alone.length - 1))).toEqual(spans(alone).slice(0, -1));
      }),
      { numRuns: 40 },
    );
  });
});
