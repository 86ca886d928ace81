// `npm run package`: what people install. Builds the addons that travel, the app and the notices, then packs them with the
// pinned Electron, which is downloaded for it (the development stand-in is never packed).
import { join } from 'node:path';
import { portableAddons } from './setup/addon.mjs';
import { buildStep } from './setup/build.mjs';
import { root } from './setup/paths.mjs';
import { failWith, say } from './setup/report.mjs';
import { run } from './setup/run.mjs';

const MEND = 'npm run package, with a route to where Electron is downloaded from';

try {
  say('building the speech engine for other machines');
  await portableAddons(join(root, 'native', 'build-package'));
  await buildStep.run();
  say('packing');
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  await run(process.execPath, [builder, '--publish', 'never', ...process.argv.slice(2)], {
    cwd: root,
    onLine: say,
    mend: MEND,
  });
} catch (error) {
  failWith(error);
}
