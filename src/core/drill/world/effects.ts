import type { Effect } from '../../scenario/drill-basics';
import type { Model } from '../model/types';
import type { Message, Run } from '../run';
import { note, post, progressed, putMarker, record, speak } from '../tell';
import { openEvidence } from './evidence';
import { writeLine } from './logs';
import { noteMove } from './moves';
import { startOperation } from './operations';
import { enqueue, type Origin } from './queue';

/** Lets effects happen, now or when their time has come. */
export function happen(model: Model, run: Run, effects: readonly Effect[], origin: Origin = {}): void {
  enqueue(model, run, effects, origin);
  settle(model, run);
}

/** Effects may bring others about at once (an operation its first step); a file in which that never ends is broken. */
const MOST_ROUNDS = 50;

/** Carries out what is due, in the order in which it was asked for. */
export function settle(model: Model, run: Run): void {
  for (let round = 0; round < MOST_ROUNDS && run.queue.some(({ atS }) => atS <= run.second); round += 1) {
    const due = run.queue.filter(({ atS }) => atS <= run.second);
    run.queue = run.queue.filter(({ atS }) => atS > run.second);
    for (const { effect, said, run: operation, evidence, tone } of due) {
      if (evidence !== undefined) openEvidence(model, run, evidence, said);
      else apply(model, run, effect, { said, run: operation, tone });
    }
  }
}

function apply(model: Model, run: Run, effect: Effect, origin: Origin & { tone?: Message['tone'] | undefined }): void {
  if (!model.holds(effect.if, run)) return;
  if (effect.set !== undefined) setLevel(model, run, effect, origin);
  if (effect.marker !== undefined) putMarker(model, run, model.fill(effect.marker, run), effect.kind ?? 'note');
  if (effect.log !== undefined) {
    writeLine(model, run, effect.service ?? 'system', effect.severity ?? 'info', model.fill(effect.log, run));
  }
  if (effect.post !== undefined)
    post(model, run, effect.by ?? 'bot', model.fill(effect.post, run), origin.tone ?? 'plain');
  if (effect.say !== undefined) speak(model, run, model.fill(effect.say, run), 'news');
  if (effect.harm !== undefined) harm(model, run, effect.harm, model.fill(effect.text ?? '', run), origin);
  if (effect.happen !== undefined) note(run, `happened:${effect.happen}`, origin.said);
  if (effect.start !== undefined) startOperation(model, run, effect.start, effect.from, origin.said);
  if (effect.open !== undefined) openEvidence(model, run, effect.open, origin.said);
}

function harm(model: Model, run: Run, id: string, text: string, origin: Origin): void {
  if (run.marks.has(`harm:${id}`)) return;
  note(run, `harm:${id}`, origin.said);
  note(run, 'harm:any', origin.said);
  record(model, run, { type: 'harm', id, text });
  putMarker(model, run, text, 'harm');
  run.waiting = false;
  progressed(run);
}

/** A later movement of the same level takes over from wherever the earlier one has come to. */
function setLevel(model: Model, run: Run, effect: Effect, origin: Origin): void {
  const level = model.levels.get(effect.set ?? '');
  if (level === undefined) return;
  noteMove(model, run, level, effect, origin);
  const to = model.value(effect.to ?? '0', run);
  const overS = effect.over ? model.seconds(effect.over, `over ${JSON.stringify(effect)}`) : 0;
  run.ramps = run.ramps.filter((ramp) => ramp.level !== level);
  if (overS <= 0) run.values[level] = to;
  else {
    const ramp = {
      level,
      from: run.values[level] ?? 0,
      to,
      startS: run.second,
      endS: run.second + overS,
      steps: effect.steps,
    };
    run.ramps = [...run.ramps, ramp];
  }
}
