// `node scripts/typescript.mjs scripts/evaluate/speech-terms.ts`: do terms of the field come out right, and what does it
// cost elsewhere to name them to the engine beforehand? Spoken by the two tuning people; each sentence is heard without
// and with the words of a question.
import { wordErrors } from '../../src/core/transcript/word-errors';
import { SAMPLE_RATE_HZ } from '../../src/shared/units';
import { HearingRoom } from '../../src/speech/hearing-room';
import { ModelStore } from '../../src/speech/models/store';
import { must } from './speech/hearing';
import { Chance } from './speech/material/chance';
import { FliteSpeech } from './speech/material/flite-speech';
import { SPEAKERS } from './speech/material/voices';

/** What a question on such a day would name. */
const VOCABULARY = ['canary', 'kubectl', 'p99', 'rollback', 'feature flag', 'Grafana', 'Postgres', 'idempotent', 'SLO'];

interface Line {
  /** As the synthesiser has to read it, where that differs. */
  readonly spoken?: string;
  readonly text: string;
  readonly terms: readonly string[];
}

const LINES: readonly Line[] = [
  { text: 'We put the canary on two hosts and watched it for ten minutes.', terms: ['canary'] },
  {
    spoken: 'I ran kube control and saw that the pods were not ready.',
    text: 'I ran kubectl and saw that the pods were not ready.',
    terms: ['kubectl'],
  },
  {
    spoken: 'The p ninety nine went from eighty to four hundred milliseconds.',
    text: 'The p99 went from 80 to 400 milliseconds.',
    terms: ['p99'],
  },
  { text: 'So I started the rollback and told the team.', terms: ['rollback'] },
  { text: 'It was behind a feature flag that nobody had switched off.', terms: ['feature flag'] },
  { text: 'The graph in Grafana was flat for an hour.', terms: ['Grafana'] },
  {
    spoken: 'The post gres database had run out of connections.',
    text: 'The Postgres database had run out of connections.',
    terms: ['Postgres'],
  },
  { text: 'The job was not idempotent and ran twice.', terms: ['idempotent'] },
];

/** Nothing of the field is said here: whatever of it is heard was put in by being named. */
const PLAIN: readonly string[] = [
  'My sister asked me to help her move the old piano on Sunday.',
  'We talked for an hour and then went back to the kitchen.',
  'He was cross at first but we agreed on a simple plan.',
  'The letter came late and nobody had opened it.',
  'I wrote down who had said what and sent it round.',
  'They can carry it in the van if the weather is fine.',
];

interface Count {
  terms: number;
  right: number;
  putIn: number;
  errors: number;
  words: number;
}

const squashed = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const SILENCE = SAMPLE_RATE_HZ / 2;

/** Speech between two silences in a quiet room. */
function inQuiet(sound: Float32Array): Float32Array {
  const chance = new Chance(1);
  const all = Float32Array.from({ length: sound.length + 2 * SILENCE }, () => 0.0003 * chance.normal());
  sound.forEach((value, at) => {
    all[SILENCE + at] = (all[SILENCE + at] ?? 0) + value;
  });
  return all;
}

const room = must(await HearingRoom.open({ store: ModelStore.ofUser(), model: 'tiny.en', threads: 1 }));
const voice = new FliteSpeech();

async function heard(sound: Float32Array, vocabulary: readonly string[]): Promise<string> {
  const stream = must(await room.stream({ vocabulary, urgency: 'file' }));
  must(stream.push(sound));
  return must(await stream.finish()).text;
}

async function measure(vocabulary: readonly string[]): Promise<Count> {
  const count: Count = { terms: 0, right: 0, putIn: 0, errors: 0, words: 0 };
  for (const speaker of SPEAKERS.filter(({ name }) => name === 'slt' || name === 'rms')) {
    for (const { spoken, text, terms } of [...LINES, ...PLAIN.map((text): Line => ({ text, terms: [] }))]) {
      const { sound } = await voice.phrase(speaker, spoken ?? text);
      const found = await heard(inQuiet(sound), vocabulary);
      const all = squashed(found);
      count.terms += terms.length;
      count.right += terms.filter((term) => all.includes(squashed(term))).length;
      count.putIn += VOCABULARY.filter(
        (term) => all.includes(squashed(term)) && !squashed(text).includes(squashed(term)),
      ).length;
      const errors = wordErrors(text, found);
      count.errors += errors.replaced + errors.missed + errors.added;
      count.words += errors.said;
      process.stderr.write(`${speaker.name}, ${vocabulary.length} words named: ${found}\n`);
    }
  }
  return count;
}

for (const [name, vocabulary] of [
  ['without', []],
  ['with', VOCABULARY],
] as const) {
  const { terms, right, putIn, errors, words } = await measure(vocabulary);
  const rate = ((100 * errors) / words).toFixed(1);
  process.stdout.write(`${name} words of the question: ${right} of ${terms} terms right, ${putIn} put in, ${rate} %\n`);
}
await room.close();
