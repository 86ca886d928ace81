import { useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { appStore } from './stores';

export type Theme = 'dark' | 'light';

/** The theme that is shown: what was chosen, or what the system wants now. */
const themeStore = createStore<{ readonly shown: Theme }>(() => ({ shown: 'dark' }));

/** For what is drawn on a canvas and must be drawn again when the colours change. */
export const useShownTheme = (): Theme => useStore(themeStore, ({ shown }) => shown);

/** Puts the chosen theme on the document; `system` follows the system as it changes. */
export function useTheme(): void {
  const theme = useStore(appStore, (state) => state.settings.theme);
  // Before anything is painted, and before the effects in which charts read their colours.
  useLayoutEffect(() => {
    const light = matchMedia('(prefers-color-scheme: light)');
    const apply = (): void => {
      const shown = theme === 'system' ? (light.matches ? 'light' : 'dark') : theme;
      document.documentElement.dataset.theme = shown;
      themeStore.setState({ shown });
    };
    apply();
    light.addEventListener('change', apply);
    return () => light.removeEventListener('change', apply);
  }, [theme]);
}
