import { REASONING_POINTS, type ReasoningPoint } from './points';

/** An utterance with the log-odds of each point, in the order of `REASONING_POINTS`. */
export interface Judged {
  readonly points: readonly ReasoningPoint[];
  readonly odds: readonly number[];
}

/** What a threshold brings, in counts. */
interface Tally {
  readonly right: number;
  readonly tooMuch: number;
  readonly missed: number;
}

const SETTINGS = {
  /** How much a missed point weighs beside one heard too much: the square of the F measure's beta. */
  missed: 0.35,
  /** Points are few: each is judged together with so many of the average point. */
  borrowed: 40,
  /** Log-odds tried. */
  from: -4,
  to: 1,
  step: 0.08,
} as const;

const measure = ({ right, tooMuch, missed }: Tally): number => {
  const whole = (1 + SETTINGS.missed) * right;
  return whole === 0 ? 0 : whole / (whole + SETTINGS.missed * missed + tooMuch);
};

const tally = (judged: readonly Judged[], output: number, threshold: number): Tally => {
  const id = REASONING_POINTS[output] as ReasoningPoint;
  const count = (made: boolean, heard: boolean): number =>
    judged.filter((one) => one.points.includes(id) === made && (one.odds[output] as number) >= threshold === heard)
      .length;
  return { right: count(true, true), tooMuch: count(false, true), missed: count(true, false) };
};

const sum = (tallies: readonly Tally[]): Tally => ({
  right: tallies.reduce((total, { right }) => total + right, 0),
  tooMuch: tallies.reduce((total, { tooMuch }) => total + tooMuch, 0),
  missed: tallies.reduce((total, { missed }) => total + missed, 0),
});

/** For each point the log-odds from which on hearing it does most good, judged by models that had not seen the writer. */
export function thresholdsFor(judged: readonly Judged[]): number[] {
  const steps = Math.round((SETTINGS.to - SETTINGS.from) / SETTINGS.step);
  const grid = Array.from({ length: steps + 1 }, (_, at) => SETTINGS.from + at * SETTINGS.step);
  const table = grid.map((threshold) => REASONING_POINTS.map((_, output) => tally(judged, output, threshold)));
  const all = table.map(sum);
  return REASONING_POINTS.map((_, output) => {
    let best = 0;
    let most = -1;
    grid.forEach((threshold, at) => {
      const own = table[at]?.[output] as Tally;
      const every = all[at] as Tally;
      const share = SETTINGS.borrowed / Math.max(1, every.right + every.missed);
      const value = measure({
        right: own.right + share * every.right,
        tooMuch: own.tooMuch + share * every.tooMuch,
        missed: own.missed + share * every.missed,
      });
      if (value > most) {
        most = value;
        best = threshold;
      }
    });
    return best;
  });
}
