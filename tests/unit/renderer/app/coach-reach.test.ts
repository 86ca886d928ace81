import { expect, test } from 'vitest';
import { coachReach } from '../../../../src/renderer/app/coach-reach';

test.each([
  ['http://localhost:11434/v1', 'this-machine'],
  [' http://127.0.0.1:1234 ', 'this-machine'],
  ['http://[::1]:8080/v1', 'this-machine'],
  ['http://127.evil.example/v1', 'internet'],
  ['http://localhost.evil.example', 'internet'],
  ['http://user@192.168.1.20/v1', 'local-network'],
  ['', undefined],
  ['localhost', undefined],
])('%s is %s', (address, reach) => {
  expect(coachReach(address)).toBe(reach);
});
