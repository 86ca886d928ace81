// The program `greenroom`: no window, no Electron.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from './main';

// The same two steps up from the source (src/cli) and from what is built of it (out/main).
const about: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'));
const version = String((about as { version?: unknown }).version ?? 'unknown');

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

// `greenroom models list | head -1`: whoever reads us may have had enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

// Not process.exit(): what is still being written to a pipe would be cut off.
process.exitCode = await main({
  args: process.argv.slice(2),
  version,
  streams: process,
  signal: stop.signal,
  as: process.env.GREENROOM_AS,
});
