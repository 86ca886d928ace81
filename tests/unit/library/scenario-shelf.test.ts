import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drillScenario } from '../../../src/core/scenario/drill';
import { loadDrills } from '../../../src/library/drill-scenarios';
import { loadQuestions } from '../../../src/library/questions';
import { question } from '../../../src/shared/question';

const scenarios = join(import.meta.dirname, '../../../scenarios');
const overDisk = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it('gives back every built-in question and drill as it was read', async () => {
  const { questions } = await loadQuestions({ builtIn: join(scenarios, 'questions'), own: [] });
  const { drills } = await loadDrills({ builtIn: join(scenarios, 'drills'), own: [] });
  expect(questions.length).toBeGreaterThan(12);
  expect(drills).toHaveLength(4);
  for (const value of questions) expect(question.parse(overDisk(value))).toEqual(value);
  for (const { scenario } of drills) expect(drillScenario.parse(overDisk(scenario))).toEqual(scenario);
});
