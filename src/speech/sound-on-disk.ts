import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fromPcm16, WAV_HEADER_BYTES } from '../core/acoustics/wav';
import { FailureError, messageOf } from '../shared/result';
import { SAMPLE_RATE_HZ } from '../shared/units';
import { WORKER } from './hearing-limits';

const BLOCK_SAMPLES = SAMPLE_RATE_HZ;

const missing = (why: string): FailureError =>
  new FailureError({
    code: 'sound-missing',
    what: `The recording could not be heard again from the disk: ${why}.`,
    kept: 'What was recorded is kept.',
    todo: 'Open the take (Takes) and hear it again.',
  });

/** Reads exactly `bytes.length` bytes, waiting for a file that is still being written to grow. */
async function readWhole(file: FileHandle, bytes: Uint8Array, position: number, signal: AbortSignal): Promise<void> {
  let got = 0;
  for (let patienceMs: number = WORKER.diskPatienceMs; got < bytes.length; ) {
    const { bytesRead } = await file.read(bytes, got, bytes.length - got, position + got);
    got += bytesRead;
    if (bytesRead > 0) continue;
    if (patienceMs <= 0) throw missing('the file does not hold all of it');
    patienceMs -= WORKER.diskPollMs;
    await wait(WORKER.diskPollMs, undefined, { signal });
  }
}

/**
 * The first samples of a take that is still being recorded, from the file its recorder writes (16-bit mono at 16 kHz
 * behind a plain header). What is not flushed yet is waited for.
 * @throws FailureError `sound-missing` when it does not come; an AbortError when `signal` stops the wait
 */
export async function* soundOnDisk(
  path: string,
  samples: number,
  signal: AbortSignal,
): AsyncGenerator<Float32Array<ArrayBuffer>> {
  if (samples <= 0) return;
  const file = await open(path, 'r').catch((thrown: unknown) => {
    throw missing(messageOf(thrown));
  });
  try {
    for (let at = 0; at < samples && !signal.aborted; at += BLOCK_SAMPLES) {
      const block = new Int16Array(Math.min(BLOCK_SAMPLES, samples - at));
      await readWhole(file, new Uint8Array(block.buffer), WAV_HEADER_BYTES + at * 2, signal);
      yield fromPcm16(block);
    }
  } finally {
    await file.close();
  }
}
