import { type Progress, ranked } from '../../../core/progress/progress';
import { LEAST_FOR_MEAN, MEAN_OVER, type Track } from '../../../core/progress/track';
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
    return `${count(stories, 'story', 'stories')} so far. Means are shown from ${LEAST_FOR_MEAN} on: ${missing} to go.${apart}`;
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
