// `npm run eval:speech [-- --model ID] [--rounds N] [--kept]`: how well speech is heard, on generated speech that nothing
// was tuned on. Prints the figures and writes them into docs/evaluation.md. One round is the short version; with --kept
// nothing is heard a second time, but fillers are looked for anew.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSection } from './section';
import type { Measured } from './speech/figures';
import { Listener, readSound, withFillersAnew } from './speech/hearing';
import { recordings, writeWav } from './speech/material/material';
import { nonSpeech } from './speech/non-speech';
import { type Invention, reportOf, type StreamCheck } from './speech/report';

const CACHE = '.cache';
/** Samples a microphone may deliver at once; any number must give the same. */
const BLOCKS = [512, 1600, 4321] as const;

async function inventions(listener: Listener): Promise<Invention[]> {
  const folder = join(CACHE, 'speech-material', 'non-speech');
  mkdirSync(folder, { recursive: true });
  const found: Invention[] = [];
  for (const { name, sound } of nonSpeech()) {
    const file = join(folder, `${name.replace(' ', '-')}.wav`);
    writeWav(file, sound);
    const heard = await listener.hear(`non-speech-${name.replace(' ', '-')}`, file);
    const transcript = values.kept ? withFillersAnew(heard, file) : heard;
    found.push({ name, words: transcript.text, fillers: transcript.fillers.length });
  }
  return found;
}

/** Live and from file must agree in every word, time, pause and filler. */
async function streamChecks(listener: Listener, measured: readonly Measured[]): Promise<StreamCheck[]> {
  const checks: StreamCheck[] = [];
  for (const [index, blockSamples] of BLOCKS.entries()) {
    const one = measured[index * 5] ?? measured[0];
    if (!one) continue;
    const live = await listener.hearAsStream(readSound(one.recording.file), blockSamples);
    const said = ({ words, pauses, fillers, speech, unclear }: Measured['transcript']): string =>
      JSON.stringify({ words, pauses, fillers, speech, unclear });
    checks.push({ name: one.recording.name, blockSamples, same: said(live) === said(one.transcript) });
  }
  return checks;
}

const { values } = parseArgs({
  options: {
    model: { type: 'string', default: 'tiny.en' },
    rounds: { type: 'string', default: '1' },
    kept: { type: 'boolean', default: false },
  },
});

const rounds = Number(values.rounds);
const all = await recordings(join(CACHE, 'speech-material'), 'held-out', rounds);
const listener = await Listener.open(join(CACHE, 'speech-heard'), values.model, !values.kept);
const measured: Measured[] = [];
for (const recording of all) {
  const heard = await listener.hear(recording.name, recording.file);
  measured.push({ recording, transcript: values.kept ? withFillersAnew(heard, recording.file) : heard });
  process.stderr.write(`${measured.length} of ${all.length} recordings heard\n`);
}
const invented = await inventions(listener);
const streams = await streamChecks(listener, measured);
await listener.close();
const report = reportOf({ measured, invented, streams, model: values.model, rounds });
process.stdout.write(report);
writeSection('speech', report);
