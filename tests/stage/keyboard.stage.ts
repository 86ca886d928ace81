import { expect, test } from '@playwright/test';
import { scenes } from './scenes/all';
import { openStage, type StageWindow } from './window';

// Nobody gets stuck: on every page Tab goes through all there is, and comes round again.

const SIZE = { width: 1280, height: 820 };
/** More presses than any page has places to go to. */
const MOST_TABS = 160;
const PAGES = [
  'home',
  'home-first-day',
  'questions',
  'room-ready',
  'room-recording',
  'review-strong',
  'review-next',
  'review-compare',
  'library',
  'progress',
  'progress-one',
  'settings-audio',
  'settings-models',
  'settings-coach',
  'drills',
  'debrief',
  'updates',
  'updates-judged',
  'updates-left',
  'updates-own-view',
  'updates-result',
  'welcome',
] as const;

let stage: StageWindow;

/** Names what has the focus and marks it as visited. */
const focused = (): string => {
  const element = document.activeElement;
  if (!element || element === document.body) return 'body';
  element.setAttribute('data-came-by', '');
  return `${[...document.querySelectorAll('*')].indexOf(element)} ${element.tagName} ${element.textContent?.slice(0, 40)}`;
};

test.beforeAll(async () => {
  test.setTimeout(180_000);
  stage = await openStage();
});

test.afterAll(() => stage?.close());

for (const name of PAGES) {
  test(`${name}: Tab comes to everything that can be pressed, and round again`, async () => {
    await stage.show(name, 'dark', SIZE);
    const { page } = stage;
    await scenes.find((scene) => scene.name === name)?.steps?.(page);
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      document.body.tabIndex = -1;
      document.body.focus();
    });
    const came: string[] = [];
    while (came.length < MOST_TABS && came.indexOf(came.at(-1) ?? '') === came.length - 1) {
      await page.keyboard.press('Tab');
      came.push(await page.evaluate(focused));
    }
    // The first place that comes a second time must be the first of all, or Tab turns in a smaller circle.
    expect(came.at(-1), 'Tab comes round').toBe(came[0]);
    expect(came.length, 'the focus moves on').toBeGreaterThan(2);
    const missed = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, a[href], input, textarea, select')]
        .filter((element) => {
          const reachable = element.tabIndex >= 0 && !element.hasAttribute('disabled') && element.checkVisibility();
          // Of a group of radios Tab comes to one; the arrows go on.
          const inGroup = element.matches('[role="radio"], input[type="radio"], [role="tab"]');
          return reachable && !inGroup && !element.hasAttribute('data-came-by');
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(missed).toEqual([]);
  });
}
