import type { Route } from '../../app/routes';
import { ExercisePage } from './ExercisePage';
import { UpdatesStart } from './UpdatesStart';

/** One delay, three moments, three audiences: what is told to whom, judged as each of them would. */
export function UpdatesPage({ route }: { readonly route: Extract<Route, { page: 'updates' }> }) {
  const { exercise } = route;
  return exercise === undefined ? <UpdatesStart /> : <ExercisePage key={exercise} id={exercise} />;
}
