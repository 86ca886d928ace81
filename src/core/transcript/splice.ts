import type { Part, Sentence } from '../../shared/feedback';
import type { Transcript, Word } from '../../shared/transcript';
import type { Span } from '../../shared/units';

/** A piece of the new recording, cut out of one of the two old ones. */
export interface SplicePiece extends Span {
  readonly from: 'base' | 'retold';
}

export interface SpliceRequest {
  /** The judged sentences of the take that is repaired, with times. */
  readonly sentences: readonly Sentence[];
  readonly baseMs: number;
  readonly part: Part;
  /** What was said in the new telling of that part. */
  readonly retold: Transcript;
}

/** Silence kept around the new telling: room for its first and last sound, and a breath at the seams. */
const LEAD_IN_MS = 150;
const TAIL_MS = 250;
/** As in the transcript: shorter silences are part of speech. */
const SHORTEST_PAUSE_MS = 300;

interface Block extends Span {
  readonly own: boolean;
}

/** Sentences as stretches of the recording without gaps: each silence between two is shared out by halves. */
function blocksOf(sentences: readonly Sentence[], part: Part, baseMs: number): Block[] {
  return sentences.map(({ label, startMs = 0, endMs = 0 }, index) => {
    const before = sentences[index - 1];
    const after = sentences[index + 1];
    return {
      own: label === part,
      startMs: before ? seam(before.endMs ?? 0, startMs) : 0,
      endMs: after ? seam(endMs, after.startMs ?? 0) : baseMs,
    };
  });
}

const seam = (endMs: number, nextMs: number): number => Math.round((endMs + Math.max(endMs, nextMs)) / 2);

/** The sentence before which a part belongs that the answer did not have: S T A R, inside the talk around the story. */
function placeFor(part: Part, sentences: readonly Sentence[]): number {
  const firstOf = (...labels: readonly string[]): number => sentences.findIndex(({ label }) => labels.includes(label));
  const afterStory = sentences.findLastIndex(({ label }) => label !== 'other') + 1;
  const story = firstOf('S', 'T', 'A', 'R');
  const orEnd = (index: number): number => (index === -1 ? afterStory : index);
  if (part === 'S') return story === -1 ? 0 : story;
  if (part === 'T') return orEnd(firstOf('A', 'R'));
  return part === 'A' ? orEnd(firstOf('R')) : afterStory;
}

/** Where the new telling goes: where the longest stretch of the old one began, or where the part belongs. */
function insertAt(blocks: readonly Block[], part: Part, sentences: readonly Sentence[]): number {
  let best = { index: -1, lengthMs: -1 };
  for (let index = 0; index < blocks.length; ) {
    let end = index;
    while (blocks[end]?.own) end += 1;
    const lengthMs = (blocks[end - 1]?.endMs ?? 0) - (blocks[index]?.startMs ?? 0);
    if (end > index && lengthMs > best.lengthMs) best = { index, lengthMs };
    index = Math.max(end, index + 1);
  }
  return best.index === -1 ? placeFor(part, sentences) : best.index;
}

/** Speech of a recording from its first to its last sound; all of it when nothing was made out. */
function toldSpan({ words, speech, durationMs }: Transcript): Span {
  const spans: readonly Span[] = speech.length > 0 ? speech : words;
  const startMs = Math.min(...spans.map((span) => span.startMs));
  const endMs = Math.max(...spans.map((span) => span.endMs));
  if (spans.length === 0) return { startMs: 0, endMs: durationMs };
  return { startMs: Math.max(0, startMs - LEAD_IN_MS), endMs: Math.min(durationMs, endMs + TAIL_MS) };
}

/**
 * Cuts every sentence of one part out of an answer and puts its new telling in: at sentence borders, in the middle of
 * the silence between two sentences, so that no word is cut.
 * @returns the pieces of the new recording in order; never empty
 */
