import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { WAV_HEADER_BYTES } from '../core/acoustics/wav';
import { samplesToMs } from '../shared/units';
import {
  type UpdateAudience,
  type UpdateMomentId,
  updateAudience,
  updateMoment,
  updateSoundFile,
} from '../shared/updates';
import { repairWav } from './repair';

export const ABOUT = 'exercise.json';

/** Which update of an exercise. */
export interface UpdatePlace {
  readonly moment: UpdateMomentId;
  readonly audience: UpdateAudience;
}

/** Every update an exercise can hold, in the order they are given. */
export const PLACES: readonly UpdatePlace[] = updateMoment.options.flatMap((moment) =>
  updateAudience.options.map((audience) => ({ moment, audience })),
);

export const updateFile = ({ moment, audience }: UpdatePlace): string => `${moment}-${audience}.json`;

/** Whose recording a file is; undefined for a name that is none. */
export function placeOf(file: string): UpdatePlace | undefined {
  if (!updateSoundFile.safeParse(file).success) return undefined;
  return PLACES.find(({ moment, audience }) => file.startsWith(`${moment}-${audience}-`));
}

const numberOf = (file: string): number => Number(/(\d+)\.wav$/.exec(file)?.[1] ?? 0);

/** The recordings in an exercise's folder, in the order they were made. */
export const soundNames = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter(placeOf).sort((a, b) => numberOf(a) - numberOf(b));

/** The name for the next recording of an update. */
export function nextSoundName({ moment, audience }: UpdatePlace, names: readonly string[]): string {
  const stem = `${moment}-${audience}-`;
  const last = Math.max(0, ...names.filter((name) => name.startsWith(stem)).map(numberOf));
  return `${stem}${last + 1}.wav`;
}

const DATA_BYTES_AT = WAV_HEADER_BYTES - 4;

/** Length of a recording; a header that a killed app left behind the sound is put right. */
export async function soundLength(path: string): Promise<number> {
  const { size } = await stat(path);
  const there = Math.max(0, size - WAV_HEADER_BYTES);
  const header = Buffer.alloc(WAV_HEADER_BYTES);
  const file = await open(path, 'r');
  try {
    await file.read(header, 0, WAV_HEADER_BYTES, 0);
  } finally {
    await file.close();
  }
  if (there > 0 && header.readUInt32LE(DATA_BYTES_AT) !== there) return repairWav(path);
  return samplesToMs(Math.floor(there / 2));
}

export const soundPath = (folder: string, file: string): string | undefined =>
  placeOf(file) ? join(folder, file) : undefined;
