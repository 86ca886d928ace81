import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launch, launchInVain, type Running, removeFolders, throwawayFolder } from './launch';

let running: Running | undefined;

test.afterEach(async () => {
  await running?.kill();
  running = undefined;
});

test.afterAll(removeFolders);

test('a data folder that cannot be made is named instead of a window that never comes', () => {
  const place = join(throwawayFolder(), 'data');
  writeFileSync(place, '');
  const { status, output } = launchInVain(place);
  expect(status).toBe(1);
  expect(output).toContain(`The data folder cannot be written: a file lies in its place (${place}).`);
  expect(output).toContain('choose another data folder');
});

test('the first start welcomes, the next one does not', async () => {
  running = await launch({ microphone: 'tests/fixtures/jfk.wav' });
  const { data } = running;
  await expect(running.page.getByRole('heading', { name: 'Welcome to Greenroom' })).toBeVisible();
  await expect(running.page.getByText('hears you')).toBeVisible({ timeout: 20_000 });
  await running.page.getByRole('button', { name: 'Look around first' }).click();
  await expect(running.page.getByRole('heading', { name: 'Practise' })).toBeVisible();
  await running.close();
  running = await launch({ data });
  await expect(running.page.getByRole('heading', { name: 'Practise' })).toBeVisible();
});

test('the first run leads straight into a question', async () => {
  running = await launch({ microphone: 'tests/fixtures/jfk.wav' });
  await running.page.getByRole('heading', { name: 'Welcome to Greenroom' }).waitFor();
  await running.page.keyboard.press('Enter');
  await expect(running.page.getByRole('timer')).toHaveText('0:00');
});

test('settings that were edited into nonsense cost only the wrong ones', async () => {
  const data = throwawayFolder();
  writeFileSync(
    join(data, 'settings.json'),
    JSON.stringify({ settings: { introduced: true, theme: 'purple', threads: -3 } }),
  );
  running = await launch({ data });
  await expect(running.page.getByRole('heading', { name: 'Practise' })).toBeVisible();
  const settings = await running.page.evaluate(() => window.greenroom.call('settings.get', undefined));
  expect(settings).toMatchObject({ ok: true, value: { theme: 'dark', threads: 0, introduced: true } });
});

test('settings that are no JSON any more are kept under another name, and it is said', async () => {
  const data = throwawayFolder();
  const broken = '{"settings": {"introduced": true, "theme": "li';
  writeFileSync(join(data, 'settings.json'), broken);
  running = await launch({ data });
  await expect(running.page.getByText('The settings could not be read')).toBeVisible();
  expect(readFileSync(join(data, 'settings.json.damaged'), 'utf8')).toBe(broken);
  await running.close();
  running = await launch({ data });
  await expect(running.page.getByRole('heading', { name: 'Welcome to Greenroom' })).toBeVisible();
  await expect(running.page.getByText('The settings could not be read')).toHaveCount(0);
});
