// Loads the addon, transcribes, and ends in the middle of a second transcription.
const { readFileSync } = require('node:fs');

const [addonPath, modelPath, soundPath] = process.argv.slice(2);
const END_STATUS = 7;

(async () => {
  const addon = require(addonPath);
  const file = readFileSync(soundPath).subarray(44);
  const samples = Float32Array.from({ length: file.length / 2 }, (_, at) => file.readInt16LE(at * 2) / 32_768);
  const model = await addon.loadModel(modelPath, { dtw: 'tiny.en' });
  const { segments } = await model.transcribe(samples, { nThreads: 2 });
  const tokens = segments.flatMap((segment) => segment.tokens).filter((token) => !token.special);
  process.parentPort.postMessage({
    electron: process.versions.electron,
    text: tokens.map((one) => one.bytes).join(''),
  });
  model.transcribe(samples, { nThreads: 2 });
  setTimeout(() => process.exit(END_STATUS), 50);
})().catch((error) => {
  process.parentPort.postMessage({ error: String(error?.stack ?? error) });
});
