import type { Page } from '@playwright/test';
import { microphoneRefuses, microphoneSends } from '../browser';
import { damagedExercise, leftExercise, overExercise } from '../fixtures/updates';
import type { Scene } from '../scene';

const opened = (exercise: string) => ({ page: 'updates', exercise }) as const;
const card = (page: Page, name: string) => page.getByRole('article', { name });

export const updatesScenes: readonly Scene[] = [
  { name: 'updates', route: { page: 'updates' } },
  { name: 'updates-none', route: { page: 'updates' }, world: { exercises: [] } },
  {
    name: 'updates-judged',
    route: { page: 'updates' },
    before: microphoneSends('voice'),
    steps: async (page) => {
      await page.getByRole('button', { name: 'Begin', exact: true }).click();
      const sre = card(page, 'SRE');
      await sre
        .getByRole('textbox')
        .fill(
          'Integration tests are red since 08:55, the build itself is good and production is not touched. I am reading the logs and prepare the canary pipeline as a second way. Next word at 09:25, sooner if I find it.',
        );
      await sre.getByRole('button', { name: 'Send' }).click();
      const leadership = card(page, 'Leadership');
      await leadership.getByRole('textbox').fill('We have some issues with the release but it should be fine soon.');
      await leadership.getByRole('button', { name: 'Send' }).click();
      await card(page, 'Programme managers').getByRole('button', { name: 'Speak it' }).click();
      await page.getByText('The microphone is open.').waitFor();
    },
  },
  {
    name: 'updates-no-microphone',
    route: opened(leftExercise.id),
    before: microphoneRefuses('NotFoundError'),
    steps: async (page) => {
      await card(page, 'Programme managers').getByRole('button', { name: 'Speak it' }).click();
      await page.getByText('There is no microphone on this machine.').waitFor();
    },
  },
  {
    name: 'updates-left',
    route: opened(leftExercise.id),
    steps: async (page) => void (await page.getByRole('button', { name: 'Make out the words' }).waitFor()),
  },
  {
    name: 'updates-own-view',
    route: opened(overExercise.id),
    world: { exercises: [{ ...overExercise, ownView: undefined }] },
    steps: async (page) => {
      await page.getByRole('group', { name: 'SRE' }).getByLabel('could plan with every message').check();
    },
  },
  {
    name: 'updates-result',
    route: opened(overExercise.id),
    steps: async (page) => void (await page.getByRole('article', { name: 'SRE' }).waitFor()),
  },
  {
    name: 'updates-exported',
    route: opened(overExercise.id),
    steps: async (page) => {
      await page.getByRole('button', { name: 'Export as Markdown' }).click();
      await page.getByText('Exported to').waitFor();
    },
  },
  {
    name: 'updates-look-back',
    route: opened(damagedExercise.id),
    steps: async (page) => {
      await page.getByRole('button', { name: '09:10 First message' }).click();
      await card(page, 'Leadership').waitFor();
    },
  },
  { name: 'updates-unknown', route: opened('20261101T180000Z-absent') },
];
