import { DrillPage } from '../features/drill/DrillPage';
import { DrillsPage } from '../features/drill/DrillsPage';
import { DebriefPage } from '../features/drill/debrief/DebriefPage';
import { HomePage } from '../features/home/HomePage';
import { LibraryPage } from '../features/library/LibraryPage';
import { ProgressPage } from '../features/progress/ProgressPage';
import { QuestionsPage } from '../features/questions/QuestionsPage';
import { ReviewPage } from '../features/review/ReviewPage';
import { RoomPage } from '../features/room/RoomPage';
import { SettingsPage } from '../features/settings/SettingsPage';
import { UpdatesPage } from '../features/updates/UpdatesPage';
import { WelcomePage } from '../features/welcome/WelcomePage';
import type { Route } from './routes';

/** One page a route. */
export function Pages({ route }: { readonly route: Route }) {
  switch (route.page) {
    case 'welcome':
      return <WelcomePage />;
    case 'questions':
      return <QuestionsPage />;
    case 'room':
      return <RoomPage route={route} />;
    case 'review':
      return <ReviewPage route={route} />;
    case 'drills':
      return <DrillsPage />;
    case 'drill':
      return <DrillPage route={route} />;
    case 'debrief':
      return <DebriefPage route={route} />;
    case 'updates':
      return <UpdatesPage route={route} />;
    case 'library':
      return <LibraryPage />;
    case 'progress':
      return <ProgressPage />;
    case 'settings':
      return <SettingsPage route={route} />;
    default:
      return <HomePage />;
  }
}
