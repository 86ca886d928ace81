// Loads, uses and frees everything a few times, faults included, then ends. Run by run-asan.mjs with the leak checker on.
// Arguments: the addon, a Whisper model, a Silero model.
const [addonPath, modelPath, vadPath] = process.argv.slice(2);
const addon = require(addonPath);

const SECOND = 16_000;
const tone = Float32Array.from({ length: 2 * SECOND }, (_, at) => 0.1 * Math.sin(at / 20));
const refused = (promise) =>
  promise.then(
    () => {
      throw new Error('this had to be refused');
    },
    () => undefined,
  );

async function round() {
  const model = await addon.loadModel(modelPath, { dtw: 'tiny.en' });
  const options = { nThreads: 2, audioCtx: 300, temperatureInc: 0, maxTokens: 8 };
  await model.transcribe(tone, { ...options, onSegment: () => undefined, onProgress: () => undefined });
  const throwing = () => {
    throw new Error('a listener that fails');
  };
  await refused(model.transcribe(tone, { ...options, onProgress: throwing }));
  const stopped = refused(model.transcribe(tone, { nThreads: 2 }));
  model.abort();
  await stopped;
  const freed = refused(model.transcribe(tone, { nThreads: 2 }));
  await model.free();
  await freed;

  const activity = await addon.loadVoiceActivity(vadPath);
  await activity.analyse(tone);
  activity.push(tone.subarray(0, 512));
  activity.free();

  await refused(addon.loadModel(vadPath));
  await refused(addon.loadModel('/nowhere'));
  await refused(addon.loadVoiceActivity(modelPath));
  await refused(addon.loadModel(modelPath, { dtwHeads: [[9, 9]] }));
}

(async () => {
  for (let count = 0; count < 3; count += 1) await round();
  // What JavaScript still holds on to is no leak of ours.
  for (let count = 0; count < 5; count += 1) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
})();
