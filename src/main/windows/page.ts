import { extname, join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { net, type Protocol } from 'electron';
import { APP_SCHEME, isOwnPage, PAGE_HEADERS } from '../security/policy';
import { serveFile } from './serve-file';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wav': 'audio/wav',
  '.json': 'application/json',
};

/** Must run before the app is ready. */
export function claimScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      // With its code cached, the page of a second start need not be compiled again.
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** `/a/../b` and friends: the path below `root`, or undefined when it would leave it or is no path at all. */
export function pathBelow(root: string, pathname: string): string | undefined {
  try {
    const path = normalize(join(root, decodeURIComponent(pathname)));
    return path.startsWith(normalize(root) + sep) ? path : undefined;
  } catch {
    // Half a character, written with percent signs, names no file.
    return undefined;
  }
}

const refusal = (status: number): Response => new Response(null, { status, headers: PAGE_HEADERS });

/** Paths of recorded sound; undefined, or a file that is not there, for what is unknown. */
export interface SoundPaths {
  readonly takes: (id: string) => string | undefined;
  readonly drills: (id: string, file: string) => string;
  readonly updates: (id: string, file: string) => string | undefined;
}

function soundPath(pathname: string, { takes, drills, updates }: SoundPaths): string | undefined {
  const take = /^\/takes\/([^/]+)\/answer\.wav$/.exec(pathname)?.[1];
  if (take) return takes(take);
  const [, exercise, update] = /^\/updates\/([^/]+)\/([^/]+)$/.exec(pathname) ?? [];
  if (exercise && update) return updates(exercise, update);
  const [, run, file] = /^\/drills\/(\d{8}T\d{6}Z-[a-z0-9]{6})\/(sound-\d{9}\.wav)$/.exec(pathname) ?? [];
  return run && file ? drills(run, file) : undefined;
}

/**
 * Serves the page's files, `/takes/ID/answer.wav` from the takes folder, `/drills/ID/sound-*.wav` from that of the
 * drills and `/updates/ID/*.wav` from that of the updates, with byte ranges so that a player can seek.
 */
export function servePage(protocol: Protocol, pageFolder: string, sounds: SoundPaths): void {
  protocol.handle(APP_SCHEME, async (request) => {
    if (!isOwnPage(request.url) || request.method !== 'GET') return refusal(403);
    const { pathname } = new URL(request.url);
    const sound = /^\/(?:takes|drills|updates)\//.test(pathname);
    const path = sound
      ? soundPath(pathname, sounds)
      : pathBelow(pageFolder, pathname === '/' ? '/index.html' : pathname);
    if (!path) return refusal(404);
    if (sound) return serveFile(path, request.headers.get('range'), { ...PAGE_HEADERS, 'Content-Type': 'audio/wav' });
    const file = await net.fetch(pathToFileURL(path).href).catch(() => undefined);
    if (!file?.ok) return refusal(404);
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    return new Response(file.body, { headers: { ...PAGE_HEADERS, 'Content-Type': type } });
  });
}
