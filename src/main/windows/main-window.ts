import { BrowserWindow, nativeTheme } from 'electron';
import { APP_ORIGIN } from '../security/policy';

const SMALLEST = { width: 900, height: 600 };
const USUAL = { width: 1280, height: 820 };
/** The window's colour before the page has painted; the page's own background tokens (renderer/ui/tokens.css). */
const BACKGROUND = { dark: '#0e1116', light: '#f7f8fa' };

export function createMainWindow(preload: string, icon?: string): BrowserWindow {
  const window = new BrowserWindow({
    ...USUAL,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Greenroom',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    ...(icon ? { icon } : {}),
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      // A take goes on being recorded while another window is in front.
      backgroundThrottling: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  loadPage(window);
  return window;
}

/** Opens the page at its start. */
export function loadPage(window: BrowserWindow): void {
  void window.loadURL(`${APP_ORIGIN}/`);
}
