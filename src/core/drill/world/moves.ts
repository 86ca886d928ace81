import type { Effect } from '../../scenario/drill-basics';
import type { Model } from '../model/types';
import type { Move, Run } from '../run';
import type { Origin } from './queue';

/**
 * Writes down where a level goes back to if what was said is taken back; to be called before the level is moved. What
 * moves it otherwise (an operation, a reaction) takes over for good: what was said before no longer decides about it.
 */
export function noteMove(
  model: Model,
  run: Run,
  level: number,
  effect: Effect,
  { said, run: operation }: Origin,
): void {
  if (said === undefined || operation !== undefined) {
    if (run.moves.some((move) => move.level === level))
      run.moves = run.moves.map((move) => (move.level === level ? { ...move, overtaken: true } : move));
    return;
  }
  const seconds = (field: 'after' | 'over'): number =>
    effect[field] ? model.seconds(effect[field], `${field} ${JSON.stringify(effect)}`) : 0;
  const ramp = run.ramps.find((candidate) => candidate.level === level);
  const back = ramp
    ? { to: ramp.to, overS: ramp.endS - run.second, steps: ramp.steps }
    : { to: run.values[level] ?? 0, overS: seconds('over'), steps: effect.steps };
  run.moves = [...run.moves, { level, said, delayS: seconds('after'), overtaken: false, ...back }];
}

/** The levels an utterance has moved among those of these effects. */
export function movesOf(model: Model, run: Run, said: number, effects: readonly Effect[]): Move[] {
  const levels = new Set(effects.flatMap(({ set }) => (set === undefined ? [] : [model.levels.get(set)])));
  return run.moves.filter((move) => move.said === said && levels.has(move.level));
}

/** Lets a level go back to where it was. Where a later word has moved it on, that one goes back to there instead. */
export function putBack(run: Run, move: Move): void {
  const at = run.moves.indexOf(move);
  const later = run.moves.findIndex(({ level }, index) => index > at && level === move.level);
  run.moves = run.moves
    .map((other, index) => (index === later ? { ...other, to: move.to } : other))
    .filter((other) => other !== move);
  if (at < 0 || later >= 0) return;
  const { level, to, overS, delayS } = move;
  const startS = run.second + delayS;
  // What jumped there jumps back, within a second: a ramp needs a length.
  const steps = overS > 0 ? move.steps : 1;
  const ramp = { level, from: run.values[level] ?? 0, to, startS, endS: startS + Math.max(1, overS), steps };
  run.ramps = [...run.ramps.filter((other) => other.level !== level), ramp];
}
