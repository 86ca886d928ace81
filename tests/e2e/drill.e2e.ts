import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { DrillDebrief, DrillView } from '../../src/shared/drill';
import { msToSamples, samplesToMs } from '../../src/shared/units';
import { launch, type Running, removeFolders, throwawayFolder } from './launch';
import { speak, writeMicrophone } from './sound';

// An incident from its alert to its scorecard with nothing pretended: typed, broken off and gone on with, and spoken.

const DRILL = 'checkout-deploy';
/** With this seed the cause is the flag that gates the page and not the backend. */
const FLAG_SEED = 1;
const settings = { introduced: true, voiceMuted: true, drillPace: 'quick' } as const;

let running: Running | undefined;

test.afterEach(async () => {
  await running?.kill();
  running = undefined;
});

test.afterAll(removeFolders);

/** Begins a run with a known cause and leaves it at once, as somebody would who only looked at the alert. */
const prepared = (page: Page, seed: number): Promise<string> =>
  page.evaluate(
    async ([drill, wanted]) => {
      const begun = await window.greenroom.call('drill.begin', { drill, pace: 'quick', seed: wanted });
      if (!begun.ok) throw new Error(begun.error.what);
      const { run } = begun.value.view;
      const left = await window.greenroom.call('drill.leave', { run });
      if (!left.ok) throw new Error(left.error.what);
      return run;
    },
    [DRILL, seed] as const,
  );

/** Keeps main's last word on the drill. */
const watchDrill = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.greenroom.listen('drill.changed', (view) => {
      Object.assign(window, { watchedDrill: view });
    });
  });

const drillNow = (page: Page): Promise<DrillView> =>
  page.evaluate(() => (window as unknown as { watchedDrill: DrillView }).watchedDrill);

async function openDrills(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Drills' }).click();
  await page.getByRole('heading', { name: 'Drills', exact: true }).waitFor();
}

/** From the list into the run that was left, and on with it. */
async function goOn(page: Page): Promise<void> {
  await openDrills(page);
  await page.getByRole('button', { name: /^Go on with Checkout/ }).click();
  await page.getByText('Paused at').waitFor();
  await page.keyboard.press('p');
  await page.getByText('Paused at').waitFor({ state: 'detached' });
}

async function order(page: Page, text: string): Promise<void> {
  await page.getByLabel('What you say').fill(text);
  await page.keyboard.press('Enter');
  await page.getByLabel('What was understood').getByText(text.slice(0, 30)).waitFor();
}

const debriefOf = (page: Page, run: string): Promise<DrillDebrief> =>
  page.evaluate(async (id) => {
    const answer = await window.greenroom.call('drill.debrief', { run: id });
    if (!answer.ok) throw new Error(answer.error.what);
    return answer.value.debrief;
  }, run);

async function endIt(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'End the drill and score it' }).click();
  await page.getByRole('button', { name: 'End and score it', exact: true }).click();
  await page.getByRole('button', { name: 'Look back on it' }).click();
  await page.getByRole('tab', { name: 'Scorecard' }).waitFor();
}

test('a typed drill survives a kill, goes on as it was, and ends in a scorecard and a story', async () => {
  test.setTimeout(240_000);
  running = await launch({ settings });
  const { data } = running;
  await openDrills(running.page);
  await running.page.getByRole('button', { name: /^Take the alert: Checkout/ }).click();
  await running.page.getByRole('timer').waitFor();
  await watchDrill(running.page);
  await order(running.page, 'Show me the error rate by endpoint and the changelog of what shipped at two.');
  await expect(running.page.getByRole('button', { name: 'v2.4.0, what shipped' })).toBeVisible();
  await order(running.page, 'Pull up the logs for the shop.');
  await order(running.page, 'Declare an incident, sev one, and open a bridge.');
  const before = await drillNow(running.page);
  await running.kill();

  running = await launch({ data });
  const { page } = running;
  await openDrills(page);
  await page.getByRole('button', { name: /^Go on with Checkout/ }).click();
  await page.getByText('Paused at').waitFor();
  await watchDrill(page);
  await page.keyboard.press('p');
  await page.getByText('Paused at').waitFor({ state: 'detached' });
  const after = await drillNow(page);
  expect(after.run).toBe(before.run);
  expect(after.understood).toEqual(before.understood);
  expect(after.evidence.map(({ id }) => id)).toEqual(before.evidence.map(({ id }) => id));
  expect(after.markers.slice(0, before.markers.length)).toEqual(before.markers);

  await endIt(page);
  const debrief = await debriefOf(page, after.run);
  expect(debrief.scorecard.dimensions).toHaveLength(5);
  await page.getByRole('button', { name: 'Make this a story' }).click();
  await page.getByRole('button', { name: 'Rehearse it' }).click();
  await page.getByRole('button', { name: 'Start answering' }).waitFor();
  expect(readdirSync(join(data, 'questions'))).toHaveLength(1);
});

