import type { Page } from '@playwright/test';
import type { ModelProgress } from '../../../src/shared/contract';
import { microphoneRefuses, microphoneSends } from '../browser';
import type { Scene } from '../scene';
import { models } from '../world';

const welcome = { page: 'welcome' } as const;
const missing = models.map((model) => ({ ...model, installed: model.id === 'silero' }));
const damaged = models.map((model) => ({ ...model, damaged: model.id === 'tiny.en' }));

/** A fetch that never ends, and what main says of it. */
const fetching = (progress: Partial<ModelProgress>) => ({
  world: { models: missing, answers: { 'models.install': () => new Promise<never>(() => undefined) } },
  steps: async (page: Page) => {
    await page.getByRole('button', { name: /Download/ }).click();
    await page.evaluate((told) => window.stage?.notices.tell('models.progress', told), {
      id: 'tiny.en',
      phase: 'download' as const,
      receivedBytes: 0,
      totalBytes: 77_704_715,
      bytesPerSecond: 0,
      ...progress,
    });
  },
});

export const welcomeScenes: readonly Scene[] = [
  { name: 'welcome', route: welcome, start: 'fresh', before: microphoneSends('room') },
  {
    name: 'welcome-all-there',
    route: welcome,
    start: 'fresh',
    before: microphoneSends('voice'),
    steps: async (page) => void (await page.getByText('hears you').waitFor()),
  },
  {
    name: 'welcome-no-model',
    route: welcome,
    start: 'fresh',
    world: { models: missing },
    before: microphoneSends('room'),
  },
  {
    name: 'welcome-downloading',
    route: welcome,
    start: 'fresh',
    before: microphoneSends('room'),
    ...fetching({ receivedBytes: 31_000_000, bytesPerSecond: 3_100_000 }),
  },
  {
    name: 'welcome-download-failed',
    route: welcome,
    start: 'fresh',
    before: microphoneSends('room'),
    ...fetching({
      phase: 'failed',
      failure: {
        code: 'offline',
        what: 'The model could not be fetched: there is no connection.',
        kept: '31 MB are kept; fetching goes on from there.',
        todo: 'Connect, or take the file from another machine.',
      },
    }),
  },
  {
    name: 'welcome-damaged',
    route: welcome,
    start: 'fresh',
    world: { models: damaged },
    before: microphoneSends('room'),
  },
  {
    name: 'welcome-no-microphone',
    route: welcome,
    start: 'fresh',
    before: microphoneRefuses('NotFoundError'),
    steps: async (page) => void (await page.getByText('There is no microphone').waitFor()),
  },
  {
    name: 'welcome-no-voice',
    route: welcome,
    start: 'fresh',
    before: microphoneSends('room'),
    world: {
      answers: {
        'voices.list': () => ({
          ok: false,
          error: {
            code: 'voice-worker',
            what: 'The voice did not start.',
            kept: 'Questions can be read.',
            todo: 'Restart Greenroom.',
          },
        }),
      },
    },
    steps: async (page) => void (await page.getByRole('alert').waitFor()),
  },
];
