import type { Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { guardNetwork } from '../../../../src/main/security/network';
import { guardPermissions } from '../../../../src/main/security/permissions';

type Request = (contents: unknown, permission: string, answer: (allowed: boolean) => void, details: unknown) => void;
type Check = (contents: unknown, permission: string, origin: string, details: unknown) => boolean;

/** The window's session, as far as the guards are set on it. */
class SessionDouble {
  request: Request = () => undefined;
  check: Check = () => true;
  device: () => boolean = () => true;
  before: (details: { url: string }, answer: (what: { cancel: boolean }) => void) => void = () => undefined;
  readonly webRequest = {
    onBeforeRequest: (listener: SessionDouble['before']) => {
      this.before = listener;
    },
  };
  setPermissionRequestHandler(handler: Request): void {
    this.request = handler;
  }
  setPermissionCheckHandler(handler: Check): void {
    this.check = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.device = handler;
  }

  asked(permission: string, requestingUrl: string, details: object = {}, pageUrl = 'app://greenroom/'): boolean {
    const answer = vi.fn<(allowed: boolean) => void>();
    this.request({ getURL: () => pageUrl }, permission, answer, { requestingUrl, ...details });
    expect(answer).toHaveBeenCalledOnce();
    return answer.mock.calls[0]?.[0] ?? true;
  }
}

describe('what the page asks the system for', () => {
  const session = new SessionDouble();
  guardPermissions(session as unknown as Session);
  const sound = { mediaTypes: ['audio'] };

  it('is the microphone, and only for our own page', () => {
    expect(session.asked('media', 'app://greenroom/', sound)).toBe(true);
    expect(session.asked('media', 'https://example.org/', sound)).toBe(false);
    expect(session.check(null, 'media', 'app://greenroom', { mediaType: 'audio' })).toBe(true);
    expect(session.check(null, 'media', 'https://example.org', { mediaType: 'audio' })).toBe(false);
  });

  it('goes by the page where the request names none', () => {
    expect(session.asked('media', '', sound)).toBe(true);
    expect(session.asked('media', '', sound, 'https://example.org/')).toBe(false);
    expect(session.check(null, 'media', '', { mediaType: 'audio' })).toBe(false);
  });

  it.each(['geolocation', 'notifications', 'midi', 'clipboard-read', 'display-capture', 'openExternal', 'fullscreen'])(
    'is not %s, asked or only looked up',
    (permission) => {
      expect(session.asked(permission, 'app://greenroom/')).toBe(false);
      expect(session.check(null, permission, 'app://greenroom', {})).toBe(false);
    },
  );

  it('is never the camera, and no device of its own', () => {
    expect(session.asked('media', 'app://greenroom/', { mediaTypes: ['audio', 'video'] })).toBe(false);
    expect(session.check(null, 'media', 'app://greenroom', { mediaType: 'video' })).toBe(false);
    expect(session.device()).toBe(false);
  });
});

describe('what the page loads', () => {
  it('is its own; anything else is stopped and told', () => {
    const session = new SessionDouble();
    const blocked: string[] = [];
    guardNetwork(session as unknown as Session, (address) => blocked.push(address));
    const stopped = (url: string): boolean => {
      const answer = vi.fn<(what: { cancel: boolean }) => void>();
      session.before({ url }, answer);
      return answer.mock.calls[0]?.[0].cancel ?? false;
    };
    expect(stopped('app://greenroom/assets/index.js')).toBe(false);
    expect(stopped('https://example.org/beacon')).toBe(true);
    expect(stopped('wss://example.org/')).toBe(true);
    expect(blocked).toEqual(['https://example.org/beacon', 'wss://example.org/']);
  });
});
