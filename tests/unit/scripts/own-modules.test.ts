import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scriptsFolder } from './load';

/** What runs before anything is installed. */
const files = ['', 'setup', 'setup/default-app'].flatMap((folder) =>
  readdirSync(join(scriptsFolder, folder))
    .filter((name) => name.endsWith('.mjs') && name !== 'rolldown.config.mjs')
    .map((name) => join(folder, name)),
);

it('there are scripts to look at', () => expect(files).toContain(join('setup', 'steps.mjs')));

it.each(files)('%s needs nothing but Node’s own modules and its neighbours', (file) => {
  const text = readFileSync(join(scriptsFolder, file), 'utf8');
  const named = [
    ...text.matchAll(/^(?:import|export) (?:[^;']* from )?'([^']+)'|(?:import|require)\('([^']+)'\)/gm),
  ].map(([, stated, called]) => stated ?? called ?? '');
  // The stand-in's default app runs inside Electron, which brings this module itself.
  const allowed = file.includes('default-app') ? /^(node:|\.|electron$)/ : /^(node:|\.)/;
  // A look that finds no import where there is one would pass whatever is in it.
  expect(named.length > 0).toBe(/^import /m.test(text));
  expect(named.filter((name) => !allowed.test(name))).toEqual([]);
});
