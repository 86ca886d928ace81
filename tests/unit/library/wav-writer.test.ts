import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseWav } from '../../../src/core/acoustics/wav';
import { WavWriter } from '../../../src/library/wav-writer';

let folder: string;
let path: string;
const events = { onTrouble: vi.fn<(reason: string) => void>(), onRecovered: vi.fn<() => void>() };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greenroom-wav-'));
  path = join(folder, 'answer.wav');
  vi.clearAllMocks();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ramp = (count: number): Float32Array => Float32Array.from({ length: count }, (_, index) => index / count);

async function soundBytes(): Promise<number> {
  const bytes = await readFile(path);
  const layout = parseWav(bytes, bytes.length);
  if (!layout.ok) throw new Error(layout.error.what);
  return layout.value.dataBytes;
}

describe('the WAV writer', () => {
  it('leaves a file that opens after every flush', async () => {
    const writer = await WavWriter.create(path, events);
    writer.append(ramp(800));
    await writer.flush();
    expect(await soundBytes()).toBe(1600);
    writer.append(ramp(400));
    await writer.flush();
    expect(await soundBytes()).toBe(2400);
    expect(await writer.close()).toEqual({ samples: 1200, unwritten: 0 });
  });

  it('flushes by itself, so that a kill loses less than a second', async () => {
    const writer = await WavWriter.create(path, events);
    writer.append(ramp(1600));
    await vi.waitFor(async () => expect(await soundBytes()).toBe(3200), { timeout: 2000 });
    await writer.close();
  });

  it('keeps the order and counts everything when appending and flushing overlap', async () => {
    const writer = await WavWriter.create(path, events);
    const flushes: Promise<boolean>[] = [];
    for (let part = 0; part < 50; part += 1) {
      writer.append(new Float32Array(16).fill(part / 100));
      flushes.push(writer.flush());
    }
    await Promise.all(flushes);
    await writer.close();
    const bytes = await readFile(path);
    const samples = new Int16Array(bytes.buffer.slice(bytes.byteOffset + 44, bytes.byteOffset + bytes.length));
    expect(samples).toHaveLength(800);
    expect([...samples]).toEqual([...samples].sort((a, b) => a - b));
  });

  it('counts what is on its way to the disk: the clock does not stand still while a slow disk writes', async () => {
    const writer = await WavWriter.create(path, events);
    const file = (writer as unknown as { file: { datasync: () => Promise<void> } }).file;
    const real = file.datasync.bind(file);
    let goOn = (): void => undefined;
    file.datasync = async () => {
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      await real();
    };
    writer.append(ramp(800));
    const flushed = writer.flush();
    await vi.waitFor(async () => expect(await soundBytes()).toBe(1600));
    expect(writer.samples).toBe(800);
    writer.append(ramp(160));
    expect(writer.samples).toBe(960);
    goOn();
    await flushed;
    expect(writer.samples).toBe(960);
    file.datasync = real;
    expect(await writer.close()).toEqual({ samples: 960, unwritten: 0 });
  });

  it('does not overwrite a recording that is there', async () => {
    const first = await WavWriter.create(path, events);
    await first.close();
    await expect(WavWriter.create(path, events)).rejects.toThrow(/EEXIST/);
  });

  it('holds what the disk refuses, says so once, and writes it when the disk takes it again', async () => {
    const writer = await WavWriter.create(path, events);
    // The file handle is the seam to the disk: a full one refuses some writes and takes later ones.
    const file = (writer as unknown as { file: { write: (...args: unknown[]) => Promise<unknown> } }).file;
    const real = file.write.bind(file);
    let full = true;
    file.write = (...args) => (full ? Promise.reject(new Error('ENOSPC: no space left on device')) : real(...args));
    writer.append(ramp(160));
    expect(await writer.flush()).toBe(false);
    writer.append(ramp(160));
    expect(await writer.flush()).toBe(false);
    expect(events.onTrouble).toHaveBeenCalledTimes(1);
    expect(writer.samples).toBe(320);
    full = false;
    expect(await writer.flush()).toBe(true);
    expect(events.onRecovered).toHaveBeenCalledTimes(1);
    expect(await writer.close()).toEqual({ samples: 320, unwritten: 0 });
    expect(await soundBytes()).toBe(640);
  });

  it('reports what could not be written when the disk stays full', async () => {
    const writer = await WavWriter.create(path, events);
    const file = (writer as unknown as { file: { write: () => Promise<unknown> } }).file;
    file.write = () => Promise.reject(new Error('ENOSPC'));
    writer.append(ramp(160));
    expect(await writer.close()).toEqual({ samples: 0, unwritten: 160 });
  });
});
