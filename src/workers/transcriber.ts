import { resampled } from '../core/acoustics/resample';
import type { Result } from '../shared/result';
import { SAMPLE_RATE_HZ } from '../shared/units';
import { EngineTurns } from '../speech/engine-turns';
import { WORKER } from '../speech/hearing-limits';
import { HearingRoom } from '../speech/hearing-room';
import { measureSpeeds } from '../speech/measure';
import { VOICE_ACTIVITY_MODEL } from '../speech/models/catalogue';
import { ModelStore } from '../speech/models/store';
import type { EngineChoice } from '../speech/rooms';
import { HearingServer, type Post } from '../speech/serve';
import { keepSpeeds, knownSpeeds } from '../speech/speeds';
import { fliteVoices } from '../voice/flite';
import { VoiceBox } from '../voice/voice-box';

// The hearing's own process: an engine that crashes, hangs or fills the memory never ends the recording.

/** What is heard to measure this machine; an answer's usual words and pace. */
const MEASURED_TEXT =
  'On the morning of the release our pipeline failed at the integration test, so I told the rollout lead what I knew, ' +
  'read the logs, and found that the test image was two weeks old.';

const post: Post = (report) => process.parentPort.postMessage(report);
const store = ModelStore.ofUser();
const turns = new EngineTurns();

async function openRoom({ model, threads }: EngineChoice): Promise<Result<HearingRoom>> {
  for (const id of [model, VOICE_ACTIVITY_MODEL]) {
    const whole = await store.whole(id);
    if (!whole.ok) return whole;
  }
  return HearingRoom.open({ store, model, threads, turns });
}

async function spokenSample(): Promise<Float32Array> {
  const box = new VoiceBox({ builtIn: fliteVoices(), onNotice: (failure) => post({ type: 'notice', failure }) });
  const spoken = await box.speak({ text: MEASURED_TEXT, rate: 1 });
  if (!spoken.ok) throw new Error(spoken.error.what);
  return resampled(spoken.value.pcm, spoken.value.sampleRateHz, SAMPLE_RATE_HZ);
}

/** @param known models that need no measuring */
async function measure(threads: number, signal: AbortSignal, known: readonly string[] = []) {
  const sound = await spokenSample();
  const measured = await measureSpeeds({ store, turns, threads, known, sound, signal });
  if (!measured.ok || signal.aborted || threads > 0) return measured;
  const kept = await keepSpeeds(store.folder, measured.value);
  if (!kept.ok) post({ type: 'notice', failure: kept.error });
  await tellSpeeds();
  return measured;
}

const tellSpeeds = async (): Promise<void> => post({ type: 'speeds', figures: [...(await knownSpeeds(store.folder))] });

/** Measures what is there and was never measured: a first run, or a model that was added. */
async function acquaint(signal: AbortSignal): Promise<void> {
  const known = new Set((await knownSpeeds(store.folder)).map(({ model }) => model));
  const strange = (await store.list()).filter(({ id, installed }) => installed && !known.has(id));
  if (strange.every(({ id }) => id === VOICE_ACTIVITY_MODEL)) await tellSpeeds();
  else await measure(0, signal, [...known]);
}

const server = new HearingServer({ open: openRoom, measure, acquaint }, post);
process.parentPort.on('message', ({ data }) => server.receive(data));
setInterval(() => post({ type: 'alive' }), WORKER.aliveEveryMs);
