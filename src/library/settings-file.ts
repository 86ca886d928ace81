import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSettings, type Settings } from '../shared/settings';

/**
 * The settings the app stored, for programs without a window. What is missing or cannot be read is as it is by default:
 * the app itself tells of a damaged file.
 */
export async function storedSettings(dataFolder: string): Promise<Settings> {
  try {
    const stored: unknown = JSON.parse(await readFile(join(dataFolder, 'settings.json'), 'utf8'));
    return readSettings((stored as { settings?: unknown } | null)?.settings);
  } catch {
    return readSettings(undefined);
  }
}
