import { createStore } from 'zustand/vanilla';
import type { Part } from '../../shared/feedback';
import type { VariantId } from '../../shared/question';

/** Where in the app one is. Kept in the address' hash so that a reload of the page stays where it was. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'welcome' }
  | {
      readonly page: 'room';
      readonly question: string;
      readonly variant?: VariantId | undefined;
      readonly parent?: string | undefined;
      readonly followUp?: string | undefined;
      readonly retryPart?: Part | undefined;
    }
  | {
      readonly page: 'review';
      readonly take: string;
      readonly compare?: string | undefined;
      readonly atMs?: number | undefined;
    }
  | { readonly page: 'questions' }
  | { readonly page: 'drills' }
  | { readonly page: 'drill'; readonly drill: string; readonly run?: string | undefined }
  | { readonly page: 'debrief'; readonly run: string }
  | { readonly page: 'updates'; readonly exercise?: string | undefined }
  | { readonly page: 'progress' }
  | { readonly page: 'library' }
  | { readonly page: 'settings'; readonly section?: string | undefined };

export const encodeRoute = (route: Route): string => `#${encodeURIComponent(JSON.stringify(route))}`;

export function decodeRoute(hash: string): Route {
  try {
    const given: unknown = JSON.parse(decodeURIComponent(hash.replace(/^#/, '')));
    return typeof given === 'object' && given !== null && 'page' in given ? (given as Route) : { page: 'home' };
  } catch {
    // An empty or hand-made address leads home.
    return { page: 'home' };
  }
}

/** Asked before leaving a page; answers whether leaving may go on now. A take in progress says no and asks the person. */
export type LeaveGuard = (next: Route) => boolean;

interface RouteState {
  readonly route: Route;
  readonly guard?: LeaveGuard | undefined;
}

export const routeStore = createStore<RouteState>(() => ({ route: { page: 'home' } }));

export function setGuard(guard: LeaveGuard | undefined): void {
  routeStore.setState({ guard });
}

export function go(route: Route): void {
  const { guard } = routeStore.getState();
  if (guard && !guard(route)) return;
  routeStore.setState({ route, guard: undefined });
  history.replaceState(undefined, '', encodeRoute(route));
}
