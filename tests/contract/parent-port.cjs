// Gives a worker of the app, started as a plain Node process, the one thing it uses of Electron's utility process.
process.parentPort = {
  postMessage: (message) => process.send(message),
  on: (event, listener) => process.on(event, (data) => listener({ data })),
};
