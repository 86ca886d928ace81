import { type Reach, reachOf } from '../shared/reach';
import { failed, ok, type Result } from '../shared/result';

export interface CoachAddress {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  /** `localhost:11434` */
  readonly host: string;
  readonly reach: Reach;
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
