// The yardstick of the start benchmark: the least that opens a window with a page in it.
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 860, webPreferences: { sandbox: true } });
  void window.loadFile(join(__dirname, 'page.html'));
});
app.on('window-all-closed', () => app.quit());
