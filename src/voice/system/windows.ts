import { win32 } from 'node:path';
import { z } from 'zod';
import { failed, ok, type Result } from '../../shared/result';
import { clamp } from '../../shared/units';
import { SYSTEM_LIST_MS, SYSTEM_VOICE_MS } from '../limits';
import { type Voice, withinRate } from '../voice';
import { fileVoice, isEnglish, type WriteSpeech } from './file-voice';
import type { RunProgram } from './program';

// Both scripts are constants. What changes (text, voice, file) comes by standard input as JSON, so nothing a person
// wrote is ever read as a command.
const START = `
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
Add-Type -AssemblyName System.Speech
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
`;
export const LIST_SCRIPT = `${START}
$found = @($voice.GetInstalledVoices() | Where-Object { $_.Enabled } | ForEach-Object {
  @{ name = $_.VoiceInfo.Name; language = $_.VoiceInfo.Culture.Name }
})
ConvertTo-Json -InputObject $found -Compress
`;
export const SPEAK_SCRIPT = `${START}
$reader = New-Object System.IO.StreamReader ([Console]::OpenStandardInput()), (New-Object System.Text.UTF8Encoding $false)
$order = $reader.ReadToEnd() | ConvertFrom-Json
$voice.SelectVoice($order.voice)
$voice.Rate = $order.rate
$voice.SetOutputToWaveFile($order.file)
$voice.Speak($order.text)
$voice.Dispose()
`;

const listing = z.array(z.object({ name: z.string().min(1), language: z.string() }));

/** PowerShell takes a script in this form whole, whatever signs are in it. */
const encoded = (script: string): string => Buffer.from(script, 'utf16le').toString('base64');

const powershell = (root: string): string =>
  win32.join(root, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
const argsFor = (script: string): string[] => [
  '-NoLogo',
  '-NoProfile',
  '-NonInteractive',
  '-EncodedCommand',
  encoded(script),
];

/** The system's speed goes from -10 to 10, a third to three times its own. */
export const windowsRate = (rate: number): number =>
  clamp(Math.round((10 * Math.log(withinRate(rate))) / Math.log(3)), -10, 10);

function parseListing(text: string): Result<z.infer<typeof listing>> {
  try {
    const parsed = listing.safeParse(JSON.parse(text));
    if (parsed.success) return ok(parsed.data);
  } catch {
    // No JSON at all: said below.
  }
  return failed('system-no-voice', 'Windows did not name its voices.');
}

const speech =
  (run: RunProgram, command: string, name: string): WriteSpeech =>
  (text, file, { rate, signal }) => {
    const input = JSON.stringify({ text, voice: name, rate: windowsRate(rate), file });
    return run({ command, args: argsFor(SPEAK_SCRIPT), input, timeoutMs: SYSTEM_VOICE_MS, signal });
  };

/** The English voices of Windows, through the System.Speech of its own PowerShell. */
export async function windowsVoices(
  run: RunProgram,
  systemRoot = process.env.SystemRoot ?? 'C:\\Windows',
): Promise<Result<Voice[]>> {
  const command = powershell(systemRoot);
  const said = await run({ command, args: argsFor(LIST_SCRIPT), timeoutMs: SYSTEM_LIST_MS });
  if (!said.ok) return said;
  const found = parseListing(said.value);
  if (!found.ok) return found;
  const english = found.value.filter(isEnglish);
  if (english.length === 0) return failed('system-no-voice', 'Windows has no English voice installed.');
  return ok(english.map((named) => fileVoice(named, speech(run, command, named.name))));
}
