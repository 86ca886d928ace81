// `npm run eval:intents`: how well spoken orders are heard, on the test part of data/intents, which the matcher has never
// seen, writer by writer. `-- --writers` instead cross-validates on the training part, one writer held out at a time.
// `-- --drill` measures what a drill hears, which takes long talk apart into sentences. `-- --misses` lists what was not
// understood as labelled.
import { join } from 'node:path';
import { isOrder, understand } from '../../src/core/drill/intents';
import { loadMatcher } from '../../src/core/drill/intents/matcher';
import type { ScenarioId } from '../../src/core/drill/intents/orders';
import type { Reason } from '../../src/core/drill/intents/reason';
import { type LabelledUtterance, trainMatcher } from '../../src/core/drill/intents/training';
import { type Understanding, understandWith } from '../../src/core/drill/intents/understand';
import { listenWith } from '../../src/core/drill/listening';
import { labelledUtterance } from '../learn/intents-data';
import { inWriterOrder, readLabelled, writer } from '../learn/labelled';
import { type IntentFigures, intentFigures } from './intents-figures';

const flags = new Set(process.argv.slice(2));
const items = inWriterOrder(readLabelled(join(process.cwd(), 'data', 'intents'), labelledUtterance));
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function tell(
  name: string,
  { utterances, heard, exact, without, unasked, named, reason, misses }: IntentFigures,
): void {
  write(
    `${name.padEnd(8)} ${String(utterances).padStart(5)} utterances: heard ${percent(heard)}, exact ${percent(exact)}, ` +
      `without an order ${percent(without)}, unasked ${percent(unasked)}, named ${percent(named)}, reason ${percent(reason)}`,
  );
  if (!flags.has('--misses')) return;
  for (const { item, got, kind } of misses) {
    write(`  ${kind}: ${item.id} "${item.utterance}" (${item.why}: ${item.intents.join(' ') || 'none'})`);
    const chances = got.spans.map(({ order, chance }) => `${order} ${chance.toFixed(2)}`).join(', ');
    write(
      `    ${got.executes ? 'carried out' : 'not carried out'} ${got.confidence.toFixed(2)} (${got.reason}): ${chances}`,
    );
  }
}

type Understands = (utterance: string, scenario: ScenarioId) => Understanding;

/** What the matcher understands, or with `--drill` what becomes of it sentence by sentence. */
function asMeasured(matcher: Understands, { utterance, scenario }: LabelledUtterance): Understanding {
  const understood = (text: string): Understanding => matcher(text, scenario as ScenarioId);
  if (!flags.has('--drill')) return understood(utterance);
  const { intents, executes, reason } = listenWith(understood, utterance);
  return { ...understood(utterance), intents: intents.filter(isOrder), executes, reason: reason as Reason };
}

/** Each writer's utterances as understood by a matcher trained on the others. */
function crossValidate(all: readonly LabelledUtterance[]): void {
  const understood = new Map<string, Understanding>();
  const writers = [...new Set(all.map(writer))];
  for (const out of writers) {
    const matcher = loadMatcher(trainMatcher(all.filter((item) => writer(item) !== out)));
    const own = all.filter((item) => writer(item) === out);
    for (const item of own)
      understood.set(
        item.id,
        asMeasured((text, scenario) => understandWith(matcher, text, scenario), item),
      );
    tell(
      out,
      intentFigures(own, (item) => understood.get(item.id) as Understanding),
    );
  }
  flags.delete('--misses');
  tell(
    'all',
    intentFigures(all, (item) => understood.get(item.id) as Understanding),
  );
}

function measureTest(all: readonly LabelledUtterance[]): void {
  const measure = (own: readonly LabelledUtterance[]): IntentFigures =>
    intentFigures(own, (item) => asMeasured(understand, item));
  for (const one of new Set(all.map(writer))) tell(one, measure(all.filter((item) => writer(item) === one)));
  flags.delete('--misses');
  tell('test', measure(all));
}

if (flags.has('--writers')) crossValidate(items.filter(({ split }) => split === 'train'));
else measureTest(items.filter(({ split }) => split === 'test'));
