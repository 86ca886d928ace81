import type { Page } from '@playwright/test';
import type { Scene } from '../scene';

const home = { page: 'home' } as const;

/** Chooses a file of the fixtures, as the system's dialog would. */
export async function chooseFile(page: Page, name: string): Promise<void> {
  await page.setInputFiles('input[type=file]', `tests/fixtures/sound/${name}`);
}

export const importScenes: readonly Scene[] = [
  {
    name: 'import-asking',
    route: home,
    steps: async (page) => {
      await chooseFile(page, 'speech.mp3');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'import-hearing',
    route: home,
    world: { hearingMs: 60_000 },
    steps: async (page) => {
      await chooseFile(page, 'speech.mp3');
      await page.getByRole('button', { name: 'Import and hear it' }).click();
      await page.getByText('Hearing it').waitFor();
      await page.evaluate(() => window.stage?.session.show({ heardShare: 0.4 }));
      await page.getByText('40 %').waitFor();
    },
  },
  {
    name: 'import-failed',
    route: home,
    steps: async (page) => {
      await page.setInputFiles('input[type=file]', {
        name: 'notes.mp3',
        mimeType: 'audio/mpeg',
        buffer: Buffer.from('just words'),
      });
      await page.getByRole('button', { name: 'Import and hear it' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
];
