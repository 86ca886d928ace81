import type { Page } from '@playwright/test';
import { ok } from '../../../src/shared/result';
import {
  damaged,
  eventful,
  hypothetical,
  pseudoStory,
  spliced,
  tooShort,
  unheard,
  withAdditions,
  withOpinion,
} from '../fixtures/review-takes';
import { takes } from '../fixtures/takes';
import type { Scene } from '../scene';
import { usualWorld } from '../world';

const strong = { page: 'review', take: '20261120T181204Z-k7wq2m' } as const;
const weak = { page: 'review', take: '20261114T080030Z-m2rv7k' } as const;
const drawn = (page: Page): Promise<unknown> => page.getByRole('list', { name: 'Parts of the answer' }).waitFor();

/** The usual takes with one in the place of its namesake. */
const withTake = (changed: (typeof takes)[number]) => ({
  takes: takes.map((take) => (take.attempt.id === changed.attempt.id ? changed : take)),
});

const onTab =
  (name: RegExp) =>
  async (page: Page): Promise<void> => {
    await drawn(page);
    await page.getByRole('tab', { name }).click();
  };

const coached = {
  settings: {
    ...usualWorld.settings,
    coach: { enabled: true, baseUrl: 'http://localhost:11434/v1', model: 'llama3.2' },
  },
};

export const reviewScenes: readonly Scene[] = [
  { name: 'review-strong', route: strong, steps: async (page) => void (await drawn(page)) },
  { name: 'review-weak', route: weak, steps: onTab(/Scores/) },
  {
    name: 'review-open',
    route: weak,
    steps: async (page) => {
      await onTab(/Scores/)(page);
      await page.getByRole('button', { name: /Ownership/ }).click();
    },
  },
  {
    name: 'review-make-up',
    route: weak,
    world: withTake(pseudoStory),
    steps: async (page) => {
      await page.getByRole('button', { name: /How it comes about/ }).click();
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'review-why',
    route: strong,
    steps: async (page) => {
      await drawn(page);
      await page.getByRole('button', { name: 'Why Task?' }).click();
      await page.getByText('% sure').waitFor();
    },
  },
  { name: 'review-delivery', route: strong, steps: onTab(/Delivery/) },
  { name: 'review-beats', route: weak, steps: onTab(/Beats/) },
  { name: 'review-next', route: strong, world: { takes: withAdditions }, steps: onTab(/Next/) },
  {
    name: 'review-follow-up',
    route: { page: 'review', take: '20261120T183000Z-f4llwp' },
    world: { takes: withAdditions },
    steps: async (page) => void (await page.getByRole('button', { name: 'Join them' }).waitFor()),
  },
  { name: 'review-notes', route: strong, steps: onTab(/Notes/) },
  {
    name: 'review-playing',
    route: strong,
    steps: async (page) => {
      await drawn(page);
      await page.keyboard.press('3');
      await page.waitForSelector('[data-now]');
      await page.keyboard.press('p');
    },
  },
  {
    name: 'review-zoomed',
    route: { ...strong, atMs: 60_000 },
    steps: async (page) => {
      await drawn(page);
      for (let press = 0; press < 3; press += 1) await page.getByRole('button', { name: 'Look closer' }).click();
    },
  },
  {
    name: 'review-correcting',
    route: strong,
    steps: async (page) => {
      await drawn(page);
      await page.locator('[data-word="10"]').dblclick();
      await page.getByRole('textbox', { name: /Correct the word/ }).waitFor();
    },
  },
  {
    name: 'review-menu',
    route: strong,
    steps: async (page) => {
      await drawn(page);
      await page.getByRole('button', { name: 'More for this take' }).click();
      await page.getByRole('menu').waitFor();
    },
  },
  { name: 'review-eventful', route: strong, world: withTake(eventful) },
  { name: 'review-habit', route: weak, world: withTake(pseudoStory) },
  { name: 'review-hypothetical', route: weak, world: withTake(hypothetical) },
  { name: 'review-too-short', route: weak, world: withTake(tooShort) },
  { name: 'review-spliced', route: strong, world: withTake(spliced) },
  { name: 'review-unheard', route: strong, world: withTake(unheard) },
  {
    name: 'review-hearing',
    route: strong,
    world: { ...withTake(unheard), answers: { 'takes.hearAgain': () => new Promise(() => undefined) } },
    steps: async (page) => {
      await page.getByRole('button', { name: 'Hear it now' }).click();
      await page.evaluate(() =>
        window.stage?.notices.tell('take.hearing', { id: '20261120T181204Z-k7wq2m', heardMs: 48_000 }),
      );
      await page.getByText('43 %').waitFor();
    },
  },
  {
    name: 'review-hearing-failed',
    route: strong,
    world: {
      ...withTake(unheard),
      answers: {
        'takes.hearAgain': () => ({
          ok: false,
          error: {
            code: 'model-damaged',
            what: 'The speech model tiny.en is damaged, so your answer could not be heard.',
            kept: 'Your answer is kept.',
            todo: 'Fetch the model again in the settings, then hear the take.',
          },
        }),
      },
    },
    steps: async (page) => {
      await page.getByRole('button', { name: 'Hear it now' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'review-damaged', route: strong, world: withTake(damaged) },
  {
    name: 'review-no-sound',
    route: { page: 'review', take: '20261120T184500Z-n0s0nd' },
    world: {
      answers: {
        'takes.get': () => {
          const [take] = takes;
          if (!take) throw new Error('the stage has no take');
          return ok({ ...take, attempt: { ...take.attempt, id: '20261120T184500Z-n0s0nd' } });
        },
      },
    },
    expectedErrors: /404/,
    steps: async (page) => void (await page.getByText('not there any more').waitFor()),
  },
  {
    name: 'review-coach',
    route: strong,
    world: { ...coached, ...withTake(withOpinion) },
    steps: onTab(/Coach/),
  },
  {
    name: 'review-coach-preview',
    route: strong,
    world: coached,
    steps: async (page) => {
      await onTab(/Coach/)(page);
      await page.getByRole('button', { name: 'See what would be sent' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'review-coach-asking',
    route: strong,
    world: { ...coached, answers: { 'coach.ask': () => new Promise(() => undefined) } },
    steps: async (page) => {
      await onTab(/Coach/)(page);
      await page.getByRole('button', { name: 'See what would be sent' }).click();
      await page.getByRole('button', { name: 'Send it' }).click();
      await page.evaluate(() =>
        window.stage?.notices.tell('coach.words', {
          id: '20261120T181204Z-k7wq2m',
          text: 'What stays with me is that you left the gate on. I would stop you at “two audiences”',
        }),
      );
      await page.getByText('The coach is writing').waitFor();
    },
  },
  {
    name: 'review-coach-failed',
    route: strong,
    world: {
      ...coached,
      answers: {
        'coach.ask': () => ({
          ok: false,
          error: {
            code: 'coach-unreachable',
            what: 'There is no coach at localhost:11434.',
            kept: 'Your take and its score are untouched.',
            todo: 'Start it (Ollama, LM Studio, llama.cpp), or check its address in Settings, Coach.',
          },
        }),
      },
    },
    steps: async (page) => {
      await onTab(/Coach/)(page);
      await page.getByRole('button', { name: 'See what would be sent' }).click();
      await page.getByRole('button', { name: 'Send it' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'review-unknown', route: { page: 'review', take: '20200101T000000Z-abcdef' } },
  { name: 'review-compare', route: { ...strong, compare: weak.take } },
];
