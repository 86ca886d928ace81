// `npm run train:reasoning`: makes the weights of the ear for reasoning from the training part of data/reasoning. The same
// data gives the same bytes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { trainReasoning } from '../../src/core/drill/reasoning/training';
import { readReasoning } from './reasoning-data';

const root = process.cwd();
const file = join(root, 'src', 'core', 'drill', 'reasoning', 'weights', 'reasoning.json');

const items = readReasoning(root).filter(({ split }) => split === 'train');
const text = `${JSON.stringify(trainReasoning(items), undefined, 2)}\n`;
writeFileSync(file, text);
process.stdout.write(`${items.length} utterances, ${Math.round(text.length / 1024)} KiB in ${file}\n`);
