// `npm run eval:speech [-- --model ID] [--beside ID] [--rounds N] [--kept]`: how well speech is heard, on generated speech that nothing
// was tuned on. Prints the figures and writes them into docs/evaluation.md. One round is the short version; with --kept
// nothing is heard a second time, but fillers are looked for anew.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSection } from './section';
import type { Measured } from './speech/figures';
import { Listener, readSound, withFillersAnew } from './speech/hearing';
import { type Recording, recordings, writeWav } from './speech/material/material';
import { FAST_SPEAKERS } from './speech/material/voices';
import { nonSpeech } from './speech/non-speech';
import { type Invention, reportOf, type StreamCheck } from './speech/report';

const CACHE = '.cache';
const MATERIAL = join(CACHE, 'speech-material');
/** Samples a microphone may deliver at once; any number must give the same. */
const BLOCKS = [512, 1600, 4321] as const;

async function inventions(listener: Listener): Promise<Invention[]> {
  const folder = join(MATERIAL, 'non-speech');
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

async function hearAll(listener: Listener, all: readonly Recording[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const recording of all) {
    const heard = await listener.hear(recording.name, recording.file);
    measured.push({ recording, transcript: values.kept ? withFillersAnew(heard, recording.file) : heard });
    process.stderr.write(`${measured.length} of ${all.length} recordings heard\n`);
  }
  return measured;
}

/** Half of a round, where hearing all of it would say no more. */
const aQuietAndANoisy = ({ snrDb }: Recording): boolean => snrDb === undefined || snrDb === 20;

async function hearBeside(model: string): Promise<Measured[]> {
  if (model === '') return [];
  const other = await Listener.open(join(CACHE, 'speech-heard'), model, !values.kept);
  const heard = await hearAll(other, (await recordings(MATERIAL, 'held-out', 1)).filter(aQuietAndANoisy));
  await other.close();
  return heard;
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
    /** Another model, which hears half of the first round. */
    beside: { type: 'string', default: '' },
    rounds: { type: 'string', default: '1' },
    kept: { type: 'boolean', default: false },
  },
});

const rounds = Number(values.rounds);
const all = await recordings(MATERIAL, 'held-out', rounds);
const listener = await Listener.open(join(CACHE, 'speech-heard'), values.model, !values.kept);
const measured = await hearAll(listener, all);
const hurried = await recordings(MATERIAL, 'held-out', 1, FAST_SPEAKERS);
const fast = await hearAll(listener, hurried.filter(aQuietAndANoisy));
const invented = await inventions(listener);
const streams = await streamChecks(listener, measured);
await listener.close();
const beside = await hearBeside(values.beside);
const report = reportOf({ measured, invented, streams, fast, beside, model: values.model, rounds });
process.stdout.write(report);
writeSection('speech', report);
