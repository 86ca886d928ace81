import {
  fillerTally,
  hesitationsOf,
  longPauses,
  type Measured,
  pauseErrors,
  quantile,
  rightlyNamed,
  startErrors,
  wordErrorRate,
  written,
} from './figures';
import { matchSpans, precision, recall, type Tally } from './filler-score';
import { FILLERS_NOTE, MADE, SOAK_NOTE, SPEED_NOTE, TERMS_NOTE } from './report-notes';
import { pairWords } from './word-score';

export interface Invention {
  readonly name: string;
  readonly words: string;
  readonly fillers: number;
}

export interface StreamCheck {
  readonly name: string;
  readonly blockSamples: number;
  readonly same: boolean;
}

export interface ReportParts {
  readonly measured: readonly Measured[];
  readonly invented: readonly Invention[];
  readonly streams: readonly StreamCheck[];
  /** The same voices in a hurry. */
  readonly fast: readonly Measured[];
  /** A part of the same recordings heard with another model, if one was named. */
  readonly beside: readonly Measured[];
  readonly model: string;
  readonly rounds: number;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const ms = (value: number): string => (Number.isNaN(value) ? '-' : `${Math.round(value)} ms`);
const figures = (tally: Tally): string => `${precision(tally).toFixed(2)} / ${recall(tally).toFixed(2)}`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const levelOf = ({ recording }: Measured): string =>
  recording.snrDb === undefined ? 'clean' : `${recording.snrDb} dB`;
const voiceOf = ({ recording }: Measured): string => recording.speaker;

/** One line a group and one for all. */
function grouped(
  all: readonly Measured[],
  name: (one: Measured) => string,
  line: (own: readonly Measured[]) => readonly string[],
): string[][] {
  const names = [...new Set(all.map(name))];
  return [...names.map((own) => [own, ...line(all.filter((one) => name(one) === own))]), ['**all**', ...line(all)]];
}

function wordLine(own: readonly Measured[]): string[] {
  const errors = startErrors(own);
  return [percent(wordErrorRate(own)), ms(quantile(errors, 0.5)), ms(quantile(errors, 0.95)), String(errors.length)];
}

function pauseLine(own: readonly Measured[]): string[] {
  const long = longPauses(own);
  const errors = pauseErrors(own);
  return [
    figures(long),
    String(long.found + long.missed),
    ms(quantile(errors, 0.5)),
    ms(quantile(errors, 0.95)),
    ms(errors.at(-1) ?? Number.NaN),
  ];
}

function fillerLine(own: readonly Measured[]): string[] {
  const both = fillerTally(own, hesitationsOf);
  const count = both.found + both.missed;
  return [figures(both), figures(fillerTally(own, written)), String(count), percent(rightlyNamed(own))];
}

/** The same recordings with both models. Their speed is the benchmark’s affair: what is kept was heard at different times. */
function modelTable(measured: readonly Measured[], beside: readonly Measured[]): string {
  if (beside.length === 0) return '';
  const same = measured.filter(({ recording }) => beside.some((one) => one.recording.name === recording.name));
  const line = (all: readonly Measured[]): string[] => [
    all[0]?.transcript.model ?? '',
    ...wordLine(all).slice(0, 3),
    figures(fillerTally(all, hesitationsOf)),
  ];
  const head = ['model', 'word error rate', 'start, median', 'start, 95th percentile', 'fillers'];
  return `
### Another model

The same ${same.length} recordings with both. Fillers are searched with what was learnt beside ${measured[0]?.transcript.model ?? ''}.

${table(head, [line(same), line(beside)])}
`;
}

/** A few of each kind of mistake, the first of each recording. */
function failures(all: readonly Measured[]): string[][] {
  const found: string[][] = [];
  for (const { recording, transcript } of all) {
    const { missed, wrong } = matchSpans(recording.truth.fillers, hesitationsOf(transcript));
    const at = (time: number): string => `${recording.name}, ${(time / 1000).toFixed(1)} s`;
    const around = (span: { startMs: number; endMs: number }): string =>
      recording.truth.words
        .filter((word) => word.endMs > span.startMs - 400 && word.startMs < span.endMs + 400)
        .map(({ text }) => text)
        .join(' ');
    const lost = missed[0];
    const invented = wrong[0];
    if (lost)
      found.push([
        'filler missed',
        at(lost.startMs),
        `${lost.word} of ${lost.endMs - lost.startMs} ms (${lost.made}) near “${around(lost)}”`,
      ]);
    if (invented)
      found.push([
        'no filler',
        at(invented.startMs),
        `“${around(invented)}” counted as ${invented.word} (${invented.heard})`,
      ]);
    const late = pairWords(recording.truth.words, transcript.words).find(
      ({ said, heard }) => Math.abs(said.startMs - heard.startMs) > 400,
    );
    if (late)
      found.push([
        'time',
        at(late.said.startMs),
        `“${late.said.text}” ${late.heard.startMs - late.said.startMs} ms off`,
      ]);
  }
  const kinds = ['filler missed', 'no filler', 'time'];
  return kinds.flatMap((kind) => found.filter(([name]) => name === kind).slice(0, 4));
}

/** The section as it stands in docs/evaluation.md. */
export function reportOf({ measured, invented, streams, fast, beside, model, rounds }: ReportParts): string {
  const minutes = measured.reduce((sum, { recording }) => sum + recording.durationMs, 0) / 60_000;
  const dry = measured.filter(({ recording }) => recording.snrDb === undefined);
  const made = invented.filter(({ words, fillers }) => words !== '' || fillers > 0);
  const inventedRows = made.map(({ name, words, fillers }) => [name, words || '-', String(fillers)]);
  return `## Speech

\`npm run eval:speech -- --model ${model} --rounds ${rounds}${beside.length > 0 ? ` --beside ${beside[0]?.transcript.model}` : ''}\` (${measured.length} recordings, ${minutes.toFixed(1)} minutes, model ${model})

${MADE}

### Words

Word error rate without hesitations, numbers as digits; starts of the words that were heard right.

${table(['noise', 'word error rate', 'start, median', 'start, 95th percentile', 'words'], grouped(measured, levelOf, wordLine))}

${table(['voice', 'word error rate', 'start, median', 'start, 95th percentile', 'words'], grouped(measured, voiceOf, wordLine))}

${TERMS_NOTE}

### Other ways to speak

awb speaks Scottish English, kal16 American; both stand above at their usual speed. Here they are in a hurry, every sound in three quarters of its time.
Other accents are not in the voices at hand.

${table(['voice', 'word error rate', 'start, median', 'start, 95th percentile', 'words'], grouped(fast, voiceOf, wordLine))}

${table(['voice', 'one second', 'pauses', 'border, median', '95th percentile', 'most'], grouped(fast, voiceOf, pauseLine))}
${modelTable(measured, beside)}
### Pauses

Pauses of a second, precision / recall, and how far the ends of all pauses from 300 ms on lie from the truth. Recordings without noise and echo: ${pauseLine(dry).join(', ')}.

${table(['noise', 'one second', 'pauses', 'border, median', '95th percentile', 'most'], grouped(measured, levelOf, pauseLine))}

### Fillers

Precision / recall; a filler counts as found within 250 ms of its middle. “Text alone” is what the engine wrote down when asked to write hesitations. “um or uh”: share of those found that were told right.

${table(['noise', 'text and sound', 'text alone', 'fillers', 'um or uh'], grouped(measured, levelOf, fillerLine))}

${table(['voice', 'text and sound', 'text alone', 'fillers', 'um or uh'], grouped(measured, voiceOf, fillerLine))}

${FILLERS_NOTE}

### Inventions

${invented.length} sounds of 12 s without speech (silence, room noise, breath, keyboard, hum, music; three of each): ${made.length === 0 ? 'no word and no filler in any.' : `something was heard in ${made.length}.`}
${made.length === 0 ? '' : `\n${table(['sound', 'words', 'fillers'], inventedRows)}\n`}
### Live and from file

${streams.map(({ name, blockSamples, same }) => `- ${name} in blocks of ${blockSamples} samples: ${same ? 'the same words, times, pauses and fillers as from the file' : '**differs from the file**'}`).join('\n')}

${SPEED_NOTE}

${SOAK_NOTE}

### Where it fails

${table(['kind', 'where', 'what'], failures(measured))}
`;
}
