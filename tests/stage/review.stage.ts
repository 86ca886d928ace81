import { expect, type Page, test } from '@playwright/test';
import { openStage, type StageWindow } from './window';

// What a person does in a review by keyboard and by pressing what is marked: every mark is heard, every figure explained.

const SIZE = { width: 1280, height: 820 };
let stage: StageWindow;
let page: Page;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  stage = await openStage();
  page = stage.page;
});

test.afterAll(() => stage?.close());

async function open(scene = 'review-strong'): Promise<void> {
  await stage.show(scene, 'dark', SIZE);
  await page.getByRole('list', { name: 'Parts of the answer' }).waitFor();
  // The words take the sound's times only when it can be played.
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
}

/** The part of the sentence that sounds, as its letter's label says it. */
const sounding = (): Promise<string | null> =>
  page
    .locator('[data-line]', { has: page.locator('[data-now]') })
    .locator('[data-why]')
    .getAttribute('aria-label');
const playing = () => page.getByRole('button', { name: 'Pause', exact: true });

test('the keys play, stop, and go to each part', async () => {
  await open();
  await page.keyboard.press('p');
  await playing().waitFor();
  await page.keyboard.press('p');
  await expect(playing()).toBeHidden();
  for (const [key, part] of [
    ['1', 'Situation'],
    ['2', 'Task'],
    ['3', 'Action'],
    ['4', 'Result'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(sounding).toBe(`Why ${part}?`);
  }
});

test('J and K go from mark to mark, and say what each is', async () => {
  await open();
  const said: string[] = [];
  for (const key of ['j', 'j', 'j', 'k']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(150);
    said.push(await page.locator('[aria-live="polite"]').first().innerText());
  }
  expect(said.every((text) => text.trim() !== '')).toBe(true);
  expect(new Set(said).size).toBeGreaterThan(1);
});

test('every filler, pause and unclear stretch in the words is a button that plays it', async () => {
  await open('review-eventful');
  for (const name of [/heard in the sound: play/, /Pause of .* play/, /Unclear for .* play/]) {
    const mark = page
      .getByRole('region', { name: /Words of the answer/ })
      .getByRole('button', { name })
      .first();
    await mark.click();
    await playing().waitFor();
    await page.keyboard.press('p');
  }
});

test('W says why a sentence is that part; Esc closes that and stays in the review', async () => {
  await open();
  await page.keyboard.press('2');
  await page.keyboard.press('p');
  await page.keyboard.press('w');
  const why = page.getByRole('dialog', { name: 'Why Task' });
  await expect(why).toContainText('a promise with an hour to it');
  await page.keyboard.press('Escape');
  await expect(why).toBeHidden();
  expect(await page.evaluate(() => location.hash)).toContain('review');
});

test('the overall figure shows what it is made of, and the points add up to it', async () => {
  await open();
  await page.getByRole('button', { name: /How it comes about/ }).click();
  const cells = await page.getByRole('dialog').locator('tbody td:last-child').allInnerTexts();
  const sum = cells.reduce((total, text) => total + Number(text), 0);
  const together = await page.getByRole('dialog').locator('tfoot tr:first-child td').innerText();
  expect(cells.length).toBe(6);
  expect(Math.abs(sum - Number(together))).toBeLessThan(1);
});

/** From now on keeps the sound that is played, which stands nowhere in the document. */
const watchSound = (): Promise<void> =>
  page.evaluate(() => {
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      Reflect.set(window, 'sounding', this);
      return play.call(this);
    };
  });

const sound = (): Promise<{ readonly atMs: number; readonly rate: number; readonly keepsPitch: boolean }> =>
  page.evaluate(() => {
    const { currentTime, playbackRate, preservesPitch } = Reflect.get(window, 'sounding') as HTMLMediaElement;
    return { atMs: currentTime * 1000, rate: playbackRate, keepsPitch: preservesPitch };
  });

test('a click on a word plays from it, and the words follow the sound', async () => {
  await open();
  await watchSound();
  const word = page.locator('[data-word="12"]');
  await word.click();
  await playing().waitFor();
  await expect(page.locator('[data-now]').first()).toBeVisible();
  await page.keyboard.press('p');
  const { atMs } = await sound();
  const startMs = await page.evaluate(async () => {
    const { take } = JSON.parse(decodeURIComponent(location.hash.slice(1))) as { take: string };
    const found = await window.stage?.bridge.call('takes.get', { id: take });
    return found?.ok ? (found.value.transcript?.words[12]?.startMs ?? Number.NaN) : Number.NaN;
  });
  expect(atMs).toBeGreaterThanOrEqual(startMs - 50);
  expect(atMs).toBeLessThan(startMs + 5_000);
});

test('it plays faster and slower with its pitch kept', async () => {
  await open();
  await watchSound();
  await page.keyboard.press('p');
  await playing().waitFor();
  const rates: number[] = [];
  for (const key of [']', ']', ']', ']', '[', '[', '[', '[', '[']) {
    await page.keyboard.press(key);
    const { rate, keepsPitch } = await sound();
    rates.push(rate);
    expect(keepsPitch).toBe(true);
  }
  expect(rates).toEqual([1.25, 1.5, 2, 2, 1.5, 1.25, 1, 0.75, 0.75]);
  await expect(page.getByRole('button', { name: '0.75×' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('p');
});

test('notes are saved with the take by themselves', async () => {
  await open();
  await page.getByRole('tab', { name: 'Notes' }).click();
  await page.getByRole('textbox', { name: 'Notes to this take' }).fill('Say the number first.');
  await page.getByText('Saved with the take.').waitFor();
  await page.getByRole('tab', { name: 'Scores' }).click();
  await page.getByRole('tab', { name: 'Notes' }).click();
  await expect(page.getByRole('textbox', { name: 'Notes to this take' })).toHaveValue('Say the number first.');
});

test('a word is corrected by keyboard alone, and the words stay where one was', async () => {
  await open();
  await page.getByRole('region', { name: /Words of the answer/ }).focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: /Correct the word/ }).fill('saw');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-word="2"]')).toHaveText('saw');
  await expect(page.locator('[data-word="2"]')).toBeFocused();
});

test('a follow-up’s answer has no score of its own and is joined to its take', async () => {
  await open('review-follow-up');
  await expect(page.getByRole('button', { name: /How it comes about/ })).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Scores' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Join them' }).click();
  await page.getByText('judged as one answer').waitFor();
  await page.getByRole('button', { name: /How it comes about/ }).waitFor();
});

test('a double click in the list opens the take, and its second press neither plays nor selects anything', async () => {
  await stage.show('library', 'dark', SIZE);
  await page
    .getByRole('row', { name: /Working under pressure/ })
    .first()
    .dblclick();
  await page.getByRole('list', { name: 'Parts of the answer' }).waitFor();
  expect(await page.evaluate(() => document.getSelection()?.toString() ?? '')).toBe('');
  await expect(playing()).toBeHidden();
});
