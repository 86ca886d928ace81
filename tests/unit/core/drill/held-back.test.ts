import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInPorts } from '../../../../src/core/drill/built-in-ports';
import { isOrder, ORDER_FACTS } from '../../../../src/core/drill/intents/orders';
import { openDrill } from '../../../../src/core/drill/session';
import { matched } from '../../../../src/core/drill/talk/hear';
import { DRILLS, modelOf, readScenario } from './drills-double';

// The matcher's own figures stand in docs/evaluation.md. Here a drill hears the same writers, whom nothing was made from: with
// its own words for orders, its people's names, and its judgement of whole sentences.

interface Line {
  readonly scenario: string;
  readonly utterance: string;
  readonly intents: readonly string[];
  readonly executes: boolean;
}

const DATA = join(import.meta.dirname, '../../../../data/intents');
const lines = ['w7', 'w8', 'w12'].flatMap((writer) =>
  readFileSync(join(DATA, `${writer}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line),
);

const ports = builtInPorts();
const drills = new Map(
  DRILLS.map((id) => {
    const model = modelOf(readScenario(`drills/${id}.yaml`));
    return [id as string, { model, run: openDrill(model, 'test', 'full').run }];
  }),
);

function doneOf({ scenario, utterance }: Line): readonly string[] {
  const drill = drills.get(scenario);
  if (!drill) return [];
  const heard = matched(drill.model, ports, drill.run, utterance);
  return heard.executes ? heard.intents : [];
}

/** What changes the system; a look that nobody asked for changes nothing. */
const isAct = (order: string): boolean => !isOrder(order) || ORDER_FACTS[order].family === 'act';

describe('people whom nothing was made from, in a drill', () => {
  const ordering = lines.filter(({ executes }) => executes);
  const others = lines.filter(({ executes }) => !executes);

  it('have hardly anything done that they did not order', () => {
    const done = others.flatMap((line) => (doneOf(line).some(isAct) ? [line.utterance] : []));
    expect(others.length).toBeGreaterThan(150);
    expect(done.length / others.length, done.join('\n')).toBeLessThanOrEqual(0.02);
  });

  it('have what they order heard as well as by the matcher alone', () => {
    const given = ordering.reduce((sum, { intents }) => sum + intents.length, 0);
    const count = (done: (line: Line) => readonly string[]): number =>
      ordering.reduce((sum, line) => sum + line.intents.filter((order) => done(line).includes(order)).length, 0);
    const alone = count(({ utterance, scenario }) => {
      const heard = ports.matchOrders(utterance, scenario);
      return heard.executes ? heard.intents : [];
    });
    expect(count(doneOf) / given).toBeGreaterThanOrEqual(alone / given - 0.01);
  });
});
