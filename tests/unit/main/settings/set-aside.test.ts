import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setBrokenAside } from '../../../../src/main/settings/set-aside';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-settings-'));
  file = join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('settings', () => {
  it.each(['{"settings": {"theme": "purple"}}', '{}', '[]'])('that are JSON stay where they are: %s', (text) => {
    writeFileSync(file, text);
    expect(setBrokenAside(file)).toBeUndefined();
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('that are not there are no trouble', () => expect(setBrokenAside(file)).toBeUndefined());

  it.each(['', '{"settings": {"theme": "li', 'theme: light'])(
    'that are no JSON are kept under another name, and it is said: %j',
    (text) => {
      writeFileSync(file, text);
      const failure = setBrokenAside(file);
      expect(failure).toMatchObject({
        code: 'settings-damaged',
        kept: expect.stringContaining('settings.json.damaged'),
      });
      expect(failure?.what).toMatch(/^The settings could not be read \(.+\)\.$/);
      expect(existsSync(file)).toBe(false);
      expect(readFileSync(`${file}.damaged`, 'utf8')).toBe(text);
    },
  );

  it('that cannot be set aside are said to be so, and nothing breaks', () => {
    writeFileSync(file, '{');
    mkdirSync(join(`${file}.damaged`, 'full'), { recursive: true });
    expect(setBrokenAside(file)?.kept).toMatch(/could not be set aside/);
  });
});
