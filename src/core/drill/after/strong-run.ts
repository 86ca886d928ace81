import type { DrillDebrief, DrillRecord } from '../../../shared/drill';
import { secondIn } from '../model/moments';
import type { Model } from '../model/types';
import { playThrough } from '../play';
import type { DrillPorts } from '../ports';
import type { Run } from '../run';

type StrongLine = Model['cause']['strong'][number];

const clockAt = (model: Model, second: number): number => model.startsAtMs + Math.round(second) * 1000;

/**
 * What a strong run says by when, and when this run did the same: gave the orders of that line, said on evidence what it
 * says, or told the same people as often.
 */
export function strongRunOf(model: Model, ports: DrillPorts, run: Run): DrillDebrief['strongRun'] {
  const lines = model.cause.strong;
  const events = lines.map(({ at, say }) => ({ type: 'said', atMs: secondIn(model, at) * 1000, text: say }) as const);
  const strong = playThrough(model, ports, 'full', events).run;
  return lines.map((line, said) => {
    const done = line.orders.length > 0 ? ordered(model, strong, run, said) : doneBeside(model, strong, run, said);
    return {
      clock: clockAt(model, secondIn(model, line.at)),
      say: line.say,
      ...(line.why === undefined ? {} : { why: line.why }),
      ...(done === undefined ? {} : { doneAt: done }),
    };
  });
}

/** When the last of these came to be, if all did. */
function lastOf(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length > 0 && known.length === times.length ? Math.max(...known) : undefined;
}

/** The same orders for the same time: a second mend beside the second mend. */
function ordered(model: Model, strong: Run, run: Run, said: number): number | undefined {
  const { orders } = model.cause.strong[said] as StrongLine;
  return lastOf(
    orders.map((order) => {
      const key = `order:${order}`;
      const before = Math.max(0, strong.marks.get(key)?.said.indexOf(said) ?? 0);
      const mine = run.marks.get(key);
      if (before === 0) return mine && clockAt(model, mine.first);
      const number = mine?.said[before];
      return run.records.find((record) => record.type === 'said' && record.said === number)?.clock;
    }),
  );
}

/** What the line was the first to say in the strong run; or, where it says nothing new, when it was said last. */
function spoken(model: Model, strong: Run, run: Run, said: number): number | undefined {
  const keys = [...strong.marks].filter(([key, mark]) => key.startsWith('grounded:') && mark.said.includes(said));
  const fresh = keys.filter(([, mark]) => mark.said[0] === said);
  const second =
    fresh.length > 0
      ? lastOf(fresh.map(([key]) => run.marks.get(key)?.first))
      : lastOf(keys.map(([key]) => run.marks.get(key)?.last));
  return second === undefined ? undefined : clockAt(model, second);
}

/** A message is held against messages, whatever it says; anything else against what was said. */
const doneBeside = (model: Model, strong: Run, run: Run, said: number): number | undefined =>
  updatesOf(strong).some((update) => update.said.includes(said))
    ? told(strong, run, said)
    : spoken(model, strong, run, said);

type Update = Extract<DrillRecord, { type: 'update' }>;
const updatesOf = (run: Run): Update[] => run.records.filter((record): record is Update => record.type === 'update');

/** The same audience, told for the same time: the second update of one run beside the second of the other. */
function told(strong: Run, run: Run, said: number): number | undefined {
  const times = updatesOf(strong).flatMap((update, at, all) => {
    if (!update.said.includes(said)) return [];
    const before = all.slice(0, at).filter(({ audience }) => audience === update.audience).length;
    return [updatesOf(run).filter(({ audience }) => audience === update.audience)[before]?.clock];
  });
  return lastOf(times);
}
