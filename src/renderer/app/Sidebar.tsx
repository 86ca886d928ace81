import { ChartLine, House, LibraryBig, type LucideIcon, MessageCircleQuestion, Settings, Siren } from 'lucide-react';
import { useStore } from 'zustand';
import { coachReach } from './coach-reach';
import { go, type Route } from './routes';
import css from './Sidebar.module.css';
import { appStore } from './stores';

const PLACES: readonly {
  readonly page: Route['page'];
  readonly title: string;
  readonly icon: LucideIcon;
  readonly to: Route;
}[] = [
  { page: 'home', title: 'Practise', icon: House, to: { page: 'home' } },
  { page: 'questions', title: 'Questions', icon: MessageCircleQuestion, to: { page: 'questions' } },
  { page: 'drills', title: 'Drills', icon: Siren, to: { page: 'drills' } },
  { page: 'library', title: 'Takes', icon: LibraryBig, to: { page: 'library' } },
  { page: 'progress', title: 'Progress', icon: ChartLine, to: { page: 'progress' } },
  { page: 'settings', title: 'Settings', icon: Settings, to: { page: 'settings' } },
];

/** Pages one comes to from a place, and that belong to it. */
const WITHIN: Partial<Readonly<Record<Route['page'], Route['page']>>> = {
  review: 'library',
  debrief: 'drills',
  updates: 'drills',
};

export function Sidebar({ page }: { readonly page: Route['page'] }) {
  const cloud = useStore(appStore, ({ settings: { cloudVoice, coach } }) => {
    return cloudVoice || (coach.enabled && coachReach(coach.baseUrl) !== 'this-machine');
  });
  return (
    <nav className={css.sidebar} aria-label="Places">
      <p className={css.brand}>
        <span className={css.lamp} aria-hidden="true" />
        Greenroom
      </p>
      <ul>
        {PLACES.map((place) => (
          <li key={place.page}>
            <button
              type="button"
              className={css.place}
              aria-current={place.page === page ? 'page' : place.page === WITHIN[page] ? 'true' : undefined}
              onClick={() => go(place.to)}
            >
              <place.icon aria-hidden="true" />
              {place.title}
            </button>
          </li>
        ))}
      </ul>
      <p className={css.foot}>
        {cloud
          ? 'A feature that sends words is on; the settings say what and where.'
          : 'Everything stays on this machine.'}
      </p>
    </nav>
  );
}
