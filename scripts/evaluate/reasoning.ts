// `npm run eval:reasoning`: how well points of reasoning are heard, on the test part of data/reasoning, writer by writer.
// `-- --writers` instead cross-validates on the training part, one writer held out at a time; `-- --patterns` measures
// the word patterns alone; `-- --misses` lists what was heard otherwise than labelled.
import { hear } from '../../src/core/drill/intents/hear';
import { heardReasoning, heardReasoningWith, type ReasoningPoint } from '../../src/core/drill/reasoning';
import { loadReasoning, type ReasoningModel } from '../../src/core/drill/reasoning/model';
import { patternHits } from '../../src/core/drill/reasoning/patterns';
import { type LabelledReasoning, trainReasoning } from '../../src/core/drill/reasoning/training';
import { writer } from '../learn/labelled';
import { readReasoning } from '../learn/reasoning-data';
import { type ReasoningFigures, reasoningFigures } from './reasoning-figures';

const flags = new Set(process.argv.slice(2));
const items = readReasoning(process.cwd());
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function tell(
  name: string,
  { utterances, points, micro, macroF1, falsely, without, anyHeard, misses }: ReasoningFigures,
): void {
  write(
    `${name} ${utterances} utterances: precision ${percent(micro.precision)}, recall ${percent(micro.recall)}, ` +
      `F1 ${micro.f1.toFixed(3)}, mean F1 of points ${macroF1.toFixed(3)}; ` +
      `a point heard in ${percent(falsely)} of ${without} without any, one right in ${percent(anyHeard)} of the rest`,
  );
  for (const [id, { right, tooMuch, missed, precision, recall, f1 }] of points)
    write(
      `  ${id.padEnd(24)} precision ${precision.toFixed(2)} recall ${recall.toFixed(2)} F1 ${f1.toFixed(2)}  ` +
        `right ${right}, too much ${tooMuch}, missed ${missed}`,
    );
  if (!flags.has('--misses')) return;
  for (const { item, tooMuch, missed } of misses)
    write(
      `${item.id} ${[...tooMuch.map((id) => `+${id}`), ...missed.map((id) => `-${id}`)].join(' ')}: ${item.utterance}`,
    );
}

type Hears = (item: LabelledReasoning) => readonly ReasoningPoint[];

const byPatterns: Hears = ({ utterance }) => patternHits(hear(utterance)).map(({ id }) => id);
const asInDrill: Hears = ({ utterance }) => heardReasoning(utterance).map(({ id }) => id);

/** Each writer's utterances as heard by weights trained on the others. */
function byStrangers(all: readonly LabelledReasoning[]): Hears {
  const models = new Map(
    [...new Set(all.map(writer))].map((out) => [
      out,
      loadReasoning(trainReasoning(all.filter((item) => writer(item) !== out))),
    ]),
  );
  return (item) => heardReasoningWith(models.get(writer(item)) as ReasoningModel, item.utterance).map(({ id }) => id);
}

const isTraining = flags.has('--writers');
const part = items.filter(({ split }) => split === (isTraining ? 'train' : 'test'));
const learnt = isTraining ? byStrangers : (): Hears => asInDrill;
const hears = flags.has('--patterns') ? byPatterns : learnt(part);
for (const one of new Set(part.map(writer)))
  tell(
    one,
    reasoningFigures(
      part.filter((item) => writer(item) === one),
      hears,
    ),
  );
flags.delete('--misses');
tell('all', reasoningFigures(part, hears));
