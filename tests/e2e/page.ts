import type { Page } from '@playwright/test';
import type { Bridge } from '../../src/shared/bridge';
import type { Take } from '../../src/shared/contract';
import type { Phase, SessionView } from '../../src/shared/session';
import type { TakeSummary } from '../../src/shared/take';

declare global {
  interface Window {
    readonly greenroom: Bridge;
    /** What main last said of the session, and when keys were pressed; kept by `watch`. */
    watched?: { view: SessionView | undefined; keys: { readonly key: string; readonly atMs: number }[] };
  }
}

/** From now on keeps main's last word on the session and the time of every key, in the page's own clock. */
export async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched: NonNullable<Window['watched']> = { view: undefined, keys: [] };
    window.watched = watched;
    window.greenroom.listen('session.changed', (view) => {
      watched.view = view;
    });
    window.addEventListener('keydown', ({ key }) => watched.keys.push({ key, atMs: performance.now() }), true);
  });
}

export const lastView = (page: Page): Promise<SessionView | undefined> => page.evaluate(() => window.watched?.view);

/** Time between the first and the last press of a key, ms. */
export const betweenKeys = (page: Page, key: string): Promise<number> =>
  page.evaluate((wanted) => {
    const times = (window.watched?.keys ?? []).filter((pressed) => pressed.key === wanted).map(({ atMs }) => atMs);
    return (times.at(-1) ?? 0) - (times[0] ?? 0);
  }, key);

export async function waitForPhase(page: Page, phase: Phase, timeout = 30_000): Promise<void> {
  await page.waitForFunction((wanted) => window.watched?.view?.phase === wanted, phase, { timeout });
}

export const takesOf = (page: Page): Promise<TakeSummary[]> =>
  page.evaluate(async () => {
    const answer = await window.greenroom.call('takes.list', undefined);
    if (!answer.ok) throw new Error(answer.error.what);
    return answer.value;
  });

export const takeOf = (page: Page, id: string): Promise<Take> =>
  page.evaluate(async (wanted) => {
    const answer = await window.greenroom.call('takes.get', { id: wanted });
    if (!answer.ok) throw new Error(answer.error.what);
    return answer.value;
  }, id);

/** Goes to a question's room by way of the list of questions, as a person does. */
export async function enterRoom(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Questions' }).click();
  await page.getByRole('radio', { name: title }).click();
  await page.getByRole('button', { name: 'Go to the room' }).click();
  await page.getByRole('timer').waitFor();
}

/** The microphone has to have been open for this long to have a whole pre-roll. */
const OPEN_FOR_MS = 1_200;

/** Starts the answer once the microphone has heard something for a while. */
export async function startAnswer(page: Page): Promise<void> {
  await page.getByText('Hearing you through').waitFor();
  await page.waitForTimeout(OPEN_FOR_MS);
  await page.keyboard.press('Space');
  await waitForPhase(page, 'recording');
}

/** Hearing the end of a short answer on a busy machine with two cores. */
const HEARING_MS = 120_000;

/** Answers for so long, and waits for the review. */
export async function answerFor(page: Page, ms: number): Promise<void> {
  await startAnswer(page);
  await page.waitForTimeout(ms);
  await page.keyboard.press('Space');
  await page.waitForFunction(() => location.hash.includes('review'), undefined, { timeout: HEARING_MS });
  await page.getByRole('list', { name: 'Parts of the answer' }).waitFor();
}
