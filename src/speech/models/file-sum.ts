import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/**
 * SHA-256 of a file as hexadecimal text, read as a stream.
 * @param onBytes told after each piece, with the bytes read so far
 * @throws the system's error, or the signal's reason
 */
export async function sha256Of(
  path: string,
  signal?: AbortSignal,
  onBytes?: (readBytes: number) => void,
): Promise<string> {
  const hash = createHash('sha256');
  let readBytes = 0;
  for await (const chunk of createReadStream(path, { signal, highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    readBytes += chunk.length;
    onBytes?.(readBytes);
  }
  return hash.digest('hex');
}
