import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { soundCandidates } from '../../../src/core/acoustics/filler-detector';
import { FillerFrames } from '../../../src/core/acoustics/filler-frames';
import { decodeMono, parseWav } from '../../../src/core/acoustics/wav';
import { findFillers } from '../../../src/core/delivery/fillers';
import type { Result } from '../../../src/shared/result';
import type { Transcript } from '../../../src/shared/transcript';
import { HearingRoom } from '../../../src/speech/hearing-room';
import { ModelStore } from '../../../src/speech/models/store';

/** What the app's own hearing makes of recordings; kept in the cache, because the engine is the slow part. */
export class Listener {
  private constructor(
    private readonly room: HearingRoom,
    private readonly folder: string,
    private readonly fresh: boolean,
  ) {}

  /** @param fresh hears everything anew @param threads of the engine; one is fastest where others work as well */
  static async open(folder: string, model: string, fresh: boolean, threads = 1): Promise<Listener> {
    const room = must(await HearingRoom.open({ store: ModelStore.ofUser(), model, threads }));
    const own = join(folder, model);
    mkdirSync(own, { recursive: true });
    return new Listener(room, own, fresh);
  }

  async hear(name: string, file: string): Promise<Transcript> {
    const kept = join(this.folder, `${name}.json`);
    if (!this.fresh && existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Transcript;
    const transcript = must(await this.room.file(file, { vocabulary: [], urgency: 'file' }));
    writeFileSync(kept, JSON.stringify(transcript));
    return transcript;
  }

  /** The same recording as a microphone would deliver it, in blocks of a length of its own. */
  async hearAsStream(sound: Float32Array, blockSamples: number): Promise<Transcript> {
    const stream = must(await this.room.stream({ vocabulary: [], urgency: 'live' }));
    for (let at = 0; at < sound.length; at += blockSamples) {
      must(stream.push(sound.subarray(at, at + blockSamples)));
      // The engine gets its turns, as it does between two blocks of a microphone.
      await new Promise((turn) => setImmediate(turn));
    }
    return must(await stream.finish());
  }

  close(): Promise<void> {
    return this.room.close();
  }
}

/** The words as they were heard before; the search for fillers is quick and may have changed. */
export function withFillersAnew(transcript: Transcript, file: string): Transcript {
  const listener = new FillerFrames();
  listener.push(readSound(file));
  const candidates = soundCandidates(listener.all());
  const { words, speech, language } = transcript;
  return { ...transcript, fillers: findFillers({ words, speech, candidates, language }) };
}

export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.what}`);
}

/** A WAV file as 16 kHz mono; the material has no other. */
export function readSound(file: string): Float32Array {
  const bytes = readFileSync(file);
  const { format, dataOffset, dataBytes } = must(parseWav(bytes, bytes.byteLength));
  return decodeMono(bytes.subarray(dataOffset, dataOffset + dataBytes), format);
}
