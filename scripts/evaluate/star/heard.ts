// `npm run eval:star:heard`: how well answers are labelled as the engine hears them. Eight answers of the test part and
// twelve of the training part (read by models that have not seen their writers) are spoken by Flite and written down by the
// app's own hearing; labels are carried over by the words. Sound and transcripts are kept in .cache/star-heard.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toPcm16, wavHeader } from '../../../src/core/acoustics/wav';
import { type Analysis, analyseWith } from '../../../src/core/star/analyse';
import { starModel } from '../../../src/core/star/weights/load';
import type { StarModel } from '../../../src/core/star/weights/store';
import { LABELS, type Label } from '../../../src/shared/feedback';
import { DEFAULT_VOICE } from '../../../src/voice/flite';
import { VoiceBox } from '../../../src/voice/voice-box';
import { type DataAnswer, readAnswers } from '../../learn/star/data';
import { heldOut } from '../../learn/star/held-out';
import { Listener, must } from '../speech/hearing';
import { alignLabels } from './align';
import { Confusion } from './confusion';
import { asWritten, withoutPunctuation } from './forms';

const folder = join('.cache', 'star-heard');
const MODEL = 'tiny.en';
const COUNTS = { test: 8, train: 12 } as const;

interface Chosen {
  readonly answer: DataAnswer;
  readonly model: StarModel;
}

/** Stories evenly over the writers, not chosen by anything they say. */
function spread(answers: readonly DataAnswer[], count: number): DataAnswer[] {
  const stories = answers.filter(({ kind }) => kind === 'story');
  return Array.from({ length: count }, (_, at) => stories[Math.floor((at * stories.length) / count)] as DataAnswer);
}

function chosen(): Chosen[] {
  const test = spread(readAnswers('test'), COUNTS.test).map((answer) => ({ answer, model: starModel() }));
  const folds = heldOut(readAnswers('train'));
  const train = spread(readAnswers('train'), COUNTS.train).map((answer) => {
    const model = folds.find(({ writers }) => writers.has(answer.writer))?.model;
    if (!model) throw new Error(`no model was made without ${answer.writer}`);
    return { answer, model };
  });
  return [...test, ...train];
}

async function speak(voice: VoiceBox, { id, segments }: DataAnswer): Promise<string> {
  const file = join(folder, `${id}.wav`);
  if (existsSync(file)) return file;
  const text = segments.map(([, said]) => said).join(' ');
  const { pcm, sampleRateHz } = must(
    await voice.speak({ text, voice: DEFAULT_VOICE, rate: 1, signal: new AbortController().signal }),
  );
  const samples = toPcm16(pcm);
  const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
  writeFileSync(file, Buffer.concat([wavHeader(samples.byteLength, sampleRateHz), bytes]));
  return file;
}

function count(into: Confusion<Label>, read: Analysis, labels: readonly Label[]): void {
  for (const { from, to, label } of read.sentences)
    for (let at = from; at < to; at += 1) into.add(labels[at] as Label, label);
}

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

mkdirSync(folder, { recursive: true });
const voice = new VoiceBox({ onNotice: ({ what }) => void process.stderr.write(`${what}\n`) });
const listener = await Listener.open(folder, MODEL, false);
const forms = {
  'as written': new Confusion(LABELS),
  'without punctuation': new Confusion(LABELS),
  heard: new Confusion(LABELS),
};
let errors = 0;
const all = chosen();
for (const { answer, model } of all) {
  process.stderr.write(`${answer.id}\n`);
  const said = asWritten(answer);
  const options = { question: answer.question };
  count(forms['as written'], analyseWith(model, said.words.join(' '), options), said.labels);
  const plain = withoutPunctuation(said);
  count(forms['without punctuation'], analyseWith(model, plain.words.join(' '), options), plain.labels);
  const { words } = await listener.hear(answer.id, await speak(voice, answer));
  const heard = words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const aligned = alignLabels(
    said.words.map(bare),
    said.labels,
    heard.map(({ text }) => bare(text)),
  );
  errors += aligned.errorRate / all.length;
  count(forms.heard, analyseWith(model, '', { ...options, words: heard }), aligned.labels);
}
await listener.close();
process.stdout.write(`${all.length} answers, word error rate ${(100 * errors).toFixed(1)} %\n\n`);
process.stdout.write(`| form | macro-F1 | ${LABELS.join(' | ')} |\n|---|---:|${LABELS.map(() => '---:').join('|')}|\n`);
for (const [name, confusion] of Object.entries(forms))
  process.stdout.write(
    `| ${name} | ${confusion.macroF1().toFixed(3)} | ${LABELS.map((label) => confusion.f1(label).toFixed(3)).join(' | ')} |\n`,
  );
