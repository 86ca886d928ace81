/** The page's own origin. A standard, secure scheme gives it a real origin, which `file:` would not. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://greenroom';

/**
 * What the page may load: only its own files. Styles may stand inline because the waveform and charts size themselves
 * with style attributes; scripts may not. `blob:` sound is for playing a take, blob workers for the audio worklet.
 */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "media-src 'self' blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_POLICY,
  // Cross-origin isolation: precise timers and shared memory for the sound path, and nobody else's window near ours.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Whether a frame's address is our own page. Compared by origin: a prefix check would let `app://greenroom.evil` in. */
export function isOwnPage(address: string): boolean {
  try {
    const url = new URL(address);
    return `${url.protocol}//${url.host}` === APP_ORIGIN;
  } catch {
    return false;
  }
}
