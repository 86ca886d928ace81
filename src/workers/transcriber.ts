import { resampled } from '../core/acoustics/resample';
import { SAMPLE_RATE_HZ } from '../shared/units';
import { EngineTurns } from '../speech/engine-turns';
import { WORKER } from '../speech/hearing-limits';
import { HearingRoom } from '../speech/hearing-room';
import { measureSpeeds } from '../speech/measure';
import { ModelStore } from '../speech/models/store';
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

async function spokenSample(): Promise<Float32Array> {
  const box = new VoiceBox({ builtIn: fliteVoices(), onNotice: (failure) => post({ type: 'notice', failure }) });
  const spoken = await box.speak({ text: MEASURED_TEXT, rate: 1 });
  if (!spoken.ok) throw new Error(spoken.error.what);
  return resampled(spoken.value.pcm, spoken.value.sampleRateHz, SAMPLE_RATE_HZ);
}

const measure = async (threads: number, signal: AbortSignal, model?: string) => {
  const measured = await measureSpeeds({ store, turns, threads, model, sound: await spokenSample(), signal });
  if (!measured.ok || signal.aborted || threads > 0) return measured;
  const kept = await keepSpeeds(store.folder, measured.value);
  if (!kept.ok) post({ type: 'notice', failure: kept.error });
  return measured;
};

const server = new HearingServer(
  {
    open: ({ model, threads }) => HearingRoom.open({ store, model, threads, turns }),
    measure,
    acquaint: async (model, signal) => {
      const known = await knownSpeeds(store.folder);
      if (!known.some((figure) => figure.model === model)) await measure(0, signal, model);
    },
  },
  post,
);
process.parentPort.on('message', ({ data }) => server.receive(data));
setInterval(() => post({ type: 'alive' }), WORKER.aliveEveryMs);
