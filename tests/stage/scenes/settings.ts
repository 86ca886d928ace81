import type { Page } from '@playwright/test';
import { failed, ok } from '../../../src/shared/result';
import { microphoneRefuses, microphoneSends } from '../browser';
import type { Scene } from '../scene';
import { models, usualWorld } from '../world';

const at = (section: string) => ({ page: 'settings', section }) as const;
const press = (name: string | RegExp) => async (page: Page) => page.getByRole('button', { name }).click();
const settingsWith = (change: Partial<typeof usualWorld.settings>) => ({
  settings: { ...usualWorld.settings, ...change },
});
const localCoach = { enabled: true, baseUrl: 'http://localhost:11434/v1', model: 'llama3.2' };

const soundScenes: readonly Scene[] = [
  {
    name: 'settings-audio',
    route: at('audio'),
    before: microphoneSends('voice'),
    steps: async (page) => void (await page.getByRole('button', { name: 'Test' }).isEnabled()),
  },
  {
    name: 'settings-audio-refused',
    route: at('audio'),
    before: microphoneRefuses('NotAllowedError'),
    steps: async (page) => void (await page.getByRole('button', { name: 'Try again' }).waitFor()),
  },
];

const modelScenes: readonly Scene[] = [
  {
    name: 'settings-models',
    route: at('models'),
    steps: async (page) => {
      await press('Measure this machine')(page);
      await page.getByRole('listitem').getByText('hears a minute of speech').waitFor();
    },
  },
  {
    name: 'settings-models-fetching',
    route: at('models'),
    world: {
      models: models.map((model) => (model.id === 'tiny.en' ? { ...model, damaged: true } : model)),
      answers: { 'models.install': () => new Promise(() => undefined) },
    },
    steps: async (page) => {
      await page.getByText('damaged').waitFor();
      await page.getByRole('button', { name: 'Download' }).first().click();
      await page.evaluate(() => {
        const progress = { phase: 'download', totalBytes: 147_964_211, bytesPerSecond: 3_400_000 } as const;
        window.stage?.notices.tell('models.progress', { id: 'base.en', receivedBytes: 61_200_000, ...progress });
        window.stage?.notices.tell('models.progress', {
          id: 'ggml-medium.en.bin',
          phase: 'verify',
          receivedBytes: 420_000_000,
          totalBytes: 1_533_774_781,
          bytesPerSecond: 0,
        });
        window.stage?.notices.tell('models.progress', {
          id: 'small.en',
          phase: 'failed',
          receivedBytes: 12_000_000,
          totalBytes: 487_614_201,
          bytesPerSecond: 0,
          failure: {
            code: 'host-unreachable',
            what: 'The host of the model could not be reached.',
            kept: 'What has arrived (12 MB) is kept.',
            todo: 'Go on downloading when there is a connection, or import the file.',
          },
        });
      });
      await page.getByText('Go on downloading').first().waitFor();
      await page.getByText('Reading ggml-medium.en.bin').waitFor();
    },
  },
  {
    name: 'settings-models-checking',
    route: at('models'),
    world: { answers: { 'models.verify': () => new Promise(() => undefined) } },
    steps: async (page) => {
      await press('Check the file of tiny.en')(page);
      await page.evaluate(() =>
        window.stage?.notices.tell('models.progress', {
          id: 'tiny.en',
          phase: 'verify',
          receivedBytes: 31_000_000,
          totalBytes: 77_704_715,
          bytesPerSecond: 0,
        }),
      );
      await page.getByRole('button', { name: 'Stop checking tiny.en' }).waitFor();
      await page.getByRole('progressbar', { name: 'Checking it' }).waitFor();
    },
  },
  {
    name: 'settings-models-own-damaged',
    route: at('models'),
    world: {
      models: [
        ...models.slice(0, 1),
        ...models.slice(1, 2).map((model) => ({
          ...model,
          id: 'custom-team',
          damaged: true,
          own: true,
          source: 'team.bin',
          licence: 'as its maker gave it',
          note: 'Your own, English, the size of base.',
        })),
      ],
    },
    steps: async (page) => {
      await page.getByText('Import its file again below.').waitFor();
      await press('Remove custom-team')(page);
      await page.getByText('It can be imported again').waitFor();
    },
  },
  {
    name: 'settings-models-remove',
    route: at('models'),
    world: { models: models.map((model) => ({ ...model, installed: true })) },
    steps: async (page) => {
      await press('Remove base.en')(page);
      await page.getByRole('dialog').waitFor();
    },
  },
];

const voiceScenes: readonly Scene[] = [
  { name: 'settings-voices', route: at('voices') },
  {
    name: 'settings-voices-mute',
    route: at('voices'),
    world: {
      answers: {
        'secrets.has': () => ok({ available: false, voice: false, coach: false }),
        'voices.speak': () =>
          failed('voice-died', 'The voice stopped working.', {
            kept: 'The words of the question stay on the screen.',
            todo: 'Press again: it starts anew. If it keeps failing, choose another voice.',
          }),
      },
    },
    steps: async (page) => {
      await press('Hear it')(page);
      await page.getByRole('alert').waitFor();
    },
  },
];

const coachScenes: readonly Scene[] = [
  { name: 'settings-coach-off', route: at('coach') },
  {
    name: 'settings-coach',
    route: at('coach'),
    world: settingsWith({ coach: localCoach }),
    steps: async (page) => {
      await press('Try the connection')(page);
      await page.getByText('localhost:11434 answers').waitFor();
    },
  },
  {
    name: 'settings-coach-away',
    route: at('coach'),
    world: {
      ...settingsWith({ coach: localCoach }),
      answers: {
        'coach.check': () =>
          failed('coach-unreachable', 'There is no coach at localhost:11434.', {
            todo: 'Start it (Ollama, LM Studio, llama.cpp), or check its address.',
          }),
      },
    },
    steps: async (page) => {
      await press('Try the connection')(page);
      await page.getByRole('alert').waitFor();
    },
  },
];

export const settingsScenes: readonly Scene[] = [
  ...soundScenes,
  ...modelScenes,
  ...voiceScenes,
  { name: 'settings-answers', route: at('answers') },
  {
    name: 'settings-answers-own',
    route: at('answers'),
    world: settingsWith({ targets: { standard: { minSeconds: 90, maxSeconds: 150 } }, thinkSeconds: 30 }),
  },
  ...coachScenes,
  { name: 'settings-privacy', route: at('privacy') },
  {
    name: 'settings-privacy-open',
    route: at('privacy'),
    world: settingsWith({
      cloudVoice: true,
      coach: { enabled: true, baseUrl: 'https://coach.example/v1', model: 'large' },
    }),
  },
  { name: 'settings-folders', route: at('folders'), world: settingsWith({ questionFolder: '/home/ada/questions' }) },
  { name: 'settings-look', route: at('look') },
  { name: 'settings-keys', route: at('keys') },
  { name: 'settings-about', route: at('about') },
  {
    name: 'settings-licences',
    route: at('about'),
    steps: async (page) => {
      await press('Show the licences')(page);
      await page.locator('pre').waitFor();
    },
  },
  {
    name: 'keys-of-the-page',
    route: { page: 'review', take: '20261120T181204Z-k7wq2m' },
    steps: async (page) => {
      await page.getByRole('list', { name: 'Parts of the answer' }).waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
];
