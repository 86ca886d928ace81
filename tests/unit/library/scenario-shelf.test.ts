import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drillScenario } from '../../../src/core/scenario/drill';
import { readScenario } from '../../../src/core/scenario/parse';
import { question } from '../../../src/shared/question';

const scenarios = join(import.meta.dirname, '../../../scenarios');
const files = (folder: string): string[] =>
  readdirSync(join(scenarios, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(scenarios, folder, name));

describe('what is kept of a scenario file', () => {
  it.each([
    ...files('questions').map((file) => [file, question] as const),
    ...files('drills').map((file) => [file, drillScenario] as const),
  ])('gives the same scenario again: %s', (file, schema) => {
    const read = readScenario<unknown>(readFileSync(file, 'utf8'), file, schema);
    if (!read.ok) throw new Error(`${file} does not fit`);
    const kept: unknown = JSON.parse(JSON.stringify(read.value.written));
    expect(schema.parse(kept)).toEqual(read.value.value);
  });
});
