import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { ImportDialog } from '../features/import/ImportDialog';
import { Announcer } from '../ui/Announcer';
import { Toasts } from '../ui/Toasts';
import css from './App.module.css';
import { followNeeds } from './needs';
import { PageBoundary } from './PageBoundary';
import { Pages } from './Pages';
import { usePageChange } from './page-change';
import { decodeRoute, routeStore } from './routes';
import { Sidebar } from './Sidebar';
import { ShortcutHelp } from './shortcuts/ShortcutHelp';
import { followKeys } from './shortcuts/shortcuts';
import { appStore, followMain, loadApp } from './stores';
import { useTheme } from './theme';

export function App() {
  const loaded = useStore(appStore, (state) => state.loaded);
  const introduced = useStore(appStore, (state) => state.settings.introduced);
  const route = useStore(routeStore, (state) => state.route);
  useTheme();
  useEffect(() => {
    routeStore.setState({ route: decodeRoute(location.hash) });
    const ends = [followMain(), followKeys(), followNeeds()];
    void loadApp();
    return () => {
      for (const end of ends) end();
    };
  }, []);
  const shown = introduced ? route : ({ page: 'welcome' } as const);
  const main = useRef<HTMLElement>(null);
  usePageChange(main, loaded ? shown.page : undefined);
  if (!loaded) return <p className={css.starting}>Opening Greenroom…</p>;
  // One question, or one incident, fills the window: no way off but the one that asks.
  const alone = shown.page === 'welcome' || shown.page === 'room' || shown.page === 'drill';
  return (
    <div className={css.shell}>
      {alone ? null : <Sidebar page={shown.page} />}
      <main ref={main} className={css.main} id="main" tabIndex={-1}>
        <PageBoundary place={JSON.stringify(shown)}>
          <Pages route={shown} />
        </PageBoundary>
      </main>
      <ImportDialog />
      <ShortcutHelp />
      <Announcer />
      <Toasts />
    </div>
  );
}
