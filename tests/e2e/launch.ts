import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { electronRuntime, runtimeArguments } from '../../scripts/setup/electron.mjs';
import { defaultSettings, type SettingsPatch } from '../../src/shared/settings';
import { modelsFolder } from '../../src/speech/folders';

/** How long a window gets to close by itself before it is killed. */
const CLOSE_WITHIN_MS = 10_000;
const root = join(import.meta.dirname, '..', '..');

export interface LaunchOptions {
  /** Data folder of an earlier launch; a new throwaway one without it. */
  readonly data?: string | undefined;
  /** WAV file that the microphone plays; without it the machine has no microphone. */
  readonly microphone?: string | undefined;
  /** Folder of speech models; this machine's own without it. */
  readonly models?: string | undefined;
  readonly settings?: SettingsPatch | undefined;
  readonly args?: readonly string[] | undefined;
}

export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly data: string;
  /** What the app wrote to its terminal. */
  readonly output: () => string;
  /** Ends it as a person does; after ten seconds it is killed. */
  close(): Promise<void>;
  /** Ends it as a crash does: at once, nothing is tidied up. */
  kill(): Promise<void>;
}

const folders: string[] = [];

export function throwawayFolder(name = 'greenroom-e2e-'): string {
  const folder = mkdtempSync(join(tmpdir(), name));
  folders.push(folder);
  return folder;
}

/** Removes every throwaway folder of this file's tests. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

function writeSettings(data: string, patch: SettingsPatch): void {
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ settings: { ...defaultSettings, ...patch } }));
}

function soundArguments(file: string | undefined): string[] {
  if (file === undefined) return ['--use-fake-ui-for-media-stream'];
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-audio-capture=${file}`,
  ];
}

/** The environment of the app under test: this one's, with the folders of the test in place of the person's. */
function environment(data: string, models: string | undefined): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return {
    ...Object.fromEntries(inherited),
    GREENROOM_DATA: data,
    GREENROOM_MODELS: models ?? modelsFolder(process.env, process.platform, process.env.HOME ?? root),
  };
}

/** Starts the real app on a throwaway data folder. */
export async function launch(options: LaunchOptions = {}): Promise<Running> {
  const runtime = electronRuntime();
  if (!runtime) throw new Error('there is no Electron runtime; run: npm run setup');
  const data = options.data ?? throwawayFolder();
  if (options.settings) writeSettings(data, options.settings);
  const app = await electron.launch({
    executablePath: runtime.binary,
    args: [...runtimeArguments(), appFolder(), ...soundArguments(options.microphone), ...(options.args ?? [])],
    env: environment(data, options.models),
  });
  let output = '';
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const page = await app.firstWindow();
  await page.waitForSelector('#main');
  return { app, page, data, output: () => output, close: () => close(app), kill: () => kill(app) };
}

/** The checkout, or what GREENROOM_E2E_APP names: a packaged app's folder. */
export const appFolder = (): string => process.env.GREENROOM_E2E_APP ?? root;

/** Starts the app where it is expected to give up before it opens a window. @returns how it ended and what it said */
export function launchInVain(data: string): { status: number | null; output: string } {
  const runtime = electronRuntime();
  if (!runtime) throw new Error('there is no Electron runtime; run: npm run setup');
  const outcome = spawnSync(runtime.binary, [...runtimeArguments(), appFolder()], {
    env: environment(data, undefined),
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { status: outcome.status, output: `${outcome.stdout}${outcome.stderr}` };
}

const ended = (app: ElectronApplication): Promise<void> =>
  new Promise((resolve) => {
    const child = app.process();
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

async function close(app: ElectronApplication): Promise<void> {
  const gone = ended(app);
  const late = setTimeout(() => app.process().kill('SIGKILL'), CLOSE_WITHIN_MS);
  await app.close().catch(() => undefined);
  await gone;
  clearTimeout(late);
}

async function kill(app: ElectronApplication): Promise<void> {
  const gone = ended(app);
  app.process().kill('SIGKILL');
  await gone;
}
