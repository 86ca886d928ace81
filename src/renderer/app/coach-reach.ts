import { type Reach, reachOf } from '../../shared/reach';

/** How far the coach's address is; undefined while it is no address. */
export function coachReach(address: string): Reach | undefined {
  const url = URL.parse(address.trim());
  return url === null ? undefined : reachOf(url.hostname);
}
