import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { wordErrors } from '../../core/transcript/word-errors';
import { failed, ok, type Result } from '../../shared/result';
import { transcript as transcriptShape } from '../../shared/transcript';
import { usualThreads } from '../../speech/hearing-room';
import { DEFAULT_MODEL } from '../../speech/models/catalogue';
import { ModelStore } from '../../speech/models/store';
import { afterStops } from './after-stop';
import { against, type Benchmark, type BenchRun, percentile } from './bench';
import { type ProgramRun, runProgram } from './program-run';
import { type SpokenAnswer, speakAnswer, wavFile } from './spoken-answer';

/** What is heard: the length of a full answer. */
const ANSWER_MS = 180_000;
const VOICE = 'flite:slt';
const LARGER = ['base.en', 'base'] as const;
const MEBIBYTE = 2 ** 20;
const REFERENCE = process.platform === 'win32' ? 'whisper-cli.exe' : 'whisper-cli';

/** whisper.cpp's own program, built from the same source with the same flags (`npm run bench` builds it). */
function referenceProgram(): string | undefined {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const file = join(folder, 'native', 'build-reference', 'bin', REFERENCE);
    if (existsSync(file)) return file;
    if (dirname(folder) === folder) return undefined;
  }
}

interface Material {
  readonly answer: SpokenAnswer;
  readonly file: string;
  readonly durationMs: number;
  readonly modelPath: string;
  readonly threads: number;
}

/** Hears a three-minute answer three ways: as a file, as whisper.cpp's own program does, and while it is spoken. */
export const speechBench: Benchmark = async (run) => {
  const model = await ModelStore.ofUser().locate(DEFAULT_MODEL);
  if (!model.ok) return model;
  const answer = await speakAnswer(ANSWER_MS, VOICE);
  if (!answer.ok) return answer;
  const folder = await mkdtemp(join(tmpdir(), 'greenroom-bench-'));
  try {
    const file = join(folder, 'answer.wav');
    await writeFile(file, wavFile(answer.value.sound));
    const durationMs = answer.value.sound.length / 16;
    const threads = usualThreads();
    return await measure({ answer: answer.value, file, durationMs, modelPath: model.value.path, threads }, run);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

async function measure(material: Material, run: BenchRun): Promise<Result<void>> {
  const { answer, durationMs } = material;
  const reference = await hearByReference(material, run);
  if (!reference.ok) return reference;
  const own = await hearByProgram(material, run.signal);
  if (!own.ok) return own;
  const yard = reference.value;
  const { heard, program } = own.value;
  run.report(against('answer length', 's', durationMs / 1000, undefined));
  run.report(against('threads', 'threads', material.threads, yard && material.threads));
  const errors = (text: string): number => wordErrors(answer.text, text).rate * 100;
  run.report(against('word error rate', '%', errors(heard.text), yard && errors(yard.output)));
  const factor = (ms: number): number => ms / durationMs;
  run.report(against('real-time factor', 'x', factor(program.wallMs), yard && factor(yard.wallMs)));
  run.report(against('engine time', 's', heard.engineMs / 1000, yard && yard.wallMs / 1000));
  if (program.cpuMs !== undefined)
    run.report(against('processor time', 's', program.cpuMs / 1000, yard?.cpuMs && yard.cpuMs / 1000));
  if (program.peakBytes !== undefined)
    run.report(against('memory', 'MiB', program.peakBytes / MEBIBYTE, yard?.peakBytes && yard.peakBytes / MEBIBYTE));
  // Batch hearing can only begin when the answer has ended: its whole time is what one would wait.
  const usual = await reportStops(material, DEFAULT_MODEL, yard?.wallMs, run);
  const larger = await largerModel();
  return usual.ok && larger ? reportStops(material, larger, undefined, run) : usual;
}

/** The next larger model that is on this machine, to say what it costs to choose it. */
async function largerModel(): Promise<string | undefined> {
  const models = await ModelStore.ofUser().list();
  return LARGER.find((id) => models.some((one) => one.id === id && one.installed && !one.damaged));
}

async function reportStops(
  { answer, threads }: Material,
  model: string,
  batchMs: number | undefined,
  run: BenchRun,
): Promise<Result<void>> {
  const stops = await afterStops(answer, { model, threads }, run);
  if (!stops.ok) return stops;
  const what = model === DEFAULT_MODEL ? 'after stop' : `after stop with ${model}`;
  run.report(against(`${what}, median`, 'ms', percentile(stops.value, 0.5), batchMs));
  run.report(against(`${what}, 95th percentile`, 'ms', percentile(stops.value, 0.95), batchMs));
  return ok(undefined);
}

/** Greedy, as the app hears; without time stamps in its output. Undefined where the program is not there. */
async function hearByReference(
  { file, modelPath, threads }: Material,
  { note, signal }: BenchRun,
): Promise<Result<ProgramRun | undefined>> {
  const program = referenceProgram();
  if (!program) {
    note('whisper.cpp’s own program is not here to compare with; in a checkout `npm run bench speech` builds it.');
    return ok(undefined);
  }
  const args = ['-m', modelPath, '-t', `${threads}`, '-bs', '1', '-bo', '1', '-nt', '-np', '-f', file];
  return runProgram(program, args, signal);
}

async function hearByProgram({ file, threads }: Material, signal: AbortSignal) {
  const args = [process.argv[1] ?? '', 'transcribe', file, '--json', '--threads', `${threads}`];
  const program = await runProgram(process.execPath, args, signal);
  if (!program.ok) return program;
  const heard = transcriptShape.safeParse(JSON.parse(program.value.output));
  if (!heard.success) return failed('bench-failed', 'The program’s own transcript could not be read.');
  return ok({ heard: heard.data, program: program.value });
}
