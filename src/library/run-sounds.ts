import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { WAV_HEADER_BYTES } from '../core/acoustics/wav';
import type { RunSound } from '../shared/drill-acts';
import { samplesToMs } from '../shared/units';

/** A run's sound is in stretches, one for each time the microphone was open; the name says where on its clock it begins. */
const NAME = /^sound-(\d{9})\.wav$/;

export const isRunSound = (name: string): boolean => NAME.test(name);

export const runSoundName = (startMs: number): string => `sound-${String(Math.round(startMs)).padStart(9, '0')}.wav`;

/**
 * The stretches of a run's sound, in order.
 * @param folder the run's
 */
export async function runSounds(folder: string): Promise<RunSound[]> {
  const names = (await readdir(folder)).filter(isRunSound).sort();
  const sounds = await Promise.all(
    names.map(async (file) => {
      const bytes = (await stat(join(folder, file))).size - WAV_HEADER_BYTES;
      const startMs = Number(NAME.exec(file)?.[1] ?? 0);
      return { file, startMs, durationMs: samplesToMs(Math.max(0, bytes) / 2) };
    }),
  );
  return sounds.filter(({ durationMs }) => durationMs > 0);
}
