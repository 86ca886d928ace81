import { parseArgs } from 'node:util';
import { toPcm16, wavHeader } from '../../core/acoustics/wav';
import { replaceFile } from '../../library/write-file';
import { failed, messageOf, ok, type Result } from '../../shared/result';
import { DEFAULT_VOICE } from '../../voice/flite';
import { RATE } from '../../voice/limits';
import { stopped } from '../../voice/voice';
import { VoiceBox } from '../../voice/voice-box';
import { type Command, type ExitStatus, UsageError } from '../command';

/** Speaks a text into a 16-bit mono WAV file, at the rate the voice has. */
export const say: Command = async ({ args, out, signal }) => {
  const { text, file, voice, rate } = orderOf(args);
  const box = new VoiceBox({ onNotice: (failure) => out.note(failure.what) });
  const known = await box.list();
  if (!known.some(({ id }) => id === voice)) return out.fail(unknownVoice(voice, known).error);
  const spoken = await box.speak({ text, voice, rate, signal });
  if (!spoken.ok) return out.fail(spoken.error.code === stopped.error.code ? ABORTED : spoken.error);
  const { pcm, sampleRateHz, durationMs, voice: speaker } = spoken.value;
  const samples = toPcm16(pcm);
  const written = await write(file, Buffer.concat([wavHeader(samples.byteLength, sampleRateHz), bytesOf(samples)]));
  if (!written.ok) return out.fail(written.error);
  return done(out, { file, durationMs, voice: speaker });
};

const ABORTED = { code: 'aborted', what: 'Stopped; nothing was written.' };

interface Order {
  readonly text: string;
  readonly file: string;
  readonly voice: string;
  readonly rate: number;
}

function orderOf(args: readonly string[]): Order {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string' }, voice: { type: 'string' }, rate: { type: 'string' } },
  });
  if (positionals.length === 0) throw new UsageError('say takes the TEXT to say.');
  if (!values.out) throw new UsageError('say takes --out FILE.wav, where the sound goes.');
  const rate = values.rate === undefined ? 1 : Number(values.rate);
  if (!(rate >= RATE.least && rate <= RATE.most)) {
    throw new UsageError(`--rate takes a number from ${RATE.least} to ${RATE.most}; 1 is the voice's own speed.`);
  }
  // Words that were not put in quotation marks are one text all the same.
  return { text: positionals.join(' '), file: values.out, voice: values.voice ?? DEFAULT_VOICE, rate };
}

function unknownVoice(voice: string, known: readonly { readonly id: string }[]) {
  const names = known.map(({ id }) => id).join(', ');
  const why = voice.startsWith('openai:') ? ' on the command line; cloud voices speak only in the app' : '';
  return failed('voice-unknown', `There is no voice "${voice}"${why}.`, { todo: `Choose one of: ${names}.` });
}

const bytesOf = (samples: Int16Array): Uint8Array =>
  new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is a file',
  EISDIR: 'it is a folder',
  EACCES: 'writing there is not allowed',
  EPERM: 'writing there is not allowed',
  EROFS: 'that disk is read-only',
};

/** Under a temporary name first, so that a file that was there is replaced whole or not at all. */
async function write(file: string, wav: Uint8Array): Promise<Result<true>> {
  try {
    await replaceFile(file, wav);
    return ok(true);
  } catch (thrown) {
    const { code = '' } = thrown as { code?: string };
    if (code === 'ENOSPC')
      return failed('disk-full', `${file} could not be written: the disk is full.`, { todo: 'Make room.' });
    return failed('out-not-written', `${file} could not be written: ${REASONS[code] ?? messageOf(thrown)}.`, {
      todo: 'Name another file with --out.',
    });
  }
}

function done(
  out: Parameters<Command>[0]['out'],
  spoken: { file: string; durationMs: number; voice: string },
): ExitStatus {
  out.result(spoken, () => `${spoken.file}: ${(spoken.durationMs / 1000).toFixed(1)} s, ${spoken.voice}`);
  return 0;
}
