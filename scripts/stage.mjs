// `npm run stage [-- NAME]`: draws every state of every view (or those whose name holds NAME) with a pretended main
// process, in both themes and sizes, and leaves the pictures in .cache/stage/pictures.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { nodeOnDisplay } from './setup/display.mjs';
import { root } from './setup/paths.mjs';

const wanted = process.argv.slice(2);
const runner = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
const args = [runner, 'test', '--project', 'stage', '--project', 'stage-views'];
args.push('--reporter', 'list', ...(wanted.length > 0 ? ['--grep', wanted.join('|')] : []));
const [command, commandArgs] = nodeOnDisplay(args);
const env = { ...process.env, STAGE_PICTURES: '1' };
const child = spawn(command, commandArgs, { cwd: root, stdio: 'inherit', env });
child.on('error', (error) => {
  process.stderr.write(`could not start ${command}: ${error.message}\n`);
  process.exit(1);
});
child.on('exit', (code) => process.exit(code ?? 1));
