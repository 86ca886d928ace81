// `npm run train:comms`: makes the weights of the judge of status updates from the training part of data/comms. The same
// data gives the same bytes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { trainComms } from '../../src/core/comms/training';
import { readStatements, readUpdates } from './comms-data';

const root = process.cwd();
const file = join(root, 'src', 'core', 'comms', 'weights', 'comms.json');

const items = readUpdates(root).filter(({ split }) => split === 'train');
const statements = readStatements(root);
const text = `${JSON.stringify(trainComms(items, statements), undefined, 2)}\n`;
writeFileSync(file, text);
process.stdout.write(
  `${items.length} updates, ${statements.length} statements, ${Math.round(text.length / 1024)} KiB in ${file}\n`,
);
