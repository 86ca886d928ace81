// The command line as a person calls it in a checkout: by npm from any folder of it, or as `greenroom` where it is linked.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SOUND_QUESTION } from '../unit/core/scenario/sound-question';

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'scripts', 'greenroom.mjs');
const folder = mkdtempSync(join(tmpdir(), 'greenroom-called-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, 'mine'));
writeFileSync(join(folder, 'mine', 'late-train.yaml'), SOUND_QUESTION);
const machine = { GREENROOM_DATA: join(folder, 'data'), GREENROOM_MODELS: join(folder, 'no-models') };

/** What npm tells a script it runs: always in the package's own folder, with where the person stands beside it. */
const byNpm = { npm_package_json: join(root, 'package.json'), INIT_CWD: folder };
const idsOf = (listed: string): string[] => (JSON.parse(listed) as { id: string }[]).map(({ id }) => id);

describe('called by npm', () => {
  const call = (...args: string[]) =>
    spawnSync(process.execPath, [program, ...args], {
      cwd: root,
      env: { ...process.env, ...machine, ...byNpm },
      encoding: 'utf8',
    });

  it('means the files of the folder it was called in', () => {
    const { status, stdout } = call('questions', '--folder', 'mine', '--json');
    expect(status).toBe(0);
    expect(idsOf(stdout)).toContain('late-train');
  });

  it('advises what can be typed there', () => {
    const { status, stderr } = call('models', 'verify', 'tiny.en');
    expect(status).toBe(3);
    expect(stderr).toContain(
      'The model tiny.en is not installed. Get it: npm run -s greenroom -- models install tiny.en\n',
    );
  });
});

describe('called by its name', () => {
  it.skipIf(process.platform === 'win32')(
    'is a program that advises its own name (npm writes one of its own on Windows)',
    () => {
      const linked = join(folder, 'greenroom');
      symlinkSync(program, linked);
      const env = { ...process.env, ...machine, npm_package_json: '', INIT_CWD: root };
      const listed = spawnSync(linked, ['questions', '--folder', 'mine', '--json'], {
        cwd: folder,
        env,
        encoding: 'utf8',
      });
      expect(listed.error).toBeUndefined();
      expect(listed.status).toBe(0);
      expect(idsOf(listed.stdout)).toContain('late-train');
      const lacking = spawnSync(linked, ['models', 'verify', 'tiny.en'], { cwd: folder, env, encoding: 'utf8' });
      expect(lacking.stderr).toBe('The model tiny.en is not installed. Get it: greenroom models install tiny.en\n');
    },
  );
});
