import {
  ADTS,
  type AudioSample,
  AudioSampleSink,
  BlobSource,
  FLAC,
  Input,
  type InputAudioTrack,
  MP3,
  MP4,
  OGG,
  QTFF,
  WAVE,
  WEBM,
} from 'mediabunny';
import { Resampler } from '../../core/acoustics/resample';
import type { SoundMessage } from '../../shared/contract';
import { type Failure, FailureError, messageOf } from '../../shared/result';
import { SAMPLE_RATE_HZ, samplesToMs } from '../../shared/units';
import { IMPORT_LIMITS, type ImportOrder, type ImportReport } from './import-messages';

// Decodes a recording in pieces and sends it to main as 16 kHz mono, never more than a bounded time ahead of the disk.

/** Named one by one: the library's list of all would bring its readers of streamed video along. */
const FORMATS = [WAVE, MP3, MP4, QTFF, ADTS, OGG, FLAC, WEBM];

/** Posted at once: a quarter of a second, so that an hour is some ten thousand messages and not a million. */
const POST_SAMPLES = SAMPLE_RATE_HZ / 4;

let takenMs = 0;
let wake: (() => void) | undefined;

const report = (message: ImportReport): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<ImportOrder>) => {
  if (data.type === 'taken') {
    takenMs = data.recordedMs;
    wake?.();
    return;
  }
  void read(data.file, data.port);
};

/** Waits until main has taken enough of what was sent. */
async function waitForRoom(sentMs: number): Promise<void> {
  while (sentMs - takenMs > IMPORT_LIMITS.aheadMs) {
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
}

const unreadable = (name: string, why: string): Failure => ({
  code: 'import-unreadable',
  what: `${name} could not be read: ${why}.`,
  kept: 'The file itself is untouched.',
  todo: 'Save it as WAV, MP3, M4A, OGG or FLAC, and import that.',
});

async function openTrack(input: Input, name: string): Promise<InputAudioTrack> {
  if (!(await input.canRead())) throw new FailureError(unreadable(name, 'it is not a recording in a form we know'));
  const track = await input.getPrimaryAudioTrack();
  if (!track) throw new FailureError(unreadable(name, 'there is no sound in it'));
  if (!(await track.canDecode())) {
    const codec = await track.getCodec();
    throw new FailureError(
      unreadable(name, `its sound is coded as ${codec ?? 'something unknown'}, which cannot be decoded here`),
    );
  }
  return track;
}

const tooLong = (name: string): FailureError =>
  new FailureError({
    code: 'import-too-long',
    what: `${name} is longer than an hour.`,
    kept: 'The file itself is untouched.',
    todo: 'Cut out the answer, and import that.',
  });

/** One decoded piece as mono: the mean of its channels. */
function toMono(sample: AudioSample): Float32Array {
  const mono = new Float32Array(sample.numberOfFrames);
  const channel = new Float32Array(sample.numberOfFrames);
  for (let planeIndex = 0; planeIndex < sample.numberOfChannels; planeIndex += 1) {
    sample.copyTo(channel, { planeIndex, format: 'f32-planar' });
    for (let index = 0; index < mono.length; index += 1) {
      mono[index] = (mono[index] ?? 0) + (channel[index] ?? 0) / sample.numberOfChannels;
    }
  }
  return mono;
}

/** Collects samples and posts them in blocks, keeping to the room main has. */
class Sender {
  private readonly block = new Float32Array(POST_SAMPLES);
  private filled = 0;
  private sent = 0;

  constructor(
    private readonly port: MessagePort,
    private readonly totalMs: number | undefined,
  ) {}

  get sentMs(): number {
    return samplesToMs(this.sent);
  }

  async add(samples: Float32Array): Promise<void> {
    for (let at = 0; at < samples.length; ) {
      const part = samples.subarray(at, at + POST_SAMPLES - this.filled);
      this.block.set(part, this.filled);
      this.filled += part.length;
      at += part.length;
      if (this.filled === POST_SAMPLES) await this.flush();
    }
  }

  async flush(): Promise<void> {
    if (this.filled === 0) return;
    this.post({ type: 'frames', samples: this.block.slice(0, this.filled) });
    this.sent += this.filled;
    this.filled = 0;
    report({ type: 'progress', sentMs: this.sentMs, totalMs: this.totalMs });
    await waitForRoom(this.sentMs);
  }

  end(): void {
    this.post({ type: 'end' });
    report({ type: 'done', sentMs: this.sentMs });
  }

  private post(message: SoundMessage): void {
    this.port.postMessage(message);
  }
}

async function decode(input: Input, file: File, port: MessagePort): Promise<void> {
  const track = await openTrack(input, file.name);
  const seconds = await input.getDurationFromMetadata([track]).catch(() => null);
  const totalMs = seconds === null ? undefined : seconds * 1000;
  if (totalMs !== undefined && totalMs > IMPORT_LIMITS.longestMs) throw tooLong(file.name);
  const sender = new Sender(port, totalMs);
  let resampler: Resampler | undefined;
  for await (const sample of new AudioSampleSink(track).samples()) {
    // What a decoder primes itself with lies before the start.
    if (sample.timestamp + sample.duration <= 0) {
      sample.close();
      continue;
    }
    resampler ??= new Resampler(sample.sampleRate, SAMPLE_RATE_HZ);
    const mono = toMono(sample);
    sample.close();
    await sender.add(resampler.push(mono));
    if (sender.sentMs > IMPORT_LIMITS.longestMs) throw tooLong(file.name);
  }
  if (!resampler) throw new FailureError(unreadable(file.name, 'there is no sound in it'));
  await sender.add(resampler.end());
  await sender.flush();
  sender.end();
}

async function read(file: File, port: MessagePort): Promise<void> {
  const input = new Input({ source: new BlobSource(file), formats: FORMATS });
  try {
    await decode(input, file, port);
  } catch (thrown) {
    const failure = thrown instanceof FailureError ? thrown.failure : unreadable(file.name, messageOf(thrown));
    report({ type: 'failed', failure });
  } finally {
    input.dispose();
  }
}
