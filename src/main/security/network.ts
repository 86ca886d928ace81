import type { Session } from 'electron';
import { isOwnPage } from './policy';

/** Addresses the page's own session may load. Downloads and cloud features run in main, each behind its own switch. */
const LOCAL_SCHEMES = ['blob:', 'data:', 'devtools:'];

export function requestAllowed(address: string): boolean {
  return isOwnPage(address) || LOCAL_SCHEMES.some((scheme) => address.startsWith(scheme));
}

/** A second lock behind the content policy: no request of the page leaves the machine, whatever the page holds. */
export function guardNetwork(session: Session, onBlocked: (address: string) => void): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed = requestAllowed(details.url);
    if (!allowed) onBlocked(details.url);
    answer({ cancel: !allowed });
  });
}

/** Chromium's own background traffic; none of it serves an offline app. */
export const QUIET_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  [
    'disable-features',
    'MediaRouter,OptimizationHints,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
  ],
];
