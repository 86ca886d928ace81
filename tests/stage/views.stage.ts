import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import axe from 'axe-core';
import { stageFolder } from './build';
import type { Scene } from './scene';
import { scenes } from './scenes/all';
import { openStage, type Size, type StageWindow } from './window';

const USUAL: Size = { width: 1280, height: 820 };
const SMALLEST: Size = { width: 900, height: 600 };
const THEMES = ['dark', 'light'] as const;
const pictures = join(stageFolder, 'pictures');

let stage: StageWindow;
const troubles: string[] = [];

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  mkdirSync(pictures, { recursive: true });
  stage = await openStage();
  stage.page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  stage.page.on('pageerror', (error) => troubles.push(error.message));
});

test.afterAll(() => stage?.close());

/** Pictures are for looking at: `npm run stage` takes them, a test run does without and is twice as fast. */
const TAKES_PICTURES = Boolean(process.env.STAGE_PICTURES);

async function picture(scene: Scene, theme: (typeof THEMES)[number], size: Size): Promise<void> {
  const name = `${scene.name}-${theme}-${size.width}.png`;
  await stage.page.screenshot({ path: join(pictures, name), animations: 'disabled' });
}

/** Elements that reach past the window's right edge, or that scroll sideways without being made for it. */
const sideways = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => {
      const style = getComputedStyle(element);
      if (style.position === 'fixed' || element.closest('[data-scrolls-sideways], .visually-hidden')) return false;
      const scrolls = ['auto', 'scroll'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
      return scrolls || document.documentElement.scrollWidth > innerWidth;
    })
    .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);

async function accessibilityTroubles(scene: Scene): Promise<string[]> {
  await stage.page.evaluate(axe.source);
  const rules = Object.fromEntries(Object.keys(scene.waived ?? {}).map((rule) => [rule, { enabled: false }]));
  const found = await stage.page.evaluate(
    async (options) => {
      const { axe: checker } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await checker.run(document, options);
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} (${node.failureSummary})`));
    },
    { rules },
  );
  return found;
}

/** Changes the theme as the settings do; what is on the page must follow. */
async function changeTheme(theme: (typeof THEMES)[number]): Promise<void> {
  await stage.page.evaluate((wanted) => window.greenroom.call('settings.set', { theme: wanted }), theme);
  await stage.page.waitForFunction((wanted) => document.documentElement.dataset.theme === wanted, theme);
  // Colours fade into each other for a moment; between two themes no contrast is right.
  await stage.page.waitForFunction(() => document.getAnimations().every((one) => !(one instanceof CSSTransition)));
}

/** A test run looks at every scene in one theme, in turns; `npm run stage` at every scene in both. */
const themesFor = (index: number): readonly (typeof THEMES)[number][] =>
  TAKES_PICTURES ? THEMES : THEMES.slice(index % THEMES.length, (index % THEMES.length) + 1);

for (const [index, scene] of scenes.entries()) {
  test(`${scene.name}: drawn, accessible, no error, nothing sideways`, async () => {
    troubles.length = 0;
    await stage.show(scene.name, 'dark', USUAL);
    await scene.steps?.(stage.page);
    for (const theme of themesFor(index)) {
      await changeTheme(theme);
      expect(await accessibilityTroubles(scene), theme).toEqual([]);
      if (TAKES_PICTURES) await picture(scene, theme, USUAL);
    }
    // A theme changes colours and no sizes: the narrow window is looked at in one, and drawn in both.
    expect(await stage.page.evaluate(sideways), `${USUAL.width}`).toEqual([]);
    await stage.resize(SMALLEST);
    expect(await stage.page.evaluate(sideways), `${SMALLEST.width}`).toEqual([]);
    for (const theme of TAKES_PICTURES ? THEMES : []) {
      await changeTheme(theme);
      await picture(scene, theme, SMALLEST);
    }
    expect(troubles.filter((text) => !scene.expectedErrors?.test(text))).toEqual([]);
  });
}