/** What is said, by phase. A longer silence after the last of each lets the interviewer lead on. */
const SPOKEN: readonly (readonly string[])[] = [
  [
    'Show me the error rate by endpoint, and the changelog of what shipped at two.',
    'The errors started with the two o’clock deploy, and only checkout, orders and payments are affected.',
    'About one order in seven is failing, that is fifteen percent of customers at checkout.',
  ],
  ['Pull up the logs for the shop.', 'Open the diff of eight nine two.', 'Switch the discount flag off for everybody.'],
  [
    'Show me the pipeline for that build.',
    'The backend validation runs for everyone, and it throws a null pointer when the discount code is absent.',
    'The tests did not catch it, because integration ran with the flag on for every test user.',
  ],
  [
    'A flag must gate both sides, the page and the backend, and every new flag needs a review.',
    'Releases go to a canary cell first, with an automatic stop on the error rate.',
    'The rollback has to be tested before every release.',
  ],
];
const PAUSE_MS = 2_400;
/** Three seconds of quiet, and the time it takes to be heard. */
const PHASE_PAUSE_MS = 5_500;
const LEAD_MS = 10_000;

/** The sentences as a microphone hears them, with what the spoken part lasts. */
async function spokenDrill(page: Page): Promise<{ readonly parts: Float32Array[]; readonly lastsMs: number }> {
  const parts: Float32Array[] = [];
  for (const sentences of SPOKEN) {
    for (const sentence of sentences) parts.push((await speak(page, sentence)).samples);
    parts.push(new Float32Array(msToSamples(PHASE_PAUSE_MS - 2 * PAUSE_MS)));
  }
  const lastsMs = parts.reduce((sum, part) => sum + samplesToMs(part.length) + PAUSE_MS, 0);
  return { parts, lastsMs };
}

/** A quote is played from the recording, and the other views hold what they promise. */
async function lookRound(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^“/ }).first().click();
  await page.getByRole('button', { name: 'Pause (P)' }).waitFor();
  const from = await page.getByText(/^\d+:\d\d of/).textContent();
  await page.waitForTimeout(2_500);
  expect(await page.getByText(/^\d+:\d\d of/).textContent()).not.toBe(from);
  await expect(page.getByText('Nothing was recorded here.')).toHaveCount(0);
  await page.keyboard.press('p');
  await page.getByRole('button', { name: 'Play (P)' }).waitFor();
  await page.getByRole('tab', { name: 'What was knowable' }).click();
  expect(await page.getByText(/within a minute|min later/).count()).toBeGreaterThan(3);
  await page.getByRole('tab', { name: 'Beside a strong run' }).click();
  expect(await page.getByText(/on time|min later|min sooner/).count()).toBeGreaterThan(5);
}

const phasesOf = ({ records }: DrillDebrief): string[] =>
  records.flatMap((record) => (record.type === 'phase' ? [`${record.id} ${record.reason}`] : []));

test('a spoken drill: from the alert to what should change, each heard, led on by it and scored with it', async () => {
  test.setTimeout(420_000);
  const first = await launch({ settings });
  const { data } = first;
  const { parts, lastsMs } = await spokenDrill(first.page);
  const run = await prepared(first.page, FLAG_SEED);
  await first.close();
  const times = { leadMs: LEAD_MS, pauseMs: PAUSE_MS, restMs: 300_000 };
  const microphone = writeMicrophone(throwawayFolder(), parts, times);

  running = await launch({ data, microphone });
  const { page } = running;
  await watchDrill(page);
  await goOn(page);
  await page.getByText('Listening', { exact: true }).waitFor();
  await page.getByText('Hearing you', { exact: true }).waitFor({ timeout: LEAD_MS + 20_000 });
  // The last part ends by itself once all that was wanted has been said.
  await page.waitForFunction(
    () => (window as unknown as { watchedDrill?: DrillView }).watchedDrill?.state === 'ended',
    undefined,
    { timeout: lastsMs + 120_000 },
  );
  const view = await drillNow(page);
  const given = new Set(view.understood.flatMap(({ intents, state }) => (state === 'not-an-order' ? [] : intents)));
  for (const wanted of ['look.changelog', 'look.logs', 'look.diff', 'look.pipeline_step', 'flag.off'])
    expect([...given], wanted).toContain(wanted);
  await page.getByRole('button', { name: 'Look back on it' }).click();
  await page.getByRole('tab', { name: 'Scorecard' }).waitFor();
  await lookRound(page);

  const debrief = await debriefOf(page, run);
  expect(debrief.rootCause.id).toBe('flag');
  expect(phasesOf(debrief)).toEqual(['alert start', 'decision met', 'cause met', 'process met']);
  const carriedOut = debrief.records.flatMap((record) =>
    record.type === 'order' && record.state === 'carried-out' ? [record.order] : [],
  );
  expect(carriedOut).toEqual(['flag.off']);
  const levels = Object.fromEntries(debrief.scorecard.dimensions.map(({ id, level }) => [id, level]));
  expect(levels).toMatchObject({ 'root-cause': 'expert', process: 'expert', communication: 'novice' });
  // Quoted with what was said, from a recording that is there.
  for (const { id, quotes } of debrief.scorecard.dimensions)
    if (levels[id] === 'expert') expect(quotes.length, id).toBeGreaterThan(0);
  const folder = join(data, 'runs', run);
  expect(readdirSync(folder).filter((name) => name.startsWith('sound-'))).not.toEqual([]);
  expect(readFileSync(join(folder, 'events.jsonl'), 'utf8')).toContain('"said"');
});
