import { type FileHandle, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { failed, messageOf, ok, type Result } from '../../shared/result';
import { fileFailure, keptPart, stopped } from './fetch-failures';
import type { FetchLimits } from './limits';

export interface DownloadRequest {
  readonly url: string;
  /** Where the bytes go; never the final name. What is there already is continued when the server still has the same. */
  readonly part: string;
  /** Exact size of the whole file. */
  readonly bytes: number;
  readonly limits: FetchLimits;
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: ((received: number) => void) | undefined;
}

/** What tells one version of the file from another: a strong entity tag, or else the date of its last change. */
interface Version {
  readonly url: string;
  readonly validator: string;
}

interface Start {
  readonly at: number;
  readonly response: Response;
}

const versionFile = (part: string): string => `${part}.json`;
const PARTIAL_CONTENT = 206;
const RANGE_BEYOND_END = 416;

/**
 * Fetches a file into `part`, continuing an earlier try. The caller checks the content and gives it its name.
 * Failures: `host-unreachable`, `host-refused`, `file-not-found`, `file-wrong`, `download-stalled`, `connection-lost`,
 * `disk-full`, `not-writable`, `aborted`.
 * @returns how many of the bytes were there before
 */
export async function download(request: DownloadRequest): Promise<Result<{ readonly resumedAt: number }>> {
  const guard = new StallGuard(request.signal, request.limits.answerMs);
  try {
    const start = await begin(request, guard);
    if (!start.ok) return start;
    guard.allow(request.limits.stallMs);
    const done = await receive(request, start.value, guard);
    return done.ok ? ok({ resumedAt: start.value.at }) : done;
  } finally {
    guard.end();
  }
}

export async function forgetPart(part: string): Promise<void> {
  await rm(part, { force: true });
  await rm(versionFile(part), { force: true });
}

/** Aborts when the caller does, and when nothing has happened for as long as allowed. */
class StallGuard {
  readonly #controller = new AbortController();
  readonly #outer: AbortSignal | undefined;
  readonly #onOuter = () => this.#controller.abort();
  #timer: NodeJS.Timeout | undefined;
  #allowedMs: number;
  stalled = false;

  constructor(outer: AbortSignal | undefined, allowedMs: number) {
    this.#outer = outer;
    this.#allowedMs = allowedMs;
    if (outer?.aborted) this.#controller.abort();
    outer?.addEventListener('abort', this.#onOuter, { once: true });
    this.alive();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  allow(ms: number): void {
    this.#allowedMs = ms;
    this.alive();
  }

  alive(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.stalled = true;
      this.#controller.abort();
    }, this.#allowedMs);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#outer?.removeEventListener('abort', this.#onOuter);
    // Lets go of a connection whose body nobody will read.
    this.#controller.abort();
  }
}

/** Asks for the rest of the file, or for all of it where the rest cannot be had. */
async function begin(request: DownloadRequest, guard: StallGuard): Promise<Result<Start>> {
  const earlier = await resumable(request);
  const first = await ask(request, guard, earlier);
  if (!first.ok) return first;
  const response = first.value;
  const fits = response.headers.get('content-range')?.startsWith(`bytes ${earlier?.at}-`) === true;
  if (response.status === PARTIAL_CONTENT && earlier && fits) return ok({ at: earlier.at, response });
  if (response.status === RANGE_BEYOND_END || response.status === PARTIAL_CONTENT) {
    await forgetPart(request.part);
    const again = await ask(request, guard, undefined);
    return again.ok ? whole(request, again.value) : again;
  }
  return whole(request, response);
}

function whole(request: DownloadRequest, response: Response): Result<Start> {
  const host = new URL(request.url).host;
  if (response.status === 404) {
    return failed('file-not-found', `${host} does not have the model (404).`, { todo: 'Try again later.' });
  }
  if (response.status !== 200) {
    return failed('host-refused', `${host} refused to give the model (${response.status}).`, {
      todo: 'Try again later, or name a mirror with GREENROOM_MODEL_HOST.',
    });
  }
  const length = response.headers.get('content-length');
  // A log-in page of a hotel's network answers any address with 200.
  if (length !== null && Number(length) !== request.bytes) return wrongFile(host, `${length} bytes`, request.bytes);
  return ok({ at: 0, response });
}

const wrongFile = (host: string, got: string, bytes: number) =>
  failed('file-wrong', `What ${host} sent is not the model: ${got} instead of ${bytes} bytes.`, {
    todo: 'Check that this network lets you through to the internet, and try again.',
  });

async function ask(
  request: DownloadRequest,
  guard: StallGuard,
  earlier: { at: number; validator: string } | undefined,
): Promise<Result<Response>> {
  const headers: Record<string, string> = { 'Accept-Encoding': 'identity' };
  if (earlier) {
    headers.Range = `bytes=${earlier.at}-`;
    headers['If-Range'] = earlier.validator;
  }
  try {
    return ok(await fetch(request.url, { headers, signal: guard.signal }));
  } catch (thrown) {
    if (request.signal?.aborted) return stopped();
    const host = new URL(request.url).host;
    const why = guard.stalled ? `no answer within ${request.limits.answerMs / 1000} s` : causeOf(thrown);
    return failed('host-unreachable', `${host} cannot be reached (${why}).`, {
      todo: 'Check the connection to the internet and try again.',
    });
  }
}

/** fetch hides the reason (refused, no such host) one level down. */
const causeOf = (thrown: unknown): string => {
  const cause = thrown instanceof Error ? thrown.cause : undefined;
  const code = (cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : messageOf(cause ?? thrown);
};

async function resumable({
  part,
  url,
  bytes,
}: DownloadRequest): Promise<{ at: number; validator: string } | undefined> {
  try {
    const version = JSON.parse(await readFile(versionFile(part), 'utf8')) as Version;
    const at = (await stat(part)).size;
    const usable = version.url === url && typeof version.validator === 'string' && at > 0 && at < bytes;
    return usable ? { at, validator: version.validator } : undefined;
  } catch {
    // No earlier try, or one whose notes cannot be read: begin anew.
    return undefined;
  }
}

async function receive(request: DownloadRequest, { at, response }: Start, guard: StallGuard): Promise<Result<void>> {
  let received = at;
  let file: FileHandle | undefined;
  try {
    if (at === 0) await noteVersion(request, response);
    file = await open(request.part, at > 0 ? 'a' : 'w');
    request.onBytes?.(received);
    for await (const chunk of response.body ?? []) {
      guard.alive();
      if (received + chunk.length > request.bytes) {
        return await giveUp(request, wrongFile(new URL(request.url).host, 'more', request.bytes));
      }
      await writeAll(file, chunk);
      received += chunk.length;
      request.onBytes?.(received);
    }
    await file.datasync();
  } catch (thrown) {
    return interrupted(request, thrown, guard, received);
  } finally {
    await file?.close();
  }
  if (received === request.bytes) return ok(undefined);
  return failed('connection-lost', 'The connection ended before the model was whole.', {
    kept: keptPart(received),
    todo: 'Try again.',
  });
}

async function giveUp(request: DownloadRequest, failure: Result<never>): Promise<Result<never>> {
  await forgetPart(request.part);
  return failure;
}

/** A write may take fewer bytes than offered, as on a disk that is filling up. */
async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten;
}

/** Without a validator a later try could join two different files; then it begins anew. */
async function noteVersion({ part, url }: DownloadRequest, response: Response): Promise<void> {
  const tag = response.headers.get('etag');
  const strong = tag?.startsWith('W/') ? null : tag;
  const validator = strong ?? response.headers.get('last-modified');
  await rm(versionFile(part), { force: true });
  if (validator) await writeFile(versionFile(part), JSON.stringify({ url, validator } satisfies Version));
}

function interrupted(request: DownloadRequest, thrown: unknown, guard: StallGuard, received: number): Result<never> {
  const kept = keptPart(received);
  if (request.signal?.aborted) return stopped(kept);
  if (guard.stalled) {
    const seconds = request.limits.stallMs / 1000;
    return failed('download-stalled', `Nothing arrived for ${seconds} s.`, { kept, todo: 'Try again.' });
  }
  const fromSystem = typeof (thrown as { syscall?: unknown }).syscall === 'string';
  if (fromSystem) return fileFailure(thrown, dirname(request.part), kept);
  return failed('connection-lost', `The connection was lost (${causeOf(thrown)}).`, { kept, todo: 'Try again.' });
}
