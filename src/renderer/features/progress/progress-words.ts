import { type Progress, ranked } from '../../../core/progress/progress';
import { LEAST_FOR_MEAN, MEAN_OVER, type Track } from '../../../core/progress/track';
import { DIMENSIONS } from '../../../shared/feedback';
import { DIMENSION_NAMES } from '../../ui/names';
import { count } from '../../ui/when';

const signed = (value: number): string => {
  const rounded = Math.round(value);
  return rounded === 0 ? 'unchanged' : `${rounded > 0 ? 'up' : 'down'} ${Math.abs(rounded)}`;
};

/** The newest mean and how it moved; without one, how many takes are missing to it. */
export function trackFigure({ now, change, points }: Track, format: (value: number) => string): string {
  if (now === undefined) {
    const missing = LEAST_FOR_MEAN - points.length;
    return points.length === 0 ? 'nothing yet' : `mean after ${count(missing, 'more take')}`;
  }
  return change === undefined ? `mean ${format(now)}` : `mean ${format(now)}, ${signed(change)}`;
}

/** What the figures say at a glance. */
export function headline(progress: Progress): string {
  const { overall, answers, noStories } = progress;
  const stories = answers - noStories;
  const apart =
    noStories === 0 ? '' : ` ${count(noStories, 'answer was', 'answers were')} no story and not scored as one.`;
  if (overall.now === undefined) {
    const missing = LEAST_FOR_MEAN - stories;
    const soFar = stories === 0 ? 'No story' : count(stories, 'story', 'stories');
    return `${soFar} so far. Means are shown from ${LEAST_FOR_MEAN} on: ${missing} to go.${apart}`;
  }
  const [weakest] = ranked(progress);
  const strongest = ranked(progress).at(-1);
  const moved = overall.change === undefined ? '' : `, ${signed(overall.change)} from the ${MEAN_OVER} before`;
  const ends =
    weakest && strongest && weakest.id !== strongest.id
      ? ` Strongest is ${DIMENSION_NAMES[strongest.id].toLowerCase()} (${Math.round(strongest.now)}), weakest ${DIMENSION_NAMES[weakest.id].toLowerCase()} (${Math.round(weakest.now)}).`
      : '';
  const over = Math.min(MEAN_OVER, overall.points.length);
  return `Your last ${over} stories score ${Math.round(overall.now)} in the mean${moved}.${ends}${apart}`;
}

/** How a length lies to its target, to be read before it: `within 2:00–3:00`. */
export function lengthWord(durationMs: number, { minMs, maxMs }: { readonly minMs: number; readonly maxMs: number }) {
  return durationMs < minMs ? 'short of' : durationMs > maxMs ? 'over' : 'within';
}

type Figure = { readonly name: string; readonly value: number };

/** What each dimension of a story was, by the place of the story; those without a figure are left out. */
function figuresOf({ dimensions }: Progress, story: number): Figure[] {
  return DIMENSIONS.flatMap((id) => {
    const value = dimensions[id].points[story]?.value;
    return value === undefined ? [] : [{ name: DIMENSION_NAMES[id].toLowerCase(), value: Math.round(value) }];
  });
}

const most = (figures: readonly Figure[], sign: 1 | -1): Figure | undefined =>
  figures.reduce<Figure | undefined>((a, b) => (a && sign * a.value >= sign * b.value ? a : b), undefined);

/** What one or two stories say, without a mean of so few. Nothing where there is no story. */
export function firstWords(progress: Progress): string {
  const [first, second] = progress.overall.points.map(({ value }) => Math.round(value));
  if (first === undefined) return '';
  if (second === undefined) {
    const figures = figuresOf(progress, 0);
    const [high, low] = [most(figures, 1), most(figures, -1)];
    if (!high || !low || high.value === low.value) return '';
    return `Strongest was ${high.name} (${high.value}), weakest ${low.name} (${low.value}).`;
  }
  const before = figuresOf(progress, 0);
  const changes = figuresOf(progress, 1).flatMap(({ name, value }) => {
    const old = before.find((figure) => figure.name === name);
    return old ? [{ name, value: value - old.value }] : [];
  });
  const [up, down] = [most(changes, 1), most(changes, -1)];
  return [
    first === second
      ? `Both score ${first}.`
      : `From the first to the second the score went from ${first} to ${second}.`,
    ...(up && up.value > 0 ? [`Most gained: ${up.name}, up ${up.value}.`] : []),
    ...(down && down.value < 0 ? [`Most lost: ${down.name}, down ${-down.value}.`] : []),
  ].join(' ');
}
