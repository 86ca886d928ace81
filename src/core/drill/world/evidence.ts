import type { DrillEvidence } from '../../../shared/drill';
import type { Evidence } from '../../scenario/drill-talk';
import type { Model } from '../model/types';
import type { Run } from '../run';
import { note, progressed, record, sessionMs } from '../tell';

function shown(model: Model, run: Run, entry: Evidence): DrillEvidence {
  const { show } = entry;
  const fill = (text: string): string => model.fill(text, run);
  return {
    id: entry.id,
    title: fill(entry.title),
    openedAtMs: sessionMs(run),
    ...(show.text === undefined ? {} : { text: fill(show.text) }),
    ...(show.diff ? { diff: { file: show.diff.file, body: show.diff.body } } : {}),
    ...(show.table
      ? { table: { columns: show.table.columns, rows: show.table.rows.map((row) => row.map(fill)) } }
      : {}),
    ...(show.list
      ? {
          list: show.list.map(({ id, title, text }) => ({
            id,
            title: fill(title),
            ...(text === undefined ? {} : { text: fill(text) }),
          })),
        }
      : {}),
    ...(show.logs ? { logs: show.logs } : {}),
    ...(show.panels ? { panels: show.panels } : {}),
    ...(show.pipeline ? { pipeline: show.pipeline } : {}),
  };
}

/** Opens (or brings up to date) a piece of evidence; its clues are there to be read from now on. */
export function openEvidence(model: Model, run: Run, id: string, said?: number): void {
  const entry = model.evidence.find((candidate) => candidate.id === id);
  if (!entry) return;
  const view = shown(model, run, entry);
  run.evidence = [...run.evidence.filter((open) => open.id !== id), view];
  if (!run.marks.has(`looked:${id}`)) progressed(run);
  note(run, `looked:${id}`, said);
  record(model, run, { type: 'opened', evidence: id, title: view.title, ...(said === undefined ? {} : { said }) });
  for (const clue of entry.clues) {
    const fresh = !run.marks.has(`clue:${clue}`);
    note(run, `clue:${clue}`, said);
    if (fresh) record(model, run, { type: 'clue', id: clue, text: model.scenario.clues[clue] ?? clue });
  }
  run.commands.push({ do: 'show', evidence: view });
}
