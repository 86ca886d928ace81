import type { Page } from '@playwright/test';
import { unheard, withAdditions } from '../fixtures/review-takes';
import { takeOf } from '../fixtures/takes';
import type { Scene } from '../scene';

const route = { page: 'library' } as const;
const grid = (page: Page) => page.getByRole('grid', { name: 'Takes' });

/** Three thousand takes over four years. */
const many = Array.from({ length: 3000 }, (_, index) => {
  const day = new Date(Date.UTC(2022, 10, 1, 7, 30) + index * 11.5 * 3_600_000);
  const stamp = day.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');
  const tail = String(index).padStart(6, '0');
  return takeOf({ id: `${stamp}-${tail}`, question: index % 8, strong: index % 3 !== 0 });
});

export const libraryScenes: readonly Scene[] = [
  {
    name: 'library',
    route,
    world: { takes: withAdditions.map((take) => (take.attempt.id === unheard.attempt.id ? unheard : take)) },
    steps: async (page) => {
      await grid(page).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'library-searched',
    route,
    steps: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('schema gate');
      await page.locator('mark').first().waitFor();
    },
  },
  {
    name: 'library-chosen',
    route,
    steps: async (page) => {
      await grid(page).focus();
      await page.keyboard.press('ArrowDown');
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift+ArrowDown');
      await page.getByRole('toolbar').waitFor();
    },
  },
  {
    name: 'library-deleted',
    route,
    steps: async (page) => {
      await grid(page).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Delete');
      await page.getByRole('button', { name: 'Undo' }).waitFor();
    },
  },
  {
    name: 'library-rename',
    route,
    steps: async (page) => {
      await grid(page).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('F2');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'library-nothing-fits',
    route,
    steps: async (page) => {
      await page.getByRole('searchbox').fill('zeppelin');
      await page.getByText('No take fits').waitFor();
    },
  },
  { name: 'library-empty', route, world: { takes: [] } },
  { name: 'library-hundreds', route, world: { takes: many.slice(-500) } },
  {
    name: 'library-thousands',
    route,
    world: { takes: many },
    steps: async (page) => {
      await grid(page).focus();
      await page.keyboard.press('End');
    },
  },
];
