import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('the notices of what is shipped are current, and every licence is one we may ship (npm run notices writes them)', () => {
  const script = join(import.meta.dirname, '..', '..', 'scripts', 'third-party-notices.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
