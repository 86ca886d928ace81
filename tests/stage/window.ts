import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { electronRuntime, runtimeArguments } from '../../scripts/setup/electron.mjs';
import { stageFolder } from './build';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface StageWindow {
  readonly page: Page;
  show(scene: string, theme: 'dark' | 'light', size: Size): Promise<void>;
  resize(size: Size): Promise<void>;
  close(): Promise<void>;
}

const REDRAWN_MS = 200;

async function resize(app: ElectronApplication, page: Page, size: Size): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
  // The waveform is drawn anew a tenth of a second after its size changed.
  await page.waitForTimeout(REDRAWN_MS);
}

/** Opens the stage's window. It is used for one scene after the other: opening takes longer than most scenes. */
export async function openStage(): Promise<StageWindow> {
  const runtime = electronRuntime();
  if (!runtime) throw new Error('there is no Electron runtime; run: npm run setup');
  const app = await electron.launch({
    executablePath: runtime.binary,
    args: [
      ...runtimeArguments(),
      join(stageFolder, 'shell'),
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--autoplay-policy=no-user-gesture-required',
      '--force-device-scale-factor=1',
    ],
  });
  const page = await app.firstWindow();
  return {
    page,
    show: async (scene, theme, size) => {
      await resize(app, page, size);
      // A pointer left over from the scene before would light up what it stands on.
      await page.mouse.move(0, 0);
      await page.goto(`app://greenroom/index.html?scene=${scene}&theme=${theme}`);
      await page.waitForSelector('main :is(h1, h2)');
      await page.evaluate(() => document.fonts.ready);
    },
    resize: (size) => resize(app, page, size),
    close: () => app.close(),
  };
}
