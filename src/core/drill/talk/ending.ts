import type { Model } from '../model/types';
import type { Run } from '../run';
import { note, record, speak } from '../tell';

/** Closes a run: the first ending that holds is the one; the last of the list is the one for everything else. */
export function endRun(model: Model, run: Run, before = ''): void {
  if (run.status === 'ended') return;
  const found = model.endings.find((entry) => model.holds(entry.when, run)) ?? model.endings.at(-1);
  const ending = {
    id: found?.id ?? 'ended',
    title: found?.title ?? 'The drill is over',
    text: found ? model.fill(found.text, run) : '',
    good: found?.good ?? false,
  };
  run.pending = undefined;
  run.update = undefined;
  run.waiting = false;
  run.ending = ending;
  note(run, `phase:end`);
  speak(model, run, [before, ending.text, 'That is the end of the drill.'].filter(Boolean).join(' '), 'closing');
  record(model, run, { type: 'ending', ...ending });
  run.status = 'ended';
  run.commands.push({ do: 'end' });
}
