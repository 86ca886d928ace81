import type { Page } from '@playwright/test';
import type { Route } from '../../../src/renderer/app/routes';
import { defaultSettings } from '../../../src/shared/settings';
import { microphoneRefuses, microphoneSends } from '../browser';
import { questions } from '../fixtures/questions';
import type { Scene } from '../scene';

const quiet = { settings: { ...defaultSettings, introduced: true, voiceMuted: true } };
const checkout = (run: string): Route => ({ page: 'drill', drill: 'checkout-deploy', run });

const goOn = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Go on', exact: true }).first().click();
  await page.getByText('Paused at').waitFor({ state: 'detached' });
};

/** Opens a run and goes on with it. */
const running = async (page: Page): Promise<void> => {
  await page.getByText('Paused at').waitFor();
  await goOn(page);
  // The figure of now stands beside each line's name.
  await page.locator('figure [data-value]').first().waitFor({ state: 'visible' });
  await page.waitForTimeout(400);
};

const say = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel('What you say').fill(text);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
};

export const drillScenes: readonly Scene[] = [
  { name: 'drills', route: { page: 'drills' } },
  { name: 'drills-none-played', route: { page: 'drills' }, world: { runs: [] } },
  {
    name: 'drills-unreadable',
    route: { page: 'drills' },
    world: {
      answers: {
        'drills.list': () => ({
          ok: true,
          value: {
            drills: [],
            problems: [{ file: 'mine.yaml', path: 'phases[0].minutes', expected: 'a number above 0', line: 12 }],
          },
        }),
      },
    },
  },
  {
    name: 'drill-opening',
    route: { page: 'drill', drill: 'checkout-deploy' },
    world: quiet,
    before: microphoneSends('room'),
    steps: async (page) => {
      await page.getByRole('timer').waitFor();
      await page.waitForTimeout(1_200);
    },
  },
  {
    name: 'drill-triage',
    route: checkout('20261121T083000Z-triage'),
    world: quiet,
    before: microphoneSends('voice'),
    steps: running,
  },
  {
    name: 'drill-log',
    route: checkout('20261121T083000Z-triage'),
    world: quiet,
    before: microphoneSends('room'),
    steps: async (page) => {
      await running(page);
      await page.getByRole('button', { name: 'Log', exact: true }).click();
      await page.getByLabel('Filter the log').fill('discount');
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'drill-say-back',
    route: checkout('20261121T080000Z-heldup'),
    world: quiet,
    before: microphoneSends('room'),
    steps: running,
  },
  {
    name: 'drill-paused',
    route: checkout('20261121T083000Z-triage'),
    world: quiet,
    before: microphoneSends('room'),
    steps: async (page) => {
      await page.getByText('Paused at').waitFor();
    },
  },
  {
    name: 'drill-no-microphone',
    route: checkout('20261121T083000Z-triage'),
    world: quiet,
    before: microphoneRefuses('NotFoundError'),
    steps: async (page) => {
      await running(page);
      await say(page, 'Show me the table definition.');
    },
  },
  {
    name: 'drill-reporting',
    route: { page: 'drill', drill: 'reporting-migration', run: '20261118T180000Z-report' },
    world: quiet,
    before: microphoneSends('room'),
    steps: running,
  },
  {
    name: 'drill-pipeline',
    route: { page: 'drill', drill: 'blocked-pipeline', run: '20261118T190000Z-pipeln' },
    world: quiet,
    before: microphoneSends('room'),
    steps: async (page) => {
      await running(page);
      await page.getByRole('button', { name: /^Work/ }).click();
    },
  },
  {
    name: 'drill-fleet',
    route: { page: 'drill', drill: 'fleet-upgrade', run: '20261118T200000Z-fleetu' },
    world: quiet,
    before: microphoneSends('room'),
    steps: running,
  },
  {
    name: 'drill-ended',
    route: checkout('20261120T180000Z-solved'),
    world: quiet,
    before: microphoneSends('room'),
    steps: async (page) => {
      await page.getByRole('button', { name: 'Look back on it' }).waitFor();
    },
  },
  {
    name: 'drill-unknown',
    route: { page: 'drill', drill: 'checkout-deploy', run: '20261101T180000Z-absent' },
    world: quiet,
    before: microphoneSends('room'),
  },
  {
    name: 'debrief',
    route: { page: 'debrief', run: '20261120T180000Z-solved' },
    steps: async (page) => {
      await page.getByRole('slider', { name: 'Where in the drill' }).focus();
      for (let press = 0; press < 60; press += 1) await page.keyboard.press('ArrowRight');
    },
  },
  {
    name: 'debrief-clues',
    route: { page: 'debrief', run: '20261120T180000Z-solved' },
    steps: async (page) => {
      await page.getByRole('tab', { name: 'What was knowable' }).click();
      await page.getByRole('tab', { name: 'What was knowable' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'debrief-strong',
    route: { page: 'debrief', run: '20261120T180000Z-solved' },
    steps: async (page) => {
      await page.getByRole('tab', { name: 'Beside a strong run' }).click();
      await page.mouse.wheel(0, 900);
    },
  },
  {
    name: 'debrief-story',
    route: { page: 'debrief', run: '20261120T180000Z-solved' },
    steps: async (page) => {
      await page.getByRole('button', { name: 'Make this a story' }).click();
    },
  },
  { name: 'debrief-silent', route: { page: 'debrief', run: '20261119T180000Z-silent' } },
  { name: 'debrief-unknown', route: { page: 'debrief', run: '20261101T180000Z-absent' } },
  {
    name: 'room-proof',
    route: {
      page: 'room',
      question: 'release-delay',
      variant: 'standard',
      followUp: 'How did you measure those figures, and would they have improved without you?',
    },
    world: {
      ...quiet,
      questions: questions.map((question) => ({
        ...question,
        proof: [
          { label: 'Incidents caused by releases', before: 100, after: 50, unit: '% of before', change: '-50 %' },
          { label: 'Deployments of a service', before: 0.1, after: 3, unit: 'a working day', change: 'several a day' },
          { label: 'Time to recover', before: 100, after: 30, unit: '% of before', change: 'about -70 %' },
        ],
      })),
    },
    before: microphoneSends('room'),
  },
];
