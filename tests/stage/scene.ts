import type { Page } from '@playwright/test';
import type { Route } from '../../src/renderer/app/routes';
import type { World } from './world';

/**
 * One state of one view. The stage draws it with the real page and a pretended main; a picture is taken of it in both
 * themes and sizes, and it is checked for accessibility.
 */
export interface Scene {
  /** Name of its picture: the view, a dash, the state. */
  readonly name: string;
  readonly route: Route;
  /** Whose world it is; `fresh` is a machine on which Greenroom never ran. */
  readonly start?: 'usual' | 'fresh';
  readonly world?: Partial<World>;
  /** Runs in the page before the app is mounted, for what the page asks of the browser (microphone, clock). */
  readonly before?: () => void | Promise<void>;
  /** What a person does to get there; runs in Playwright. */
  readonly steps?: (page: Page) => Promise<void>;
  /** Errors in the console that belong to the state that is drawn; anything else fails. */
  readonly expectedErrors?: RegExp;
  /** Rules of axe that are left out, each with its reason. */
  readonly waived?: Readonly<Record<string, string>>;
}
