import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DrillEvent } from '../../../../src/core/drill/events';
import { makeModel } from '../../../../src/core/drill/model/make';
import { secondIn } from '../../../../src/core/drill/model/moments';
import type { Model } from '../../../../src/core/drill/model/types';
import type { DrillPorts, JudgedUpdate } from '../../../../src/core/drill/ports';
import type { DrillScenario } from '../../../../src/core/scenario/drill';
import { parseDrill } from '../../../../src/core/scenario/parse-drill';
import type { DrillRecord } from '../../../../src/shared/drill';

const ROOT = join(import.meta.dirname, '../../../../scenarios');

/** Parsed once a test file: a drill's YAML takes longer to read than its run to play. */
const known = new Map<string, DrillScenario>();

export function readScenario(file: string): DrillScenario {
  const before = known.get(file);
  if (before) return before;
  const parsed = parseDrill(readFileSync(join(ROOT, file), 'utf8'), file);
  if (!parsed.ok) throw new Error(parsed.error.map(({ path, expected }) => `${path}: ${expected}`).join('\n'));
  known.set(file, parsed.value);
  return parsed.value;
}

export const DRILLS = ['checkout-deploy', 'reporting-migration', 'fleet-upgrade', 'blocked-pipeline'] as const;

const models = new WeakMap<DrillScenario, Map<number, Model>>();

/** The model of a drill with the cause of that name; the same one each time, as in the app. */
export function modelOf(scenario: DrillScenario, cause?: string, round = 0): Model {
  const causes = scenario.rootCauses.map(({ id }) => id);
  const seed = cause === undefined ? 0 : causes.indexOf(cause);
  if (seed < 0) throw new Error(`there is no cause ${cause}`);
  const made = models.get(scenario) ?? new Map<number, Model>();
  models.set(scenario, made);
  const whole = seed + round * causes.length;
  const model = made.get(whole) ?? makeModel(scenario, whole);
  made.set(whole, model);
  return model;
}

/**
 * Hears orders where an utterance ends in them in brackets, as in "put it back [rollback.code]"; the engine's own part is
 * tested without the matcher's judgement. An update is good when it has more than a dozen words.
 */
export function bracketPorts(judge?: (text: string) => JudgedUpdate['quality']): DrillPorts {
  return {
    matchOrders: (text) => {
      const intents = [...text.matchAll(/\[([a-z_.]+)\]/g)].map((match) => match[1] ?? '');
      const refused = /^(?:do not|don't|I would not)/i.test(text);
      const reason = refused ? 'refusal' : intents.length > 0 ? 'plain order' : 'report';
      // What stands in brackets is no word of the sentence.
      const words = new Map(intents.map((intent) => [intent, text.replace(/\[[a-z_.]+\]/g, '').trim()]));
      return { intents, executes: intents.length > 0 && !refused, reason, words };
    },
    hearReasoning: () => [],
    judgeUpdate: (_, text) => ({
      has: { cause: true },
      quality: judge?.(text) ?? (text.split(' ').length > 12 ? 'good' : 'poor'),
      defects: [],
      reply: 'And until when?',
    }),
  };
}

export const said = (atSeconds: number, text: string): DrillEvent => ({ type: 'said', atMs: atSeconds * 1000, text });
export const tick = (atSeconds: number): DrillEvent => ({ type: 'tick', atMs: atSeconds * 1000 });

/** The strong run of a model's cause, its orders in brackets. */
export function strongRun(model: Model): DrillEvent[] {
  return model.cause.strong.map(({ at, say, orders }) =>
    said(secondIn(model, at), orders.length > 0 ? `${say} ${orders.map((order) => `[${order}]`).join('')}` : say),
  );
}

export const ofType = <T extends DrillRecord['type']>(
  records: readonly DrillRecord[],
  type: T,
): Extract<DrillRecord, { type: T }>[] =>
  records.filter((record): record is Extract<DrillRecord, { type: T }> => record.type === type);
