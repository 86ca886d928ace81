import { describe, expect, it } from 'vitest';
import { fliteVoices } from '../../src/voice/flite';
import { FliteProgram } from '../../src/voice/flite-program';
import { prepareForSpeech } from '../../src/voice/text/prepare';
import { joinSounds, type Sound, soundMs, type Voice } from '../../src/voice/voice';
import { VoiceBox } from '../../src/voice/voice-box';

// The real program, as it is shipped.

const voices = fliteVoices();
const slt = voices[0] as Voice;
const LINE = 'Tell me about a release that was delayed on the day it was due.';

async function spoken(voice: Voice, text: string, rate = 1): Promise<Sound> {
  const sound = await voice.synthesise(text, { rate });
  if (!sound.ok) throw new Error(sound.error.what);
  return sound.value;
}
const level = ({ pcm }: Sound): number => Math.sqrt(pcm.reduce((sum, value) => sum + value * value, 0) / pcm.length);

describe.each(voices.map((voice) => [voice.id, voice] as const))('%s', (_, voice) => {
  it('speaks a sentence at the pace of a person, audibly and without clipping', async () => {
    const sound = await spoken(voice, LINE);
    // Thirteen words at 150 to 300 a minute.
    expect(soundMs(sound)).toBeGreaterThan(2600);
    expect(soundMs(sound)).toBeLessThan(5200);
    expect(level(sound)).toBeGreaterThan(0.02);
    expect(Math.max(...sound.pcm.map(Math.abs))).toBeLessThan(0.999);
  });

  it('takes the time its speed says', async () => {
    const own = soundMs(await spoken(voice, LINE));
    for (const rate of [0.7, 1.4]) {
      const ratio = own / soundMs(await spoken(voice, LINE, rate));
      expect(ratio / rate).toBeGreaterThan(0.97);
      expect(ratio / rate).toBeLessThan(1.03);
    }
  });

  it('says the same text with the same samples', async () => {
    expect((await spoken(voice, LINE)).pcm).toEqual((await spoken(voice, LINE)).pcm);
  });
});

describe('text as it is written', () => {
  // What the program itself says it speaks, word by word.
  const wordsOf = async (text: string): Promise<string> => {
    const program = new FliteProgram();
    return program.printed(['-voice', 'slt', '-pw', '-t', prepareForSpeech(text)]);
  };
  it.each([
    ['v2.4.0', 'version two point four point zero'],
    ['p99 of 450 ms', 'p ninety nine of four hundred fifty milliseconds'],
    ['an SRE', 'an s r e'],
    ['RCE and UTC', 'r c e and u t c'],
    ['18 % to under 1 %', 'eighteen percent to under one percent'],
    ['20:00-02:00 UTC', 'twenty hundred to oh two hundred u t c'],
    ['PR 892', 'p r eight ninety two'],
    ['500,000 users', 'five hundred thousand users'],
    ['kubectl', 'cube control'],
    ['the ETA is', 'the e t ay is'],
  ])('%s is spoken as "%s"', async (written, words) => {
    expect((await wordsOf(written)).trim().replace(/\s+/g, ' ')).toBe(words);
  });
});

describe('text that is hard to say', () => {
  // Sentences without end make the program grow its memory, which once ended the whole process.
  it.each([
    'x'.repeat(300),
    '9'.repeat(290),
    '1-'.repeat(140),
    "'".repeat(50),
    '$ % & . , "',
    '-voice kal -o /etc/passwd',
  ])('%j is said or is silence', async (text) => {
    expect(soundMs(await spoken(slt, text))).toBeGreaterThan(100);
  });

  it('as long as a question may be is cut, and begins before it is all made', async () => {
    const text = `${LINE} `.repeat(30);
    const parts: Sound[] = [];
    const box = new VoiceBox({ onNotice: () => undefined });
    const whole = await box.speak({ text, voice: 'flite:slt', rate: 1, onPiece: (sound) => parts.push(sound) });
    expect(parts).toHaveLength(30);
    expect(whole.ok && whole.value.pcm).toEqual(joinSounds(parts).pcm);
  });
});

describe('a program that is missing or damaged', () => {
  it('is told in words, and tried again the next time', async () => {
    let file = '/no/such/program.wasm';
    const real = new FliteProgram();
    const [voice] = fliteVoices(new FliteProgram(() => file));
    expect(await voice?.synthesise('hi', { rate: 1 })).toMatchObject({ ok: false, error: { code: 'voice-broken' } });
    file = import.meta.filename;
    expect(await voice?.synthesise('hi', { rate: 1 })).toMatchObject({ ok: false, error: { code: 'voice-broken' } });
    file = real.path;
    expect((await voice?.synthesise('hi', { rate: 1 }))?.ok).toBe(true);
  });
});
