import type { Feedback, Label, Sentence } from '../../shared/feedback';
import type { Filler, Transcript, Word } from '../../shared/transcript';
import type { Span } from '../../shared/units';
import { hesitation, plainWord } from '../delivery/hesitations';
import { longPauses } from './marks';

/** A word as the review shows it. `index` is its place in the transcript, by which it is corrected. */
export interface ShownWord extends Word {
  readonly kind: 'word';
  readonly index: number;
  /** The filler this word belongs to, when it is one. */
  readonly filler?: Filler | undefined;
}

export type Piece =
  | ShownWord
  /** A filler the words do not hold: heard in the sound alone. */
  | ({ readonly kind: 'sound-filler'; readonly word: string } & Span)
  | ({ readonly kind: 'unclear' | 'pause' } & Span);

/** One sentence of the transcript as it is shown. */
export interface Line extends Span {
  readonly label: Label;
  /** Index into the feedback's sentences; undefined for words no sentence claims. */
  readonly sentence?: number | undefined;
  readonly pieces: readonly Piece[];
}

/** Without a judgement the words are cut into lines where the speaker stopped for this long. */
const LINE_PAUSE_MS = 700;

const middle = ({ startMs, endMs }: Span): number => (startMs + endMs) / 2;

/** The sentence each word belongs to, by time; where sentences have no times, by counting words. */
function claims(words: readonly Word[], sentences: readonly Sentence[]): (number | undefined)[] {
  if (sentences.length === 0) return words.map(() => undefined);
  if (sentences.every(({ startMs }) => startMs !== undefined)) {
    const starts = sentences.map(({ startMs }) => startMs ?? 0);
    return words.map((word) => {
      const next = starts.findIndex((startMs) => startMs > middle(word));
      return Math.max(0, next === -1 ? starts.length - 1 : next - 1);
    });
  }
  const ends: number[] = [];
  for (const { text } of sentences) ends.push((ends.at(-1) ?? 0) + text.split(/\s+/).filter(Boolean).length);
  return words.map((_, index) => {
    const found = ends.findIndex((end) => index < end);
    return found === -1 ? sentences.length - 1 : found;
  });
}

/** Line numbers for words that nobody judged: a new line after each longer silence. */
function silenceLines(words: readonly Word[]): number[] {
  let line = 0;
  return words.map((word, index) => {
    const before = words[index - 1];
    if (before && word.startMs - before.endMs >= LINE_PAUSE_MS) line += 1;
    return line;
  });
}

/** How far the engine's time of a word may lie from where the sound has it. */
const NEAR_MS = 600;

const distance = (a: Span, b: Span): number => Math.max(0, a.startMs - b.endMs, b.startMs - a.endMs);

/**
 * The words of a filler that stands in the text. Its times are those of the sound where that has it too, so that they
 * need not lie on its word: then the nearest word that is written so is meant.
 */
function wordsOf(filler: Filler, words: readonly Word[]): number[] {
  const written = filler.word.split(' ');
  const isFiller = ({ text }: Word): boolean => written.includes(plainWord(text)) || hesitation(text) !== undefined;
  const near = words.flatMap((word, index) => (distance(word, filler) <= NEAR_MS ? [index] : []));
  const under = near.filter((index) => {
    const at = middle(words[index] as Word);
    return at >= filler.startMs && at <= filler.endMs;
  });
  if (filler.heard === 'text' || under.some((index) => isFiller(words[index] as Word))) return under;
  const [nearest] = near
    .filter((index) => isFiller(words[index] as Word))
    .sort((a, b) => distance(words[a] as Word, filler) - distance(words[b] as Word, filler));
  return nearest === undefined ? under : [nearest];
}

/** The filler each word belongs to, by the word's place. */
function fillersOf({ words, fillers }: Transcript): ReadonlyMap<number, Filler> {
  return new Map(
    fillers
      .filter(({ heard }) => heard !== 'sound')
      .flatMap((filler) => wordsOf(filler, words).map((index) => [index, filler] as const)),
  );
}

function heardPieces(transcript: Transcript): Piece[] {
  return [
    ...transcript.fillers
      .filter(({ heard }) => heard === 'sound')
      .map(({ word, startMs, endMs }): Piece => ({ kind: 'sound-filler', word, startMs, endMs })),
    ...transcript.unclear.map(({ startMs, endMs }): Piece => ({ kind: 'unclear', startMs, endMs })),
    ...longPauses(transcript).map(({ startMs, endMs }): Piece => ({ kind: 'pause', startMs, endMs })),
  ];
}

/**
 * The transcript as lines of words, one a sentence, with what stands between the words put where it was heard. Every
 * word of the transcript is in exactly one line, in order.
 */
export function layOut(transcript: Transcript, feedback: Feedback | undefined): Line[] {
  const sentences = feedback?.sentences ?? [];
  const owners = claims(transcript.words, sentences);
  const fillers = fillersOf(transcript);
  const groups = sentences.length > 0 ? owners : silenceLines(transcript.words);
  const pieces: (Piece & { readonly group?: number | undefined })[] = transcript.words.map((word, index) => ({
    ...word,
    kind: 'word',
    index,
    filler: fillers.get(index),
    group: groups[index],
  }));
  // Sorting is stable: a silence that starts where a word ends comes after the word.
  pieces.push(...heardPieces(transcript));
  pieces.sort((a, b) => a.startMs - b.startMs);
  return gather(pieces, sentences);
}

/** What is no word joins the line of the next word, as a breath before it; after the last word, that word's line. */
function gather(
  pieces: readonly (Piece & { readonly group?: number | undefined })[],
  sentences: readonly Sentence[],
): Line[] {
  const lines: { group: number | undefined; pieces: Piece[] }[] = [];
  let waiting: Piece[] = [];
  for (const { group, ...piece } of pieces) {
    if (piece.kind !== 'word') {
      waiting.push(piece as Piece);
      continue;
    }
    const line = lines.at(-1);
    if (line && line.group === group) line.pieces.push(...waiting, piece as Piece);
    else lines.push({ group, pieces: [...waiting, piece as Piece] });
    waiting = [];
  }
  const last = lines.at(-1);
  if (last) last.pieces.push(...waiting);
  else if (waiting.length > 0) lines.push({ group: undefined, pieces: waiting });
  return lines.map(({ group, pieces: own }) => ({
    label: group === undefined ? 'other' : (sentences[group]?.label ?? 'other'),
    ...(sentences.length > 0 && group !== undefined ? { sentence: group } : {}),
    startMs: Math.min(...own.map(({ startMs }) => startMs)),
    endMs: Math.max(...own.map(({ endMs }) => endMs)),
    pieces: own,
  }));
}

/**
 * The word that sounds at `atMs`, or the last one before it while nobody speaks; undefined before the first.
 * @param words in time order
 */
export function wordAt(words: readonly Span[], atMs: number): number | undefined {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const at = (low + high) >> 1;
    if ((words[at]?.startMs ?? 0) <= atMs) low = at + 1;
    else high = at;
  }
  return low === 0 ? undefined : low - 1;
}
