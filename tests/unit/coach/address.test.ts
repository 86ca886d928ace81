import { describe, expect, test } from 'vitest';
import { readAddress } from '../../../src/coach/address';
import { reachOf } from '../../../src/shared/reach';

describe('the coach’s address', () => {
  test.each([
    ['http://localhost:11434/v1/', 'http://localhost:11434/v1', 'this-machine'],
    [' http://127.0.0.1:1234/v1 ', 'http://127.0.0.1:1234/v1', 'this-machine'],
    ['http://[::1]:8080/v1', 'http://[::1]:8080/v1', 'this-machine'],
    ['http://192.168.1.20:11434/v1', 'http://192.168.1.20:11434/v1', 'local-network'],
    ['http://tower.local:11434/v1', 'http://tower.local:11434/v1', 'local-network'],
    ['https://api.openai.com/v1', 'https://api.openai.com/v1', 'internet'],
  ])('%s', (given, baseUrl, reach) => {
    expect(readAddress(given)).toMatchObject({ ok: true, value: { baseUrl, reach } });
  });

  test.each([
    ['', /no address yet/],
    ['localhost:11434', /must begin with http/],
    ['not an address', /is not an address/],
    ['ftp://localhost/v1', /must begin with http/],
    ['http://api.openai.com/v1', /unencrypted/],
    ['https://me:secret@api.openai.com/v1', /password/],
  ])('%s is refused', (given, what) => {
    const read = readAddress(given);
    expect(!read.ok && read.error.what).toMatch(what);
  });

  test('a name that only begins like a private one is on the internet', () => {
    expect(reachOf('10.evil.example')).toBe('internet');
    expect(reachOf('localhost.evil.example')).toBe('internet');
    expect(reachOf('172.32.0.1')).toBe('internet');
  });
});
