import type { Model } from '../model/types';
import type { Run } from '../run';
import { note, record, speak } from '../tell';

/** The four hints of the phase: for how things stand now, or else for this cause. */
export function hintsOfPhase(model: Model, run: Run): readonly string[] {
  const { hints = {}, hintsWhen = [] } = model.scenario.phases[run.phase] ?? {};
  const turned = hintsWhen.find(
    ({ cause, if: condition }) =>
      (cause === undefined || cause.includes(model.cause.id)) && model.holds(condition, run),
  );
  return turned?.hints ?? hints[model.cause.id] ?? hints.any ?? [];
}

/** The next hint of the phase, on request or because patience ran out; each counts. */
export function giveHint(model: Model, run: Run, asked: boolean, said?: number): void {
  const hints = hintsOfPhase(model, run);
  const hint = hints[run.hintsInPhase];
  if (hint === undefined) {
    if (asked) speak(model, run, 'You have had all the hints I have for this part. Say what you would do.', 'answer');
    return;
  }
  run.hintsInPhase += 1;
  run.progressS = run.second;
  const text = model.fill(hint, run);
  const phase = model.scenario.phases[run.phase]?.id ?? '';
  for (const key of [`hint:${phase}`, 'hint:any', ...(asked ? [] : ['hint:unasked'])]) note(run, key, said);
  record(model, run, { type: 'hint', phase, level: run.hintsInPhase, asked, text });
  speak(model, run, text, 'hint');
}
