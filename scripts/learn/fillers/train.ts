// `npm run train:fillers`: learns from the tuning part of the generated speech what a hesitation sounds like, and writes
// the weights into src/core/acoustics/weights. The part that is held back is not looked at here.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseFillers } from '../../../src/core/acoustics/filler-detector';
import { SOUND_FIGURES } from '../../../src/core/acoustics/filler-features';
import { TEXT_FIGURES } from '../../../src/core/acoustics/filler-text';
import { combineFillers } from '../../../src/core/delivery/combine';
import { hesitation, textFillers } from '../../../src/core/delivery/fillers';
import { type BoostOptions, boost, type Forest, storeForest } from '../../../src/core/learn/trees';
import type { Filler, Transcript } from '../../../src/shared/transcript';
import { add, matchSpans, NOTHING, precision, recall, type Tally } from '../../evaluate/speech/filler-score';
import { Listener } from '../../evaluate/speech/hearing';
import { type Recording, recordings } from '../../evaluate/speech/material/material';
import { variedRecordings } from '../../evaluate/speech/material/varied';
import { SPEAKERS } from '../../evaluate/speech/material/voices';
import { type Example, exampleOf } from './examples';
import { pretendTranscript } from './pretend';

const CACHE = '.cache';
const ROUNDS = 4;
const OPTIONS: BoostOptions = { trees: 150, depth: 4, rate: 0.1, leastWeight: 2, pull: 2 };
/** Sounds that are none are many and alike; a filler counts for as many as make both sides comparable. */
const WORTH = 4;
/** What is aimed at; the threshold is the one at which, on people left out, the one that is further from it is nearest. */
const AIM = { precision: 0.85, recall: 0.8 } as const;

/** More to learn from; the first are heard by the engine, the others get a transcript as it might have written it. */
const VARIED = { count: 64, heard: 38 } as const;
/** Every recording is also learnt from as people of other sizes would have spoken it, in more noise. */
const SIZES = [1, 0.9, 1.12, 0.82, 1.2] as const;

async function examples(): Promise<Example[]> {
  const material = join(CACHE, 'speech-material');
  const tuning = await recordings(material, 'tuning', ROUNDS);
  const varied = await variedRecordings(material, VARIED.count);
  const listener = await Listener.open(join(CACHE, 'speech-heard'), 'tiny.en', false);
  const found: Example[] = [];
  const add = (recording: Recording, transcript: Transcript): void => {
    for (const size of SIZES) found.push(exampleOf(recording, transcript, size));
  };
  for (const recording of [...tuning, ...varied.slice(0, VARIED.heard)])
    add(recording, await listener.hear(recording.name, recording.file));
  for (const recording of varied.slice(VARIED.heard)) add(recording, pretendTranscript(recording));
  await listener.close();
  return found;
}

interface Row {
  readonly figures: readonly number[];
  readonly label: 0 | 1;
  readonly closes: boolean;
}

const rowsOf = (given: readonly Example[]): Row[] =>
  given.flatMap(({ candidates, labels, closes, size }) =>
    candidates.flatMap(({ figures }, at) => {
      const label = labels[at];
      // Sounds that are none are plenty; half of them is enough, and of the same ones at another size a quarter.
      const spare = label === 0 && at % (size === 1 ? 2 : 4) !== 0;
      return label === undefined || spare ? [] : [{ figures, label, closes: closes[at] ?? false }];
    }),
  );

function learn(given: readonly Example[]): { filler: Forest; closes: Forest } {
  const rows = rowsOf(given);
  const figures = rows.map((row) => row.figures);
  const labels = rows.map(({ label }) => label);
  const worth = labels.map((label) => (label === 1 ? WORTH : 1));
  const own = rows.filter(({ label }) => label === 1);
  const closes = boost(
    own.map((row) => row.figures),
    own.map((row) => (row.closes ? 1 : 0)),
    own.map(() => 1),
    { ...OPTIONS, trees: 40, depth: 2 },
  );
  return { filler: boost(figures, labels, worth, OPTIONS), closes };
}

/** The person behind a name such as `rms-small`. */
const personOf = ({ recording }: Example): string => recording.speaker.split('-')[0] ?? '';

const shown = (tally: Tally): string => `precision ${precision(tally).toFixed(3)}, recall ${recall(tally).toFixed(3)}`;

/** The hesitations the engine wrote down. */
const writtenIn = ({ words }: Transcript): Filler[] =>
  textFillers(words.filter(({ text }) => hesitation(text) !== undefined));

/** Recordings made as those are that are measured; the varied ones are harder on purpose. */
const isMeasured = ({ size, recording }: Example): boolean =>
  size === 1 && SPEAKERS.some(({ name }) => name === recording.speaker);

/** How well a model does that was learnt from the other people, for every threshold. @returns the best of them */
function crossCheck(all: readonly Example[]): number {
  const people = [...new Set(all.map(personOf))];
  const models = new Map(people.map((person) => [person, learn(all.filter((one) => personOf(one) !== person))]));
  let best = { from: 0, worse: -1 };
  for (let limit = 0; limit <= 4; limit += 0.25) {
    let tally = NOTHING;
    let alone = NOTHING;
    for (const example of all) {
      if (!isMeasured(example)) continue;
      const model = models.get(personOf(example));
      if (!model) continue;
      const written = writtenIn(example.transcript);
      const found = chooseFillers(example.candidates, written, { ...model, from: limit });
      const both = combineFillers(written, found);
      tally = add(tally, matchSpans(example.truth, both).tally);
      alone = add(alone, matchSpans(example.truth, found).tally);
    }
    process.stdout.write(`from ${limit.toFixed(2)}: with the text ${shown(tally)}; sound alone ${shown(alone)}\n`);
    const worse = Math.min(precision(tally) - AIM.precision, recall(tally) - AIM.recall);
    if (worse > best.worse) best = { from: limit, worse };
  }
  return best.from;
}

const figureNames = (): string[] => [...SOUND_FIGURES, ...TEXT_FIGURES];

const all = await examples();
const from = crossCheck(all);
const { filler, closes } = learn(all);
const stored = { figures: figureNames().join(' '), from, filler: storeForest(filler), closes: storeForest(closes) };
const folder = join('src', 'core', 'acoustics', 'weights');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'fillers.json'), `${JSON.stringify(stored, undefined, 2)}\n`);
process.stdout.write(`${all.length} recordings, threshold ${from}\n`);
