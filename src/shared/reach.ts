import type { REACHES } from './opinion';

/** How far what is sent to an address travels. */
export type Reach = (typeof REACHES)[number];

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const PRIVATE = [
  /^10(\.\d{1,3}){3}$/,
  /^192\.168(\.\d{1,3}){2}$/,
  /^172\.(1[6-9]|2\d|3[01])(\.\d{1,3}){2}$/,
  /^\[f[cd][0-9a-f]{2}:/,
  /\.(local|lan|home\.arpa)$/,
];

/** @param hostname as `URL` gives it: without port, IPv6 in brackets */
export function reachOf(hostname: string): Reach {
  const host = hostname.toLowerCase();
  if (LOOPBACK.test(host)) return 'this-machine';
  return PRIVATE.some((pattern) => pattern.test(host)) ? 'local-network' : 'internet';
}
