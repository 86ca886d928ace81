import type { DrillDebrief } from '../../../shared/drill';
import type { Model } from '../model/types';
import type { Played } from '../play';
import type { DrillPorts } from '../ports';
import type { Run } from '../run';
import { samplesOf } from '../view';
import { scorecardOf } from './scorecard';
import { storyOf } from './story';
import { strongRunOf } from './strong-run';

const clockAt = (model: Model, second: number): number => model.startsAtMs + Math.round(second) * 1000;

/** For each clue of this run's cause: where it stood, from when it could be read, and when it was. */
function clues(model: Model, run: Run): DrillDebrief['clues'] {
  return Object.entries(model.scenario.clues).flatMap(([id, text]) => {
    const places = model.evidence.filter((entry) => entry.clues.includes(id));
    if (places.length === 0) return [];
    const from = places.map((entry) => (entry.if === undefined ? 0 : run.knowable.get(entry.id)));
    const known = from.filter((second) => second !== undefined);
    const seen = run.marks.get(`clue:${id}`)?.first;
    if (known.length === 0 && seen === undefined) return [];
    return [
      {
        id,
        text,
        proof: model.cause.proof.includes(id),
        where: places.map(({ title }) => model.fill(title, run)),
        knowableAt: clockAt(model, Math.min(...known, seen ?? Number.POSITIVE_INFINITY)),
        ...(seen === undefined ? {} : { seenAt: clockAt(model, seen) }),
      },
    ];
  });
}

function herrings(model: Model, run: Run): DrillDebrief['herrings'] {
  return model.evidence.flatMap(({ id, title, herring }) =>
    herring === undefined
      ? []
      : [{ evidence: model.fill(title, run), text: herring, opened: run.marks.has(`looked:${id}`) }],
  );
}

/** Everything a debrief shows, from a run that has ended. */
export function debriefOf(model: Model, ports: DrillPorts, { run, rows }: Played): DrillDebrief {
  const { scenario, cause } = model;
  return {
    run: run.id,
    drill: scenario.id,
    title: scenario.title,
    seed: model.seed,
    pace: run.pace,
    startsAt: model.startsAtMs,
    durationMs: run.nowMs,
    rootCause: { id: cause.id, title: cause.title, explained: cause.explained },
    ending: run.ending ?? { id: 'open', title: 'Not finished', text: '', good: false },
    scorecard: scorecardOf(model, run),
    records: [...run.records],
    panels: [...model.panels],
    samples: samplesOf(model, run.id, rows),
    clues: clues(model, run),
    herrings: herrings(model, run),
    strongRun: strongRunOf(model, ports, run),
    story: storyOf(model, run),
  };
}
