import { hypothetical } from '../fixtures/review-takes';
import { takes } from '../fixtures/takes';
import type { Scene } from '../scene';

const route = { page: 'progress' } as const;

export const progressScenes: readonly Scene[] = [
  { name: 'progress', route, steps: async (page) => void (await page.locator('canvas').first().waitFor()) },
  {
    name: 'progress-pointed',
    route,
    steps: async (page) => {
      const chart = page.getByRole('img', { name: /^Overall/ });
      await chart.hover({ position: { x: 300, y: 90 } });
      await page
        .getByText(/· mean \d+/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'progress-below',
    route,
    steps: async (page) => {
      await page.locator('canvas').first().waitFor();
      await page.getByRole('table').scrollIntoViewIfNeeded();
    },
  },
  { name: 'progress-one', route, world: { takes: takes.slice(0, 1) } },
  { name: 'progress-two', route, world: { takes: takes.slice(0, 2) } },
  { name: 'progress-no-story', route, world: { takes: [hypothetical] } },
  { name: 'progress-empty', route, world: { takes: [] } },
  {
    name: 'progress-other-time',
    route,
    world: {
      takes: takes.map((take) => ({ ...take, attempt: { ...take.attempt, startedAt: '2026-07-01T10:00:00.000Z' } })),
    },
  },
];
