import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { toPcm16, wavHeader } from '../../src/core/acoustics/wav';
import type { Take } from '../../src/shared/contract';
import { msToSamples, SAMPLE_RATE_HZ } from '../../src/shared/units';
import { withAdditions } from './fixtures/review-takes';
import { exercises } from './fixtures/updates';

const here = import.meta.dirname;
const root = join(here, '..', '..');
/** Where the stage is built to and its pictures go. */
export const stageFolder = process.env.STAGE_FOLDER ?? join(root, '.cache', 'stage');

async function buildPage(): Promise<void> {
  await build({
    configFile: false,
    root: here,
    logLevel: 'warn',
    plugins: [react()],
    base: './',
    build: {
      target: 'chrome130',
      chunkSizeWarningLimit: 4_000,
      assetsInlineLimit: 0,
      outDir: join(stageFolder, 'site'),
      emptyOutDir: true,
    },
  });
}

async function buildShell(): Promise<void> {
  await build({
    configFile: false,
    root: join(here, 'shell'),
    logLevel: 'warn',
    build: {
      ssr: join(here, 'shell', 'main.ts'),
      target: 'node20',
      outDir: join(stageFolder, 'shell'),
      emptyOutDir: true,
      rollupOptions: { external: ['electron'], output: { entryFileNames: 'main.js' } },
    },
  });
  cpSync(join(here, 'shell', 'package.json'), join(stageFolder, 'shell', 'package.json'));
}

/** Sound with the take's own outline: a voice-like buzz where words are, near silence between them. */
function soundOf({ attempt, transcript }: Take): Float32Array {
  const sound = new Float32Array(msToSamples(attempt.durationMs));
  for (const [index, word] of (transcript?.words ?? []).entries()) {
    const from = msToSamples(word.startMs);
    const length = msToSamples(word.endMs) - from;
    const pitchHz = 105 + 18 * Math.sin(index / 3);
    for (let at = 0; at < length && from + at < sound.length; at += 1) {
      const swell = Math.sin((Math.PI * at) / length) * (0.16 + 0.1 * Math.abs(Math.sin(index * 1.7)));
      const phase = (2 * Math.PI * pitchHz * at) / SAMPLE_RATE_HZ;
      sound[from + at] = swell * (Math.sin(phase) + 0.5 * Math.sin(2 * phase) + 0.25 * Math.sin(5 * phase));
    }
  }
  return sound;
}

function writeTakes(): void {
  const folder = join(stageFolder, 'takes');
  mkdirSync(folder, { recursive: true });
  for (const take of withAdditions) {
    const pcm = toPcm16(soundOf(take));
    const bytes = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength);
    writeFileSync(
      join(folder, `${take.attempt.id}.wav`),
      Buffer.concat([wavHeader(bytes.length, SAMPLE_RATE_HZ), bytes]),
    );
  }
}

/** A recording of a few seconds for the updates that were spoken. */
function writeUpdates(): void {
  for (const { id, updates } of exercises)
    for (const { file, durationMs } of updates.flatMap(({ sounds }) => sounds)) {
      const folder = join(stageFolder, 'updates', id);
      mkdirSync(folder, { recursive: true });
      const hum = Int16Array.from({ length: msToSamples(durationMs) }, (_, at) => 900 * Math.sin(at / 20));
      const bytes = Buffer.from(hum.buffer, hum.byteOffset, hum.byteLength);
      writeFileSync(join(folder, file), Buffer.concat([wavHeader(bytes.length, SAMPLE_RATE_HZ), bytes]));
    }
}

/** Builds page, window and sounds of the stage. */
export async function buildStage(): Promise<void> {
  await buildPage();
  await buildShell();
  writeTakes();
  writeUpdates();
}
