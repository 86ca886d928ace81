import { failed, ok, type Result } from '../../shared/result';
import { SYSTEM_LIST_MS, SYSTEM_VOICE_MS } from '../limits';
import { type Voice, withinRate } from '../voice';
import { fileVoice, isEnglish, type NamedVoice, type WriteSpeech } from './file-voice';
import type { RunProgram } from './program';

const SAY = '/usr/bin/say';
/** Words a minute of most of the system's voices at their own speed; `say` knows no relative speed. */
const OWN_PACE = 175;

/** A line of `say -v ?`: the name (which may hold spaces and brackets), the language, and after # a sample. */
const LINE = /^(?<name>\S.*?)\s{1,}(?<language>[a-z]{2,3}[_-][A-Za-z0-9_-]+)\s+#/;

export function parseMacVoices(listing: string): NamedVoice[] {
  return listing.split('\n').flatMap((line) => {
    const { name, language } = LINE.exec(line)?.groups ?? {};
    return name && language ? [{ name, language: language.replace('_', '-') }] : [];
  });
}

const speech =
  (run: RunProgram, name: string): WriteSpeech =>
  (text, file, { rate, signal }) => {
    const speed = withinRate(rate) === 1 ? [] : ['-r', String(Math.round(OWN_PACE * withinRate(rate)))];
    const form = ['--file-format=WAVE', '--data-format=LEI16@22050'];
    const args = ['-v', name, ...speed, '-o', file, ...form, '-f', '-'];
    return run({ command: SAY, args, input: text, timeoutMs: SYSTEM_VOICE_MS, signal });
  };

/** The English voices of macOS, through its own `say` program. The text goes in by standard input. */
export async function macVoices(run: RunProgram): Promise<Result<Voice[]>> {
  const listing = await run({ command: SAY, args: ['-v', '?'], timeoutMs: SYSTEM_LIST_MS });
  if (!listing.ok) return listing;
  const english = parseMacVoices(listing.value).filter(isEnglish);
  if (english.length === 0) return failed('system-no-voice', 'This Mac has no English voice installed.');
  return ok(english.map((named) => fileVoice(named, speech(run, named.name))));
}
