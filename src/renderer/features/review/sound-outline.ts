import { FrameJoiner, PEAK_COLUMNS_PER_SECOND, PeakReducer } from '../../../core/acoustics/peaks';
import { decodeMono, parseWav, type WavLayout } from '../../../core/acoustics/wav';
import { failed, messageOf, ok, type Result } from '../../../shared/result';

export interface SoundOutline {
  /** Largest deflection of each column, 0..1. */
  readonly peaks: Float32Array<ArrayBuffer>;
  readonly durationMs: number;
}

/** Enough of a file to hold its header with any chunks before the sound. */
const HEAD_BYTES = 64 * 1024;

const missing = () =>
  failed('sound-missing', 'The sound of this take is not there any more.', {
    kept: 'Its words and its judgement are kept.',
    todo: 'It may have been deleted outside Greenroom.',
  });

async function* chunksOf(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return;
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}

/** Reads on until the header is whole or there is no more. */
async function readHead(chunks: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  let head = new Uint8Array(0);
  while (head.length < HEAD_BYTES) {
    const next = await chunks.next();
    if (next.done) break;
    const joined = new Uint8Array(head.length + next.value.length);
    joined.set(head);
    joined.set(next.value, head.length);
    head = joined;
  }
  return head;
}

async function reduce(
  { format, dataOffset, dataBytes }: WavLayout,
  head: Uint8Array,
  rest: AsyncGenerator<Uint8Array>,
  onProgress: (share: number) => void,
): Promise<SoundOutline> {
  const samplesPerColumn = Math.max(1, Math.round(format.rateHz / PEAK_COLUMNS_PER_SECOND));
  const peaks = new PeakReducer(samplesPerColumn);
  const frameBytes = (format.bits / 8) * format.channels;
  const frames = new FrameJoiner(frameBytes);
  let left = dataBytes;
  const take = (bytes: Uint8Array): void => {
    const own = bytes.subarray(0, Math.min(left, bytes.length));
    left -= own.length;
    peaks.push(decodeMono(frames.push(own), format));
    onProgress(dataBytes === 0 ? 1 : 1 - left / dataBytes);
  };
  take(head.subarray(dataOffset));
  for await (const bytes of rest) take(bytes);
  return {
    peaks: peaks.finish(),
    durationMs: Math.round(((dataBytes - left) / frameBytes / format.rateHz) * 1000),
  };
}

/**
 * Reads a take's sound as it streams in and keeps only its outline.
 * @param onProgress share read, 0..1
 */
export async function readOutline(
  address: string,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Result<SoundOutline>> {
  try {
    const response = await fetch(address, { signal });
    if (response.status === 404) return missing();
    if (!response.ok) return failed('sound-unreadable', `The sound of this take cannot be read (${response.status}).`);
    const fileBytes = Number(response.headers.get('content-length') ?? Number.MAX_SAFE_INTEGER);
    const chunks = chunksOf(response);
    const head = await readHead(chunks);
    const layout = parseWav(head, fileBytes);
    if (!layout.ok) return layout;
    return ok(await reduce(layout.value, head, chunks, onProgress));
  } catch (thrown) {
    return failed('sound-unreadable', `The sound of this take cannot be read: ${messageOf(thrown)}`, {
      kept: 'Its words and its judgement are kept.',
    });
  }
}
