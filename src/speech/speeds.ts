import { readFile, rename, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type SpeedFigure, speedFigure } from '../shared/contract';
import { failed, messageOf, ok, type Result } from '../shared/result';

const FILE = 'speed.json';
/** Measurements vary by some percent; another number of threads than the usual one has to be worth more than that. */
const WORTH_SHARE = 0.1;

const stored = z.object({ machine: z.string(), figures: z.array(speedFigure) });

/** A moved disk or a copied home brings another machine's figures along; those say nothing here. */
export const thisMachine = (): string => `${cpus()[0]?.model ?? 'unknown'} x ${availableParallelism()}`;

/** What was measured on this machine, from the models folder; none when nothing was or it cannot be read. */
export async function knownSpeeds(folder: string, machine = thisMachine()): Promise<readonly SpeedFigure[]> {
  try {
    const read = stored.safeParse(JSON.parse(await readFile(join(folder, FILE), 'utf8')));
    return read.success && read.data.machine === machine ? read.data.figures : [];
  } catch {
    // Not measured yet, or the file was broken off: both are mended by measuring.
    return [];
  }
}

/** Keeps figures beside those of other models. Failures: `not-writable`. */
export async function keepSpeeds(
  folder: string,
  figures: readonly SpeedFigure[],
  machine = thisMachine(),
): Promise<Result<void>> {
  const measured = new Set(figures.map(({ model }) => model));
  const others = (await knownSpeeds(folder, machine)).filter(({ model }) => !measured.has(model));
  const path = join(folder, FILE);
  try {
    await writeFile(`${path}.tmp`, JSON.stringify({ machine, figures: [...others, ...figures] }));
    await rename(`${path}.tmp`, path);
    return ok(undefined);
  } catch (thrown) {
    return failed('not-writable', `What was measured could not be kept: ${messageOf(thrown)}.`, {
      todo: 'Check the models folder.',
    });
  }
}

/**
 * The number of threads for a model: the usual one, unless another was measured to be clearly faster. It stays the same
 * until somebody measures again, because the engine's last digits depend on it.
 */
export function bestThreads(model: string, figures: readonly SpeedFigure[], usual: number): number {
  const own = figures.filter((figure) => figure.model === model);
  const factorOf = (threads: number): number | undefined => own.find((one) => one.threads === threads)?.realTimeFactor;
  const usualFactor = factorOf(usual);
  const fastest = own.reduce<SpeedFigure | undefined>(
    (best, one) => (best === undefined || one.realTimeFactor < best.realTimeFactor ? one : best),
    undefined,
  );
  if (!fastest || usualFactor === undefined) return usual;
  return fastest.realTimeFactor < usualFactor * (1 - WORTH_SHARE) ? fastest.threads : usual;
}
