import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseQuestion } from '../../../../src/core/scenario/parse';
import type { Question } from '../../../../src/shared/question';

/** A question that ships with the app. */
export function aQuestion(): Question {
  const file = join(import.meta.dirname, '../../../../scenarios/questions/release-delay.yaml');
  const parsed = parseQuestion(readFileSync(file, 'utf8'), file);
  if (!parsed.ok) throw new Error(`${file} does not fit: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}
