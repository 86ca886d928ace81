import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { debriefOf } from '../../../../src/core/drill/after/debrief';
import { builtInPorts } from '../../../../src/core/drill/built-in-ports';
import { makeModel } from '../../../../src/core/drill/model/make';
import { replay } from '../../../../src/core/drill/play';
import { parseDrill } from '../../../../src/core/scenario/parse-drill';
import { storyQuestion } from '../../../../src/main/drills/story-question';
import { question } from '../../../../src/shared/question';

const file = join(import.meta.dirname, '../../../../scenarios/drills/checkout-deploy.yaml');
const parsed = parseDrill(readFileSync(file, 'utf8'), file);
if (!parsed.ok) throw new Error('the drill does not parse');
const { vocabulary } = parsed.value;
const model = makeModel(parsed.value, 1);
const ports = builtInPorts();
const debrief = debriefOf(
  model,
  ports,
  replay(model, ports, '20261121T090000Z-a1b2c3', 'full', [
    { type: 'typed', atMs: 4_000, text: 'Declare an incident, sev one.' },
    { type: 'end', atMs: 9_000 },
  ]),
);

describe('a run as a question to rehearse', () => {
  it('is a question that the library reads again from its file', () => {
    const made = storyQuestion(debrief, { S: 'A release broke checkout.', A: 'I declared it.' }, vocabulary);
    expect(question.parse(parse(stringify(made)))).toEqual(made);
    expect(made.id).toBe('told-checkout-deploy-a1b2c3');
    expect(made.prompt).toBe(debrief.story.prompt);
  });

  it('has the draft, part by part, as its answer', () => {
    const made = storyQuestion(debrief, { S: 'First.', T: ' ', A: 'Second.', R: 'Third.' }, vocabulary);
    expect(made.modelAnswer).toBe('First.\n\nSecond.\n\nThird.');
  });

  it('falls back to the run’s own story when the draft was emptied', () => {
    const made = storyQuestion(debrief, {}, vocabulary);
    expect(made.modelAnswer).toContain('Declare an incident');
  });

  it('takes along no word that the speech engine cannot be given', () => {
    const made = storyQuestion(debrief, {}, ['x'.repeat(61), 'rollback']);
    expect(made.vocabulary).toEqual(['rollback']);
  });
});
