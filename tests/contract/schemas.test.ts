import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { drillScenario } from '../../src/core/scenario/drill';
import { scenariosFolder } from '../../src/library/scenarios-folder';
import { question } from '../../src/shared/question';

// The schemas editors use are written from the shapes the app checks with, by `npm run schemas`, which is this test
// with leave to write. Without it a schema that is behind fails here.

const SCHEMAS = [
  { file: 'question.schema.json', shape: question, title: 'A question of Greenroom' },
  // A drill's effects and speeches stand in many places; each is written once and referred to.
  { file: 'drill.schema.json', shape: drillScenario, title: 'A drill of Greenroom', reused: 'ref' },
] as const;

describe.each(SCHEMAS)('$file', (entry) => {
  const { file, shape, title } = entry;
  const path = join(scenariosFolder(), file);

  it('is there', () => {
    expect(existsSync(path)).toBe(true);
  });

  it('is what the app checks (npm run schemas writes it anew)', async () => {
    const reused = 'reused' in entry ? entry.reused : 'inline';
    const schema = { ...z.toJSONSchema(shape, { io: 'input', reused }), title };
    await expect(`${JSON.stringify(schema, undefined, 2)}\n`).toMatchFileSnapshot(path);
  });
});
