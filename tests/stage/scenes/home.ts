import { microphoneSends } from '../browser';
import { takeOf, takes } from '../fixtures/takes';
import type { Scene } from '../scene';

const home = { page: 'home' } as const;
const noModel = [
  { id: 'model', state: 'missing', detail: 'tiny.en', mend: 'greenroom models install tiny.en' } as const,
  { id: 'engine', state: 'ready', detail: 'whisper.cpp 1.9.1' } as const,
];

export const homeScenes: readonly Scene[] = [
  { name: 'home', route: home, before: microphoneSends('room') },
  { name: 'home-first-day', route: home, world: { takes: [] } },
  { name: 'home-second-day', route: home, world: { takes: takes.slice(3, 4) } },
  { name: 'home-no-model', route: home, world: { takes: [], needs: noModel } },
  {
    name: 'home-crashed',
    route: home,
    world: { takes: [takeOf({ id: '20261121T081204Z-q8wz3m', question: 3, state: 'recorded' }), ...takes] },
  },
  {
    name: 'home-crashed-unheard',
    route: home,
    world: {
      takes: [takeOf({ id: '20261121T081204Z-q8wz3m', question: 3, state: 'recorded' })],
      answers: {
        'takes.hearAgain': () => ({
          ok: false,
          error: {
            code: 'model-missing',
            what: 'The speech model tiny.en is not there.',
            kept: 'The sound of the take is untouched.',
            todo: 'Fetch it in the settings, then hear the take.',
          },
        }),
      },
    },
    steps: async (page) => {
      await page.getByRole('button', { name: 'Hear it now' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'home-crashed-hearing',
    route: home,
    world: {
      takes: [takeOf({ id: '20261121T081204Z-q8wz3m', question: 3, state: 'recorded' })],
      answers: { 'takes.hearAgain': () => new Promise(() => undefined) },
    },
    steps: async (page) => {
      await page.getByRole('button', { name: 'Hear it now' }).click();
      await page.evaluate(() =>
        window.stage?.notices.tell('take.hearing', { id: '20261121T081204Z-q8wz3m', heardMs: 61_000 }),
      );
      await page.getByRole('button', { name: 'Stop' }).waitFor();
    },
  },
  {
    name: 'home-updates-left',
    route: home,
    world: { takes: [takeOf({ id: '20261121T081204Z-q8wz3m', question: 3, state: 'recorded' }), ...takes] },
    steps: async (page) => {
      await page.getByText('were not finished').waitFor();
      await page.getByRole('button', { name: /^Go on with the status updates/ }).focus();
    },
  },
  {
    name: 'home-updates-gone-on',
    route: home,
    steps: async (page) => {
      await page.getByRole('button', { name: /^Go on with the status updates/ }).click();
      await page.getByRole('article', { name: 'Leadership' }).waitFor();
    },
  },
  { name: 'home-no-questions', route: home, world: { questions: [], takes: [] } },
];
