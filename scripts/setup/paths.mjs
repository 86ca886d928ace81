import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Everything set-up makes outside node_modules and out; safe to delete. */
export const cache = join(root, '.cache');
