import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Candidate, soundCandidates, weighedCandidates } from '../../../src/core/acoustics/filler-detector';
import { FillerFrames } from '../../../src/core/acoustics/filler-frames';
import { Resampler } from '../../../src/core/acoustics/resample';
import { hesitation } from '../../../src/core/delivery/fillers';
import type { Transcript } from '../../../src/shared/transcript';
import { SAMPLE_RATE_HZ, type Span } from '../../../src/shared/units';
import { readSound } from '../../evaluate/speech/hearing';
import { Chance } from '../../evaluate/speech/material/chance';
import { speechRms, type TrueFiller } from '../../evaluate/speech/material/compose';
import type { Recording } from '../../evaluate/speech/material/material';
import { noiseOf, withNoise } from '../../evaluate/speech/material/surroundings';

/** A recording with everything that could be a hesitation in it. */
export interface Example {
  readonly recording: Recording;
  readonly size: number;
  readonly transcript: Transcript;
  readonly truth: readonly TrueFiller[];
  readonly candidates: readonly Candidate[];
  /** Of each candidate: 1 a filler, 0 none, undefined something in between that teaches nothing. */
  readonly labels: readonly (0 | 1 | undefined)[];
  readonly closes: readonly boolean[];
}

/** From this share of common time on a candidate is the filler, below the other it is not. */
const SAME = 0.6;
const OTHER = 0.3;

/** Common time as a share of the time of both together. */
function likeness(a: Span, b: Span): number {
  const common = Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs);
  return Math.max(0, common) / (Math.max(a.endMs, b.endMs) - Math.min(a.startMs, b.startMs));
}

/** The frames of a recording; kept beside it, because reckoning them takes longer than learning from them. */
function framesOf(recording: Recording, size: number): Float32Array {
  const { file } = recording;
  const kept = `${file}.${size}${size === 1 ? '' : '-noisier'}.frames`;
  if (existsSync(kept)) {
    const bytes = readFileSync(kept);
    return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Float32Array.BYTES_PER_ELEMENT);
  }
  const listener = new FillerFrames();
  const sound = resized(readSound(file), size);
  listener.push(size === 1 ? sound : inNoise(sound, recording));
  const frames = listener.all();
  writeFileSync(kept, new Uint8Array(frames.buffer, frames.byteOffset, frames.byteLength));
  return frames;
}

const NOISES = ['white', 'hum', 'keyboard', 'fan', 'street'] as const;
/** From a loud office to a quiet room. */
const NOISE_DB = { least: 8, most: 30 } as const;

/** More noise than the recording has, another each time: what is heard only in quiet rooms is of little use. */
function inNoise(sound: Float32Array, { name }: Recording): Float32Array {
  const chance = new Chance([...name].reduce((sum, letter) => Math.imul(sum, 33) + letter.charCodeAt(0), sound.length));
  const noise = noiseOf(chance.pick(NOISES), sound.length, [], chance);
  return withNoise(sound, noise, speechRms(sound), chance.between(NOISE_DB.least, NOISE_DB.most));
}

/** The same said by a smaller person, and faster by as much: the sound is played at another speed. */
function resized(sound: Float32Array, size: number): Float32Array {
  if (size === 1) return sound;
  const resampler = new Resampler(Math.round((SAMPLE_RATE_HZ * size) / 100) * 100, SAMPLE_RATE_HZ);
  const parts = [resampler.push(sound), resampler.end()];
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const faster = <T extends Span>(spans: readonly T[], size: number): T[] =>
  spans.map((span) => ({ ...span, startMs: Math.round(span.startMs / size), endMs: Math.round(span.endMs / size) }));

/** @param size 1 as it is; 1.1 as a tenth smaller person would say it, a tenth faster */
export function exampleOf(recording: Recording, transcript: Transcript, size = 1): Example {
  const words = faster(transcript.words, size);
  const speech = faster(transcript.speech, size);
  const truth = faster(recording.truth.fillers, size);
  const hesitations = words.filter(({ text }) => hesitation(text) !== undefined);
  const candidates = weighedCandidates({
    candidates: soundCandidates(framesOf(recording, size)),
    words,
    hesitations,
    speech,
  });
  const best = candidates.map((candidate) =>
    truth
      .map((filler) => ({ filler, share: likeness(filler, candidate) }))
      .reduce((a, b) => (b.share > a.share ? b : a), { filler: undefined as never, share: 0 }),
  );
  return {
    recording,
    size,
    transcript: { ...transcript, words, speech },
    truth,
    candidates,
    labels: best.map(({ share }) => (share >= SAME ? 1 : share <= OTHER ? 0 : undefined)),
    closes: best.map(({ filler, share }) => share >= SAME && (filler.word === 'um' || filler.word === 'hmm')),
  };
}
