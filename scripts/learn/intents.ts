// `npm run train:intents`: makes the weights of the order matcher from the training part of data/intents. The same data
// gives the same bytes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { trainMatcher } from '../../src/core/drill/intents/training';
import { labelledUtterance } from './intents-data';
import { inWriterOrder, readLabelled } from './labelled';

const root = process.cwd();
const file = join(root, 'src', 'core', 'drill', 'intents', 'weights', 'matcher.json');

const items = readLabelled(join(root, 'data', 'intents'), labelledUtterance).filter(({ split }) => split === 'train');
const stored = trainMatcher(inWriterOrder(items));
const text = `${JSON.stringify(stored, undefined, 2)}\n`;
writeFileSync(file, text);
process.stdout.write(`${items.length} utterances, ${Math.round(text.length / 1024)} KiB in ${file}\n`);
