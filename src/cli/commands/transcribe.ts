import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Result } from '../../shared/result';
import type { Transcript } from '../../shared/transcript';
import { clock, msToSamples } from '../../shared/units';
import { HearingRoom, type StreamRequest } from '../../speech/hearing-room';
import { DEFAULT_MODEL } from '../../speech/models/catalogue';
import { ModelStore } from '../../speech/models/store';
import { WavSource } from '../../speech/wav-source';
import { type Command, type ExitStatus, UsageError } from '../command';
import type { Output } from '../output';

/** What a microphone delivers at once in the app. */
const FRAME_MS = 32;

export const transcribe: Command = async ({ args, out, signal }) => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { model: { type: 'string' }, stream: { type: 'boolean' }, threads: { type: 'string' } },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('transcribe takes one FILE.wav.');
  const threads = Number(values.threads ?? 0);
  if (!Number.isInteger(threads) || threads < 0 || threads > 64) throw new UsageError('--threads takes 1 to 64.');
  // Told at once, before a model is loaded.
  const source = await WavSource.open(file);
  if (!source.ok) return out.fail(source.error);
  const { durationMs } = source.value;
  const opened = await HearingRoom.open({ store: ModelStore.ofUser(), model: values.model ?? DEFAULT_MODEL, threads });
  if (!opened.ok) {
    await source.value.close();
    return out.fail(opened.error);
  }
  const request: StreamRequest = {
    vocabulary: [],
    urgency: 'file',
    onProgress: ({ heardMs }) => out.progress('hearing', heardMs / durationMs, clock(durationMs)),
  };
  const room = opened.value;
  const heard = values.stream
    ? await hearLive(room, source.value, request, signal)
    : await room.file(file, request, signal);
  await source.value.close();
  await room.close();
  return heard.ok ? show(out, heard.value) : out.fail(heard.error);
};

/** At the speed of a microphone, so that what is left after the end is what it would be in the app. */
async function hearLive(
  room: HearingRoom,
  source: WavSource,
  request: StreamRequest,
  signal: AbortSignal,
): Promise<Result<Transcript>> {
  const stream = await room.stream({ ...request, urgency: 'live' });
  if (!stream.ok) return stream;
  signal.addEventListener('abort', () => stream.value.abort(), { once: true });
  const startedAt = performance.now();
  let given = 0;
  for await (const block of source.blocks()) {
    for (let at = 0; at < block.length && !signal.aborted; at += msToSamples(FRAME_MS)) {
      const frame = block.subarray(at, at + msToSamples(FRAME_MS));
      given += frame.length;
      const early = startedAt + given / 16 - performance.now();
      if (early > 1) await wait(early);
      stream.value.push(frame);
    }
  }
  return stream.value.finish();
}

function show(out: Output, transcript: Transcript): ExitStatus {
  out.result(transcript, () => inWords(transcript));
  return 0;
}

function inWords({ text, pauses, fillers, unclear, durationMs, engineMs, model, afterStopMs }: Transcript): string {
  const facts = [
    `${clock(durationMs)} of sound`,
    `${pauses.length} pauses`,
    `${fillers.length} fillers`,
    ...(unclear.length > 0 ? [`${unclear.length} unclear stretches`] : []),
    `${model}, ${(engineMs / 1000).toFixed(1)} s of work`,
    ...(afterStopMs === undefined ? [] : [`${afterStopMs} ms after the end`]),
  ];
  return `${text || '(no words)'}\n\n${facts.join(' · ')}`;
}
