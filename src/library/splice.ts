import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { parseWav, WAV_HEADER_BYTES, wavHeader } from '../core/acoustics/wav';
import type { SplicePiece } from '../core/transcript/splice';
import { FailureError } from '../shared/result';
import { msToSamples, SAMPLE_RATE_HZ } from '../shared/units';

/** At a seam the sound goes down to silence and up again, so that it does not click; too short to be heard as a gap. */
const FADE_SAMPLES = msToSamples(5);
/** A second at a time: an hour is spliced in little memory. */
const BLOCK_SAMPLES = SAMPLE_RATE_HZ;
const HEAD_BYTES = 64 * 1024;

interface Source {
  readonly file: FileHandle;
  readonly dataOffset: number;
  readonly samples: number;
}

async function openSource(path: string): Promise<Source> {
  const file = await open(path, 'r');
  const head = Buffer.alloc(HEAD_BYTES);
  const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0);
  const layout = parseWav(head.subarray(0, bytesRead), (await file.stat()).size);
  const { format, dataOffset, dataBytes } = layout.ok
    ? layout.value
    : { format: undefined, dataOffset: 0, dataBytes: 0 };
  const ours = format?.kind === 'integer' && format.bits === 16 && format.channels === 1;
  if (!ours || format.rateHz !== SAMPLE_RATE_HZ) {
    await file.close();
    throw new FailureError({
      code: 'splice-sound',
      what: layout.ok ? 'One of the two takes was not recorded by Greenroom.' : layout.error.what,
      kept: 'Both takes are as they were.',
      todo: 'Record the answer in Greenroom, then tell the part again.',
    });
  }
  return { file, dataOffset, samples: dataBytes / 2 };
}

/** Fades the first and last samples of a piece; `at` is the block's place in the piece. */
function fade(block: Int16Array, at: number, length: number, seams: { start: boolean; end: boolean }): void {
  for (let index = 0; index < block.length; index += 1) {
    const fromStart = at + index;
    const fromEnd = length - 1 - fromStart;
    const up = seams.start && fromStart < FADE_SAMPLES ? fromStart / FADE_SAMPLES : 1;
    const down = seams.end && fromEnd < FADE_SAMPLES ? fromEnd / FADE_SAMPLES : 1;
    if (up < 1 || down < 1) block[index] = Math.round((block[index] ?? 0) * up * down);
  }
}

interface CopyRequest {
  readonly source: Source;
  readonly target: FileHandle;
  readonly piece: SplicePiece;
  readonly atSample: number;
  readonly seams: { readonly start: boolean; readonly end: boolean };
}

/** Copies one piece; what a sound lacks at its end is silence, so that the words' times stay true. */
async function copyPiece({ source, target, piece, atSample, seams }: CopyRequest): Promise<number> {
  const from = msToSamples(piece.startMs);
  const length = msToSamples(piece.endMs) - from;
  for (let done = 0; done < length; done += BLOCK_SAMPLES) {
    const count = Math.min(BLOCK_SAMPLES, length - done);
    const bytes = Buffer.alloc(count * 2);
    const there = Math.max(0, Math.min(count, source.samples - from - done));
    if (there > 0) await source.file.read(bytes, 0, there * 2, source.dataOffset + (from + done) * 2);
    fade(new Int16Array(bytes.buffer, bytes.byteOffset, count), done, length, seams);
    await target.write(bytes, 0, bytes.length, WAV_HEADER_BYTES + (atSample + done) * 2);
  }
  return length;
}

async function writePieces(
  pieces: readonly SplicePiece[],
  sources: Readonly<Record<SplicePiece['from'], Source>>,
  target: FileHandle,
): Promise<number> {
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const seams = { start: index > 0, end: index < pieces.length - 1 };
    at += await copyPiece({ source: sources[piece.from], target, piece, atSample: at, seams });
  }
  await target.write(wavHeader(at * 2, SAMPLE_RATE_HZ), 0, WAV_HEADER_BYTES, 0);
  await target.datasync();
  return at;
}

/**
 * Writes the recording that the pieces make, whole or not at all.
 * @param paths the two recordings, 16 kHz mono 16-bit as Greenroom writes them
 * @returns the number of samples written
 * @throws FailureError for a recording that is not ours, the system's error for a disk that does not take it
 */
export async function spliceSound(
  pieces: readonly SplicePiece[],
  paths: Readonly<Record<SplicePiece['from'], string>>,
  target: string,
): Promise<number> {
  const making = `${target}.making`;
  const base = await openSource(paths.base);
  try {
    const retold = await openSource(paths.retold);
    try {
      const samples = await writeFile(making, (file) => writePieces(pieces, { base, retold }, file));
      await rename(making, target);
      return samples;
    } finally {
      await retold.file.close();
    }
  } catch (error) {
    await rm(making, { force: true });
    throw error;
  } finally {
    await base.file.close();
  }
}

/** Closed before it is renamed: some systems do not rename an open file. */
async function writeFile<T>(path: string, write: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, 'w');
  try {
    return await write(file);
  } finally {
    await file.close();
  }
}
