import { describe, expect, it } from 'vitest';
import { requestAllowed } from '../../../../src/main/security/network';
import { permissionAllowed } from '../../../../src/main/security/permissions';
import { CONTENT_POLICY, isOwnPage } from '../../../../src/main/security/policy';

describe('our own page', () => {
  it.each(['app://greenroom/', 'app://greenroom/index.html#x'])('is %s', (address) => {
    expect(isOwnPage(address)).toBe(true);
  });

  it.each(['app://greenroom.evil/', 'app://other/', 'https://greenroom/', 'file:///greenroom', 'not an address', ''])(
    'is not %s',
    (address) => {
      expect(isOwnPage(address)).toBe(false);
    },
  );
});

describe('permissions', () => {
  it('give our own page the microphone', () => {
    expect(permissionAllowed('media', 'app://greenroom/', { mediaTypes: ['audio'] })).toBe(true);
    expect(permissionAllowed('media', 'app://greenroom/', { mediaType: 'audio' })).toBe(true);
  });

  it.each([
    ['another page', 'media', 'https://example.org/', { mediaTypes: ['audio'] }],
    ['the camera', 'media', 'app://greenroom/', { mediaTypes: ['video'] }],
    ['the camera along with the microphone', 'media', 'app://greenroom/', { mediaTypes: ['audio', 'video'] }],
    ['location', 'geolocation', 'app://greenroom/', {}],
    ['notifications', 'notifications', 'app://greenroom/', {}],
    ['a name that every object has', 'constructor', 'app://greenroom/', {}],
  ])('refuse %s', (_what, permission, address, details) => {
    expect(permissionAllowed(permission, address, details)).toBe(false);
  });
});

describe('requests of the page', () => {
  it('stay inside the app', () => {
    expect(requestAllowed('app://greenroom/assets/index.js')).toBe(true);
    expect(requestAllowed('blob:app://greenroom/1')).toBe(true);
    expect(requestAllowed('https://example.org/')).toBe(false);
    expect(requestAllowed('ws://localhost:1/')).toBe(false);
    expect(requestAllowed('file:///etc/passwd')).toBe(false);
  });

  it('have a policy that allows no script but our own files', () => {
    expect(CONTENT_POLICY).toContain("default-src 'none'");
    expect(CONTENT_POLICY).toContain("script-src 'self'");
    expect(CONTENT_POLICY).not.toMatch(/script-src[^;]*unsafe/);
  });
});
