import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { WAV_HEADER_BYTES, wavHeader } from '../core/acoustics/wav';
import { SAMPLE_RATE_HZ, samplesToMs } from '../shared/units';
import { FILES } from './take-files';

/**
 * Puts the header of a recording right after the app ended in the middle: the sound that reached the disk counts, not
 * what the header last said.
 * @returns the length of the sound, 0 when there is none
 */
export async function repairWav(path: string): Promise<number> {
  const facts = await stat(path).catch(() => undefined);
  if (!facts || facts.size <= WAV_HEADER_BYTES) return 0;
  const bytes = facts.size - WAV_HEADER_BYTES - ((facts.size - WAV_HEADER_BYTES) % 2);
  const file = await open(path, 'r+');
  try {
    await file.write(wavHeader(bytes, SAMPLE_RATE_HZ), 0, WAV_HEADER_BYTES, 0);
    await file.datasync();
  } finally {
    await file.close();
  }
  return samplesToMs(bytes / 2);
}

/** `repairWav` for a take. @param folder the take's */
export const repairSound = (folder: string): Promise<number> => repairWav(join(folder, FILES.sound));
