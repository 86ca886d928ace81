import type { Page } from '@playwright/test';
import type { Route } from '../../../src/renderer/app/routes';
import { defaultSettings } from '../../../src/shared/settings';
import { microphoneRefuses, microphoneSends } from '../browser';
import type { Scene } from '../scene';

const room: Route = { page: 'room', question: 'release-delay', variant: 'standard' };
const quiet = { settings: { ...defaultSettings, introduced: true, voiceMuted: true } };
const withWords = { settings: { ...quiet.settings, showWordsWhileSpeaking: true } };

const ready = (page: Page): Promise<void> =>
  page
    .getByRole('button', { name: 'Start answering' })
    .isEnabled()
    .then(() => page.waitForSelector('text=Hearing you through'))
    .then(() => undefined);

async function start(page: Page): Promise<void> {
  await ready(page);
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Stop' }).waitFor();
}

/** Recording for as long as this, with the words so far. */
const recordingFor =
  (recordedMs: number, words = '') =>
  async (page: Page): Promise<void> => {
    await start(page);
    await page.waitForTimeout(700);
    await page.evaluate((change) => window.stage?.session.show(change), { recordedMs, words });
  };

export const roomScenes: readonly Scene[] = [
  { name: 'room-asking', route: room, before: microphoneSends('room') },
  { name: 'room-ready', route: room, world: quiet, before: microphoneSends('voice'), steps: ready },
  {
    name: 'room-thinking',
    route: room,
    world: { settings: { ...quiet.settings, thinkSeconds: 30 } },
    before: microphoneSends('room'),
    steps: async (page) => {
      await page.waitForSelector('text=to think');
      await page.keyboard.press('h');
      await page.keyboard.press('h');
      await page.keyboard.press('n');
      await page.keyboard.type('mock image\n50 minutes\ntwo audiences');
    },
  },
  {
    name: 'room-recording',
    route: room,
    world: withWords,
    before: microphoneSends('voice'),
    steps: recordingFor(
      102_000,
      'We had a fix for the upgrade service that had to be out before a global rollout on the Thursday. At nine that morning our pipeline went red at the integration stage, and four teams were waiting on it. I owned that release, so I told the rollout lead she would have a yes or a no from me by ten.',
    ),
  },
  { name: 'room-in-target', route: room, world: quiet, before: microphoneSends('voice'), steps: recordingFor(131_000) },
  { name: 'room-ending', route: room, world: quiet, before: microphoneSends('voice'), steps: recordingFor(171_000) },
  { name: 'room-over', route: room, world: quiet, before: microphoneSends('voice'), steps: recordingFor(204_000) },
  {
    name: 'room-muted',
    route: room,
    world: quiet,
    before: microphoneSends('voice'),
    steps: async (page) => {
      await recordingFor(61_000)(page);
      await page.evaluate(() => window.stageMicrophone?.set('zeros'));
      await page.waitForSelector('text=The microphone is muted');
      await page.evaluate((change) => window.stage?.session.show(change), { recordedMs: 61_000 });
    },
  },
  {
    name: 'room-loud',
    route: room,
    world: quiet,
    before: microphoneSends('voice'),
    steps: async (page) => {
      await start(page);
      await page.evaluate(() => window.stageMicrophone?.set('loud'));
      await page.waitForSelector('text=Too loud');
    },
  },
  {
    name: 'room-unplugged',
    route: room,
    world: quiet,
    before: microphoneSends('voice'),
    steps: async (page) => {
      await recordingFor(61_000)(page);
      await page.evaluate(() => {
        for (const track of window.stageTracks ?? []) track.dispatchEvent(new Event('ended'));
      });
      await page.waitForSelector('text=was unplugged');
    },
  },
  {
    name: 'room-leaving',
    route: room,
    world: quiet,
    before: microphoneSends('voice'),
    steps: async (page) => {
      await recordingFor(61_000)(page);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'room-finishing',
    route: room,
    world: { ...quiet, hearingMs: 60_000 },
    before: microphoneSends('voice'),
    steps: async (page) => {
      await start(page);
      await page.keyboard.press('Space');
      await page.waitForSelector('text=Hearing the rest');
      await page.evaluate((change) => window.stage?.session.show(change), {
        recordedMs: 151_000,
        heardShare: 0.82,
        behindMs: 9_000,
      });
      await page.waitForSelector('text=82 %');
    },
  },
  {
    name: 'room-failed',
    route: room,
    world: {
      ...quiet,
      sessionFailure: {
        code: 'model-damaged',
        what: 'The speech model tiny.en is damaged, so your answer could not be heard.',
        kept: 'Your answer is kept, 2:21 long.',
        todo: 'Fetch the model again in the settings, then open the take and hear it.',
      },
    },
    before: microphoneSends('voice'),
    steps: async (page) => {
      await start(page);
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Open the take' }).waitFor();
    },
  },
  {
    name: 'room-no-microphone',
    route: room,
    world: quiet,
    before: microphoneRefuses('NotFoundError'),
    steps: async (page) => void (await page.waitForSelector('text=There is no microphone')),
  },
  {
    name: 'room-denied',
    route: room,
    world: quiet,
    before: microphoneRefuses('NotAllowedError'),
    steps: async (page) => void (await page.waitForSelector('text=may not use the microphone')),
  },
  {
    name: 'room-no-signal',
    route: room,
    world: quiet,
    before: microphoneSends('zeros'),
    steps: async (page) => void (await page.waitForSelector('text=no sound comes from it')),
  },
  {
    name: 'room-no-model',
    route: room,
    world: {
      ...quiet,
      needs: [
        { id: 'model', state: 'missing', detail: 'tiny.en', mend: 'greenroom models install tiny.en' },
        { id: 'engine', state: 'ready', detail: 'whisper.cpp 1.9.1' },
      ],
    },
    before: microphoneSends('voice'),
    steps: ready,
  },
  {
    name: 'room-follow-up',
    route: {
      ...room,
      parent: '20261120T181204Z-k7wq2m',
      followUp: 'What would you have done if the replay had failed too?',
    },
    world: quiet,
    before: microphoneSends('room'),
    steps: ready,
  },
  {
    name: 'room-retry',
    route: { ...room, parent: '20261120T181204Z-k7wq2m', retryPart: 'R' },
    world: quiet,
    before: microphoneSends('room'),
    steps: ready,
  },
  { name: 'room-unknown', route: { page: 'room', question: 'no-such-question' }, before: microphoneSends('room') },
  {
    name: 'room-keys',
    route: room,
    world: quiet,
    before: microphoneSends('room'),
    steps: async (page) => {
      await ready(page);
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'room-settings',
    route: room,
    world: quiet,
    before: microphoneSends('room'),
    steps: async (page) => {
      await ready(page);
      await page.getByRole('button', { name: 'Sound and display' }).click();
      await page.getByLabel('Loudspeaker').waitFor();
    },
  },
];
