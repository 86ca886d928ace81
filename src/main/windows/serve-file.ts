import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';

export interface ByteRange {
  readonly start: number;
  /** Last byte, included. */
  readonly end: number;
}

/** One `bytes=` range as RFC 9110 has it; undefined for none or one we do not serve, 'outside' when it cannot be met. */
export function parseRange(header: string | null, size: number): ByteRange | 'outside' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  if (match[1] === '') {
    const length = Math.min(Number(match[2]), size);
    return length > 0 ? { start: size - length, end: size - 1 } : 'outside';
  }
  const start = Number(match[1]);
  const end = match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  return start < size && start <= end ? { start, end } : 'outside';
}

/** A file as a response, whole or the part that was asked for. 404 when it is not there. */
export async function serveFile(
  path: string,
  range: string | null,
  headers: Record<string, string>,
): Promise<Response> {
  const facts = await stat(path).catch(() => undefined);
  if (!facts?.isFile()) return new Response(null, { status: 404, headers });
  const part = parseRange(range, facts.size);
  if (part === 'outside') {
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${facts.size}` } });
  }
  const { start, end } = part ?? { start: 0, end: facts.size - 1 };
  const body = Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream<Uint8Array>;
  return new Response(body, {
    status: part ? 206 : 200,
    headers: {
      ...headers,
      'Accept-Ranges': 'bytes',
      'Content-Length': String(end - start + 1),
      ...(part ? { 'Content-Range': `bytes ${start}-${end}/${facts.size}` } : {}),
    },
  });
}
