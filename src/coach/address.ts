import type { CoachPreview } from '../shared/opinion';
import { failed, ok, type Result } from '../shared/result';

/** How far what is sent to an address travels. */
export type Reach = CoachPreview['reach'];

export interface CoachAddress {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  /** `localhost:11434` */
  readonly host: string;
  readonly reach: Reach;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const PRIVATE = [
  /^10(\.\d{1,3}){3}$/,
  /^192\.168(\.\d{1,3}){2}$/,
  /^172\.(1[6-9]|2\d|3[01])(\.\d{1,3}){2}$/,
  /^\[f[cd][0-9a-f]{2}:/,
  /\.(local|lan|home\.arpa)$/,
];

export function reachOf(hostname: string): Reach {
  const host = hostname.toLowerCase();
  if (LOOPBACK.test(host)) return 'this-machine';
  return PRIVATE.some((pattern) => pattern.test(host)) ? 'local-network' : 'internet';
}

const refused = (what: string, todo: string) => failed('coach-address', what, { todo });

/** Reads the address a person entered. Unencrypted addresses are taken on this machine and the local network only. */
export function readAddress(given: string): Result<CoachAddress> {
  if (given.trim() === '') {
    return refused(
      'The coach has no address yet.',
      'Enter one in Settings, Coach: http://localhost:11434/v1 for Ollama.',
    );
  }
  let url: URL;
  try {
    url = new URL(given.trim());
  } catch {
    return refused(`“${given.trim()}” is not an address.`, 'It looks like http://localhost:11434/v1.');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refused('The coach’s address must begin with http: or https:.', 'It looks like http://localhost:11434/v1.');
  }
  if (url.username !== '' || url.password !== '') {
    return refused(
      'The coach’s address holds a name or a password.',
      'Leave them out, and enter the key in its own field.',
    );
  }
  const reach = reachOf(url.hostname);
  if (reach === 'internet' && url.protocol === 'http:') {
    return refused('This address would send your words over the internet unencrypted.', 'Use its https: address.');
  }
  return ok({ baseUrl: `${url.origin}${url.pathname.replace(/\/+$/, '')}`, host: url.host, reach });
}
