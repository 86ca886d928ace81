// What the electron package's own default app does, for the stand-in runtime that has none: run the app whose folder is
// named on the command line. The import is awaited at the top level because Electron holds back its ready event until
// the main module is through; what an app must do before that (claim a scheme) would otherwise come too late.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const given = process.argv
  .slice(1)
  .find((argument) => !argument.startsWith('-') && existsSync(join(resolve(argument), 'package.json')));
const folder = resolve(given ?? '.');
if (!statSync(folder).isDirectory()) throw new Error(`${folder} is no folder`);
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setAppPath(folder);
try {
  await import(pathToFileURL(join(folder, manifest.main)).href);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  app.exit(1);
}