export function planSplice({ sentences, baseMs, part, retold }: SpliceRequest): SplicePiece[] {
  const blocks = blocksOf(sentences, part, baseMs);
  const place = insertAt(blocks, part, sentences);
  const pieces: SplicePiece[] = [];
  const told: SplicePiece = { from: 'retold', ...toldSpan(retold) };
  for (const [index, { own, startMs, endMs }] of blocks.entries()) {
    if (index === place) pieces.push(told);
    if (own || endMs <= startMs) continue;
    const before = pieces.at(-1);
    if (before?.from === 'base' && before.endMs === startMs) pieces[pieces.length - 1] = { ...before, endMs };
    else pieces.push({ from: 'base', startMs, endMs });
  }
  if (place >= blocks.length) pieces.push(told);
  return pieces;
}

/** The answer to a follow-up after the whole answer, without the silence between them. */
export function planAddition(base: Transcript, added: Transcript): SplicePiece[] {
  return [
    { from: 'base', startMs: 0, endMs: toldSpan(base).endMs },
    { from: 'retold', ...toldSpan(added) },
  ];
}

/** Where each piece starts in the new recording, in whole milliseconds. */
export function pieceStarts(pieces: readonly Span[]): number[] {
  let at = 0;
  return pieces.map(({ startMs, endMs }) => {
    const start = at;
    at += endMs - startMs;
    return start;
  });
}

/** What lies in a piece by its middle, cut to the piece and moved to its new place. */
function moved<T extends Span>(spans: readonly T[], piece: Span, startMs: number): T[] {
  return spans
    .filter((span) => {
      const middle = (span.startMs + span.endMs) / 2;
      return middle >= piece.startMs && middle < piece.endMs;
    })
    .map((span) => ({
      ...span,
      startMs: Math.max(span.startMs, piece.startMs) - piece.startMs + startMs,
      endMs: Math.min(span.endMs, piece.endMs) - piece.startMs + startMs,
    }));
}

/** Speech and pauses are cut at a piece's borders rather than kept or dropped whole. */
function clipped(spans: readonly Span[], piece: Span, startMs: number): Span[] {
  return spans
    .map((span) => ({ startMs: Math.max(span.startMs, piece.startMs), endMs: Math.min(span.endMs, piece.endMs) }))
    .filter((span) => span.endMs > span.startMs)
    .map((span) => ({
      startMs: span.startMs - piece.startMs + startMs,
      endMs: span.endMs - piece.startMs + startMs,
    }));
}

/** Silences that a seam made or left: between the last speech before it and the first after it. */
function seamPauses(starts: readonly number[], speech: readonly Span[]): Span[] {
  return starts.slice(1).flatMap((at) => {
    const before = speech.filter(({ endMs }) => endMs <= at).at(-1);
    const after = speech.find(({ startMs }) => startMs >= at);
    if (!before || !after || after.startMs - before.endMs < SHORTEST_PAUSE_MS) return [];
    return [{ startMs: before.endMs, endMs: after.startMs }];
  });
}

const touches = (a: Span, b: Span): boolean => a.startMs < b.endMs && b.startMs < a.endMs;

/** What is to be heard in the spliced recording: the words of both, each at its new time. */
export function spliceTranscript(pieces: readonly SplicePiece[], base: Transcript, retold: Transcript): Transcript {
  const starts = pieceStarts(pieces);
  const over = <T>(pick: (own: Transcript, piece: Span, startMs: number) => T[]): T[] =>
    pieces.flatMap((piece, index) => pick(piece.from === 'base' ? base : retold, piece, starts[index] ?? 0));
  const words = over<Word>((own, piece, startMs) => moved(own.words, piece, startMs));
  const speech = over((own, piece, startMs) => clipped(own.speech, piece, startMs));
  const atSeams = seamPauses(starts, speech);
  const inside = over((own, piece, startMs) => clipped(own.pauses, piece, startMs)).filter(
    (pause) => pause.endMs - pause.startMs >= SHORTEST_PAUSE_MS && !atSeams.some((other) => touches(pause, other)),
  );
  return {
    text: words.map(({ text }) => text).join(' '),
    words,
    pauses: [...inside, ...atSeams].sort((a, b) => a.startMs - b.startMs),
    fillers: over((own, piece, startMs) => moved(own.fillers, piece, startMs)),
    speech,
    unclear: over((own, piece, startMs) => moved(own.unclear, piece, startMs)),
    durationMs: pieces.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0),
    model: base.model === retold.model ? base.model : `${base.model}, ${retold.model}`,
    engineMs: base.engineMs + retold.engineMs,
    language: base.language,
  };
}
