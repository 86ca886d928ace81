// `node scripts/typescript.mjs scripts/evaluate/speech-second-pass.ts`: is it worth letting the engine hear doubtful
// stretches of voice a second time, with a prompt that asks for nothing but hesitations? On the tuning part.
import { join } from 'node:path';
import { fillerModel } from '../../src/core/acoustics/filler-model';
import { hesitation } from '../../src/core/delivery/fillers';
import { forestScore } from '../../src/core/learn/trees';
import { msToSamples } from '../../src/shared/units';
import { ModelStore } from '../../src/speech/models/store';
import { SpeechModel } from '../../src/speech/speech-model';
import { exampleOf } from '../learn/fillers/examples';
import { Listener, must, readSound } from './speech/hearing';
import { recordings } from './speech/material/material';

const CACHE = '.cache';
const PROMPT = 'Um, uh, hmm, er, ah.';
/** Sound on either side that the engine hears with a stretch. */
const AROUND_MS = 700;
/** Log-odds between which the sound alone leaves it open. */
const DOUBT = { from: -1.5, to: 1.5 } as const;
const MOST_RECORDINGS = 5;

const located = must(await ModelStore.ofUser().locate('tiny.en'));
if (located.kind !== 'whisper') throw new Error('tiny.en is no speech model');
const model = must(await SpeechModel.load(located.path, { dtw: located.dtw }));
const listener = await Listener.open(join(CACHE, 'speech-heard'), 'tiny.en', false);
const { filler } = fillerModel();
const count = { fillers: 0, heardInFillers: 0, others: 0, heardInOthers: 0, engineMs: 0, soundMs: 0 };
for (const recording of (await recordings(join(CACHE, 'speech-material'), 'tuning', 1)).slice(0, MOST_RECORDINGS)) {
  const { candidates, labels } = exampleOf(recording, await listener.hear(recording.name, recording.file));
  const sound = readSound(recording.file);
  count.soundMs += recording.durationMs;
  const doubtful = candidates
    .map(({ startMs, endMs, figures }, at) => ({
      startMs,
      endMs,
      label: labels[at],
      score: forestScore(filler, figures),
    }))
    .filter(({ label, score }) => label !== undefined && score > DOUBT.from && score < DOUBT.to)
    .sort((a, b) => b.score - a.score);
  const taken: { startMs: number; endMs: number }[] = [];
  for (const { startMs, endMs, label } of doubtful) {
    if (taken.some((one) => one.startMs < endMs && startMs < one.endMs)) continue;
    taken.push({ startMs, endMs });
    const piece = sound.slice(Math.max(0, msToSamples(startMs - AROUND_MS)), msToSamples(endMs + AROUND_MS));
    const audioCtx = Math.ceil(piece.length / 320) + 64;
    const heard = must(
      await model.transcribe(piece, {
        nThreads: 1,
        initialPrompt: PROMPT,
        audioCtx,
        temperatureInc: 0,
        noContext: true,
        maxTokens: 24,
      }),
    );
    const has = heard.segments.some(({ text }) => text.split(/\s+/).some((word) => hesitation(word) !== undefined));
    count.engineMs += heard.engineMs;
    if (label === 1) {
      count.fillers += 1;
      count.heardInFillers += has ? 1 : 0;
    } else {
      count.others += 1;
      count.heardInOthers += has ? 1 : 0;
    }
  }
}
await listener.close();
await model.free();
process.stdout.write(`${JSON.stringify(count)}\n`);
