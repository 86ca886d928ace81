import { expect, type Page, test } from '@playwright/test';
import { openStage, type StageWindow } from './window';

// What a person does with the dashboards of a drill: by keyboard, and with the pointer over one of them.

const SIZE = { width: 1280, height: 820 };
let stage: StageWindow;
let page: Page;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  stage = await openStage();
  page = stage.page;
});

test.afterAll(() => stage?.close());

async function goOn(scene: string): Promise<void> {
  await stage.show(scene, 'dark', SIZE);
  await page.getByText('Paused at').waitFor();
  await page.keyboard.press('p');
  await page.getByText('Paused at').waitFor({ state: 'detached' });
  await page.locator('figure [data-value]').first().waitFor({ state: 'visible' });
}

const panel = (title: string) => page.getByRole('figure').filter({ hasText: title });
const valuesOf = (title: string): Promise<string[]> => panel(title).locator('[data-value]').allTextContents();

test('a line is switched off and on again from its name with the keyboard', async () => {
  await goOn('drill-triage');
  const line = panel('Error rate by endpoint').getByRole('button', { name: /checkout/ });
  await line.focus();
  await expect(line).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Enter');
  await expect(line).toHaveAttribute('aria-pressed', 'false');
  await expect(line.locator('[data-value]')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(line).toHaveAttribute('aria-pressed', 'true');
});

test('one crosshair stands in all panels, and all say what was then', async () => {
  await goOn('drill-triage');
  const now = await valuesOf('Latency of /api/checkout');
  const box = await panel('Error rate by endpoint').getByRole('img').boundingBox();
  if (!box) throw new Error('the panel is not drawn');
  // A quarter in: before the deploy.
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2);
  await expect.poll(() => valuesOf('Latency of /api/checkout')).not.toEqual(now);
  const shown = await page
    .locator('.u-cursor-x')
    .evaluateAll((lines) => lines.map((line) => !line.classList.contains('u-off')));
  expect(shown.length).toBeGreaterThanOrEqual(6);
  expect(shown.every(Boolean)).toBe(true);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height + 400);
});

test('L brings the log forward, what is typed filters it, and Escape leaves the field and not the drill', async () => {
  await goOn('drill-fleet');
  await page.keyboard.press('l');
  const filter = page.getByLabel('Filter the log');
  await expect(filter).toBeFocused();
  await page.keyboard.type('licence');
  await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible();
  for (const line of await page.getByLabel('Log lines, newest last').getByRole('listitem').allTextContents())
    expect(line.toLowerCase()).toContain('licence');
  await page.keyboard.press('Escape');
  await expect(filter).not.toBeFocused();
  await expect(page.getByRole('timer')).toBeVisible();
  await expect(filter).toHaveValue('licence');
});
