import { join } from 'node:path';
import { app, BrowserWindow, protocol, session } from 'electron';
import { guardPermissions } from '../../../src/main/security/permissions';
import { claimScheme, servePage } from '../../../src/main/windows/page';

// A window for the stage: the page under the same scheme, content policy and permissions as in the app, no preload.

const built = join(import.meta.dirname, '..');
claimScheme(protocol);
app.on('window-all-closed', () => app.quit());

void app.whenReady().then(() => {
  guardPermissions(session.defaultSession);
  servePage(protocol, join(built, 'site'), {
    takes: (id) => join(built, 'takes', `${id}.wav`),
    drills: (id, file) => join(built, 'runs', id, file),
    updates: (id, file) => join(built, 'updates', id, file),
  });
  const window = new BrowserWindow({
    width: 1280,
    height: 820,
    useContentSize: true,
    autoHideMenuBar: true,
    webPreferences: { contextIsolation: true, sandbox: true, backgroundThrottling: false },
  });
  void window.loadURL('app://greenroom/index.html?scene=home&theme=dark');
});
