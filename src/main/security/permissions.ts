import type { Session } from 'electron';
import { isOwnPage } from './policy';

/**
 * What the page may ask the system for. Everything that is not in this table is denied.
 */
const ALLOWED: Readonly<Record<string, string>> = {
  media: 'the microphone, to record answers',
  'speaker-selection': 'to play the interviewer on the device that was chosen',
  'clipboard-sanitized-write': 'to copy a quote or a follow-up question',
};

/** Media requests must be for sound alone: a request that names video is denied whole. */
function wantsVideo(details: unknown): boolean {
  if (typeof details !== 'object' || details === null) return false;
  const types = 'mediaTypes' in details && Array.isArray(details.mediaTypes) ? details.mediaTypes : [];
  const single = 'mediaType' in details ? details.mediaType : undefined;
  return types.includes('video') || single === 'video';
}

export function permissionAllowed(permission: string, address: string, details: unknown): boolean {
  return Object.hasOwn(ALLOWED, permission) && isOwnPage(address) && !wantsVideo(details);
}

export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    answer(permissionAllowed(permission, details.requestingUrl || contents.getURL(), details));
  });
  session.setPermissionCheckHandler((contents, permission, origin, details) =>
    permissionAllowed(permission, origin || contents?.getURL() || '', details),
  );
  session.setDevicePermissionHandler(() => false);
}
