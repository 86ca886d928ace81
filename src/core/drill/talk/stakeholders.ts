import type { Stakeholder } from '../../scenario/drill-talk';
import type { Model } from '../model/types';
import type { DrillPorts } from '../ports';
import type { Run, StakeholderState } from '../run';
import { draw } from '../seeded';
import { isReflecting, note, post, progressed, record } from '../tell';
import { POOR_UPDATE_SHARE, REMIND_S, REPLY_MAX_S, REPLY_MIN_S } from '../timing';
import { replaceUnderstood } from './understood';

const stateOf = (run: Run, id: string): StakeholderState =>
  run.stakeholders.find((state) => state.id === id) ?? { id, sinceS: 0, reminders: 0, toldS: undefined };

function change(run: Run, id: string, to: Partial<StakeholderState>): void {
  const changed = { ...stateOf(run, id), ...to };
  run.stakeholders = [...run.stakeholders.filter((state) => state.id !== id), changed];
}

/** Drill seconds of patience in all until the given reminder is written. */
const patienceS = (model: Model, stakeholder: Stakeholder, reminder: number): number =>
  model.seconds(stakeholder.patience, `patience ${stakeholder.id}`) + reminder * REMIND_S;

/** 1 just told, 0 out of patience. */
export function patienceLeft(model: Model, run: Run, stakeholder: Stakeholder): number {
  const { sinceS } = stateOf(run, stakeholder.id);
  return Math.min(1, Math.max(0, 1 - (run.second - sinceS) / Math.max(1, patienceS(model, stakeholder, 0))));
}

export const remindersOf = (run: Run, id: string): number => stateOf(run, id).reminders;
export const toldS = (run: Run, id: string): number | undefined => stateOf(run, id).toldS;

/** Whoever hears the first words of an update does not ask for one. */
const isBeingTold = (run: Run, id: string): boolean =>
  (run.update?.texts.length ?? 0) > 0 && !!run.update?.to.includes(id);

/** When the talk is of what should change, those who have had word are not waiting any more. */
const isOverFor = (model: Model, run: Run, id: string): boolean =>
  isReflecting(model, run) && toldS(run, id) !== undefined;

/** Each second: who has just arrived writes, and whose patience is at its end asks, asks again, and escalates. */
export function stepStakeholders(model: Model, run: Run): void {
  for (const stakeholder of model.stakeholders) {
    const { opens, id, asks } = stakeholder;
    // Who was told before they came has no need to ask what is going on.
    if (opens && model.arrivals.get(id) === run.second && toldS(run, id) === undefined)
      post(model, run, id, model.fill(opens.text, run), 'plain');
    const { sinceS, reminders } = stateOf(run, id);
    const asked = asks[reminders];
    if (asked === undefined || run.second - sinceS < patienceS(model, stakeholder, reminders)) continue;
    if (isBeingTold(run, id) || isOverFor(model, run, id)) continue;
    const last = reminders === asks.length - 1;
    const text = model.say(asked, run);
    if (text) post(model, run, id, text, last ? 'escalated' : 'impatient');
    change(run, id, { reminders: reminders + 1 });
    if (last) {
      note(run, `escalated:${id}`);
      note(run, 'escalated:any');
    }
  }
}

/** Judges an update that has been given, once for everybody it was for, and lets them answer. */
export function judgeGiven(model: Model, run: Run, ports: DrillPorts): void {
  const { update } = run;
  if (!update) return;
  run.update = undefined;
  const text = update.texts.join(' ').trim();
  post(model, run, 'you', text, 'own');
  for (const stakeholder of model.stakeholders.filter(({ id }) => update.to.includes(id))) {
    const judged = ports.judgeUpdate(stakeholder.audience, text);
    const { quality, has, defects } = judged;
    record(model, run, {
      type: 'update',
      said: [...update.said],
      audience: stakeholder.audience,
      text,
      quality,
      has: { ...has },
      defects: [...defects],
    });
    answer(model, run, stakeholder, quality, judged.reply, update.said);
  }
  for (const said of update.said) replaceUnderstood(run, said, { state: 'update' });
  progressed(run);
}

function answer(
  model: Model,
  run: Run,
  stakeholder: Stakeholder,
  quality: 'good' | 'poor',
  reply: string,
  said: readonly number[],
): void {
  const { id, audience, thanks } = stakeholder;
  const well = quality === 'good';
  for (const name of [id, audience, 'any']) {
    for (const number of said.slice(0, 1)) {
      note(run, `told:${name}`, number);
      note(run, `${well ? 'told-well' : 'told-badly'}:${name}`, number);
    }
  }
  const keepS = well ? 0 : patienceS(model, stakeholder, 0) * (1 - POOR_UPDATE_SHARE);
  change(run, id, { sinceS: run.second - Math.round(keepS), reminders: 0, toldS: run.second });
  const count = run.marks.get(`told:${id}`)?.count ?? 0;
  const words = well ? (thanks[(count - 1) % thanks.length] ?? reply) : reply;
  const delayS = REPLY_MIN_S + Math.round(draw(model.seed, `reply ${id} ${count}`) * (REPLY_MAX_S - REPLY_MIN_S));
  const effect = { post: words, by: id };
  run.queue = [
    ...run.queue,
    { atS: run.second + delayS, effect, said: undefined, run: undefined, tone: well ? 'thanks' : 'plain' },
  ];
}
