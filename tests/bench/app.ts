// The benchmarks that need a window, for `npm run bench start` and `npm run bench feedback`. One line of JSON a figure.
import { benchFeedback } from './feedback';
import { benchFrames } from './frames';
import { benchSoak } from './soak';
import { benchStart } from './start';

const BENCHES = {
  start: () => benchStart(5),
  feedback: () => benchFeedback(3),
  frames: () => benchFrames(),
  soak: () => benchSoak(),
} as const;
const [name = ''] = process.argv.slice(2);
const bench = Object.entries(BENCHES).find(([id]) => id === name)?.[1];
if (!bench) {
  process.stderr.write(`there is no benchmark "${name}" of the app; there are: ${Object.keys(BENCHES).join(', ')}\n`);
  process.exit(2);
}
for (const line of await bench()) process.stdout.write(`${JSON.stringify(line)}\n`);
