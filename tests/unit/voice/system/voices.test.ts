import { readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { toPcm16, wavHeader } from '../../../../src/core/acoustics/wav';
import { failed, ok } from '../../../../src/shared/result';
import { macVoices, parseMacVoices } from '../../../../src/voice/system/mac';
import type { ProgramRun, RunProgram } from '../../../../src/voice/system/program';
import { systemVoices } from '../../../../src/voice/system/voices';
import { LIST_SCRIPT, SPEAK_SCRIPT, windowsRate, windowsVoices } from '../../../../src/voice/system/windows';

// Neither system is here, so its program is played: these tests hold what we hand it and what we make of its answers.

const LISTING = `Albert              en_US    # Hello! My name is Albert.
Anna                de_DE    # Hallo! Ich heiße Anna.
Eddy (English (UK)) en_GB    # Hello! My name is Eddy.
Samantha            en_US    # Hello! My name is Samantha.
a line that is none
`;
const samples = Float32Array.from({ length: 2205 }, (_, at) => Math.sin(at / 10) / 2);
const wav = Buffer.concat([wavHeader(samples.length * 2, 22_050), Buffer.from(toPcm16(samples).buffer)]);

function played(listing: string, speak: (run: ProgramRun, file: string) => Promise<void>) {
  const runs: ProgramRun[] = [];
  const run: RunProgram = async (given) => {
    runs.push(given);
    if (runs.length === 1) return ok(listing);
    const file = given.args[given.args.indexOf('-o') + 1] ?? '';
    const order = given.input?.startsWith('{') ? (JSON.parse(given.input) as { file: string }) : undefined;
    await speak(given, order?.file ?? file);
    return ok('');
  };
  return { run, runs };
}

const leftBehind = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('greenroom-voice-'));

describe('the voices of macOS', () => {
  it('are read from the list `say` prints, names with blanks and brackets as well', () => {
    expect(parseMacVoices(LISTING)).toEqual([
      { name: 'Albert', language: 'en-US' },
      { name: 'Anna', language: 'de-DE' },
      { name: 'Eddy (English (UK))', language: 'en-GB' },
      { name: 'Samantha', language: 'en-US' },
    ]);
  });

  it('are the English ones, and speak text given by standard input into a file', async () => {
    const before = await leftBehind();
    const { run, runs } = played(LISTING, (_, file) => writeFile(file, wav));
    const voices = await macVoices(run);
    if (!voices.ok) throw new Error(voices.error.what);
    expect(voices.value.map(({ id }) => id)).toEqual([
      'system:Albert',
      'system:Eddy (English (UK))',
      'system:Samantha',
    ]);
    const voice = voices.value[1];
    const text = '-v Anna; "say" $(this)';
    const spoken = await voice?.synthesise(text, { rate: 1.2 });
    expect(spoken).toMatchObject({ ok: true, value: { sampleRateHz: 22_050 } });
    expect(spoken?.ok && spoken.value.pcm.length).toBe(samples.length);
    expect(runs[1]).toMatchObject({ command: '/usr/bin/say', input: text });
    expect(runs[1]?.args).toEqual(expect.arrayContaining(['-v', 'Eddy (English (UK))', '-r', '210', '-f', '-']));
    expect(runs[1]?.args.join(' ')).not.toContain('Anna');
    expect(await leftBehind()).toEqual(before);
  });

  it('leave their own pace alone at speed 1', async () => {
    const { run, runs } = played(LISTING, (_, file) => writeFile(file, wav));
    const voices = await macVoices(run);
    await (voices.ok ? voices.value[0]?.synthesise('hi', { rate: 1 }) : undefined);
    expect(runs[1]?.args).not.toContain('-r');
  });

  it.each([
    ['no file', async () => undefined],
    ['an empty file', (file: string) => writeFile(file, '')],
    ['a file that is no sound', (file: string) => writeFile(file, 'FORM....AIFF')],
  ])('that leave %s fail in words and leave nothing behind', async (_, write) => {
    const before = await leftBehind();
    const { run } = played(LISTING, async (_run, file) => write(file));
    const voices = await macVoices(run);
    expect(voices.ok && (await voices.value[0]?.synthesise('hi', { rate: 1 }))).toMatchObject({ ok: false });
    expect(await leftBehind()).toEqual(before);
  });

  it('are none when none is English', async () => {
    expect(await macVoices(async () => ok('Anna   de_DE    # Hallo\n'))).toMatchObject({ ok: false });
  });
});

describe('the voices of Windows', () => {
  const found = JSON.stringify([
    { name: 'Microsoft David Desktop', language: 'en-US' },
    { name: 'Microsoft Hedda Desktop', language: 'de-DE' },
  ]);

  it('are the English ones, and what a person wrote is in no command line', async () => {
    const { run, runs } = played(found, (_, file) => writeFile(file, wav));
    const voices = await windowsVoices(run, 'C:\\Windows');
    if (!voices.ok) throw new Error(voices.error.what);
    expect(voices.value.map(({ id }) => id)).toEqual(['system:Microsoft David Desktop']);
    const text = `'; Remove-Item C:\\ -Recurse; "`;
    expect(await voices.value[0]?.synthesise(text, { rate: 1 })).toMatchObject({ ok: true });
    const [listed, spoke] = runs;
    expect(listed?.command).toBe('C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe');
    const script = (run: ProgramRun | undefined) => Buffer.from(run?.args.at(-1) ?? '', 'base64').toString('utf16le');
    expect(script(listed)).toBe(LIST_SCRIPT);
    expect(script(spoke)).toBe(SPEAK_SCRIPT);
    expect(JSON.parse(spoke?.input ?? '')).toMatchObject({ text, voice: 'Microsoft David Desktop', rate: 0 });
  });

  it('take a speed from -10 to 10', () => {
    expect([0.5, 0.7, 1, 1.4, 2].map(windowsRate)).toEqual([-6, -3, 0, 3, 6]);
    expect(windowsRate(Number.NaN)).toBe(0);
  });

  it.each(['', 'not json', '{"name":"x"}', '[{"name":""}]'])('are none when the answer is %j', async (answer) => {
    expect(await windowsVoices(async () => ok(answer))).toMatchObject({
      ok: false,
      error: { code: 'system-no-voice' },
    });
  });

  it('are none when PowerShell is not there', async () => {
    const run: RunProgram = async () => failed('program-missing', 'It is missing.');
    expect(await windowsVoices(run)).toMatchObject({ ok: false, error: { code: 'program-missing' } });
  });
});

describe('the voices of Linux', () => {
  it('are left out, because they cannot be written to a file', async () => {
    const run: RunProgram = () => {
      throw new Error('nothing may be run');
    };
    expect(await systemVoices('linux', run)).toEqual({ ok: true, value: [] });
  });
});
