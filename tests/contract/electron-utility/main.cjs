// Runs child.cjs as a utility process and reports what it says and how it ends, one JSON line each. No window.
const { join } = require('node:path');
const { app, utilityProcess } = require('electron');

const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);
const arguments_ = process.argv.slice(process.argv.indexOf('--') + 1);

app.whenReady().then(() => {
  const child = utilityProcess.fork(join(__dirname, 'child.cjs'), arguments_, { stdio: 'pipe' });
  child.stderr.on('data', (said) => say({ stderr: String(said) }));
  child.on('message', (message) => say({ message }));
  child.on('exit', (code) => {
    say({ code });
    app.exit(0);
  });
});
