// `npm run eval:comms`: how well status updates are judged, on the test part of data/comms, which the judge has never
// seen, writer by writer. `-- --writers` instead cross-validates on the training part, one writer held out at a time; `-- --bare` takes
// punctuation and capitals away first; `-- --misses` lists what was judged otherwise than labelled.
import { type JudgedStatus, judgeUpdate } from '../../src/core/comms';
import { judgeWith } from '../../src/core/comms/judge';
import { loadComms } from '../../src/core/comms/model';
import { ELEMENTS } from '../../src/core/comms/rubric';
import { type LabelledUpdate, trainComms, unpunctuated } from '../../src/core/comms/training';
import { readStatements, readUpdates } from '../learn/comms-data';
import { writer } from '../learn/labelled';
import { type CommsFigures, commsFigures, f1 } from './comms-figures';

const flags = new Set(process.argv.slice(2));
const items = readUpdates(process.cwd());
const asHeard = (item: LabelledUpdate): LabelledUpdate =>
  flags.has('--bare') ? { ...item, text: unpunctuated(item.text) } : item;
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function tell(name: string, all: readonly LabelledUpdate[], figures: CommsFigures): void {
  const { updates, elementsF1, defectsF1, quality, elements, defects, judged } = figures;
  write(
    `${name} ${updates} updates: elements F1 ${elementsF1.toFixed(3)}, good or poor ${percent(quality)}, defects F1 ${defectsF1.toFixed(3)}`,
  );
  for (const one of [...elements, ...defects])
    write(
      `  ${one.name.padEnd(16)} F1 ${f1(one).toFixed(3)}  right ${one.right}, too much ${one.tooMuch}, missed ${one.missed}`,
    );
  if (!flags.has('--misses')) return;
  for (const item of all) {
    const got = judged.get(item.id) as JudgedStatus;
    const wrong = ELEMENTS.filter((id) => got.has[id] !== item.has[id]).map((id) => `${got.has[id] ? '+' : '-'}${id}`);
    if (got.quality !== item.quality) wrong.push(`${got.quality}, labelled ${item.quality}`);
    if (wrong.length > 0) write(`${item.id} (${item.audience}) ${wrong.join(' ')}: ${item.text}`);
  }
}

/** Each writer's updates as judged by a model trained on the others. */
function crossValidate(all: readonly LabelledUpdate[]): CommsFigures {
  const judged = new Map<string, JudgedStatus>();
  const statements = readStatements(process.cwd());
  for (const out of new Set(all.map(writer))) {
    const model = loadComms(
      trainComms(
        all.filter((item) => writer(item) !== out),
        statements,
      ),
    );
    for (const item of all) if (writer(item) === out) judged.set(item.id, judgeWith(model, asHeard(item)));
  }
  return commsFigures(all, ({ id }) => judged.get(id) as JudgedStatus);
}

const train = items.filter(({ split }) => split === 'train');
const test = items.filter(({ split }) => split === 'test');
const measure = (all: readonly LabelledUpdate[]): CommsFigures =>
  commsFigures(all, (item) => judgeUpdate(asHeard(item)));
if (flags.has('--writers')) tell('train', train, crossValidate(train));
else {
  for (const one of new Set(test.map(writer))) {
    const own = test.filter((item) => writer(item) === one);
    tell(one, own, measure(own));
  }
  flags.delete('--misses');
  tell('test', test, measure(test));
}
