import { Resampler } from '../../../../src/core/acoustics/resample';
import { decodeMono, parseWav } from '../../../../src/core/acoustics/wav';
import { SAMPLE_RATE_HZ } from '../../../../src/shared/units';
import { FliteProgram } from '../../../../src/voice/flite-program';
import type { Speaker } from './voices';

/** Sound of one phrase without silence around it, with the time of each word; 16 kHz, milliseconds from its start. */
export interface SpokenPhrase {
  readonly sound: Float32Array;
  readonly words: readonly { readonly text: string; readonly startMs: number; readonly endMs: number }[];
}

interface Phone {
  readonly name: string;
  readonly startS: number;
  readonly endS: number;
}

/** Flite prints each sound's name with the time of its end. */
function readPhones(printed: string): Phone[] {
  let startS = 0;
  return [...printed.matchAll(/(\S+):([\d.]+)/g)].map(([, name = '', end]) => {
    const phone = { name, startS, endS: Number(end) };
    startS = phone.endS;
    return phone;
  });
}

const isSound = ({ name }: Phone): boolean => name !== 'pau';

/** How many changes turn the first i of `own` into the first j of `phrase` (edit distance), by i and j. */
function changesBetween(own: readonly string[], phrase: readonly string[]): number[][] {
  const cost: number[][] = [Array.from({ length: phrase.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= own.length; i += 1) {
    const above = cost[i - 1] ?? [];
    const row = [i];
    for (let j = 1; j <= phrase.length; j += 1) {
      const same = (above[j - 1] ?? 0) + (own[i - 1] === phrase[j - 1] ? 0 : 1);
      row.push(Math.min(same, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    cost.push(row);
  }
  return cost;
}

/** Which phone of the phrase each word begins with: the words' own phones laid along the phrase's. */
function wordStarts(words: readonly (readonly string[])[], phrase: readonly string[]): number[] {
  const own = words.flat();
  const cost = changesBetween(own, phrase);
  const at: number[] = new Array(own.length + 1).fill(phrase.length);
  let i = own.length;
  let j = phrase.length;
  while (i > 0) {
    const here = cost[i]?.[j] ?? 0;
    const step = own[i - 1] === phrase[j - 1] ? 0 : 1;
    if (j > 0 && here === (cost[i - 1]?.[j - 1] ?? 0) + step) {
      i -= 1;
      j -= 1;
    } else if (here === (cost[i - 1]?.[j] ?? 0) + 1) i -= 1;
    else j -= 1;
    at[i] = j;
  }
  let before = 0;
  return words.map((phones) => {
    const start = at[before] ?? 0;
    before += phones.length;
    return start;
  });
}

/** Speaks with Flite and knows when each word was said, because Flite prints the times of its sounds. */
export class FliteSpeech {
  private readonly program = new FliteProgram();
  private readonly ownPhones = new Map<string, readonly string[]>();

  /** @param phones Flite's names of sounds, such as `ah m`, instead of a text */
  async phones(speaker: Speaker, phones: string, stretch: number): Promise<Float32Array> {
    const options = [...this.options(speaker, stretch), '-p', `pau ${phones} pau`];
    const { sound, phones: made } = await this.run(options, speaker);
    return cut(sound, made, speaker.size);
  }

  async phrase(speaker: Speaker, text: string): Promise<SpokenPhrase> {
    const options = [...this.options(speaker, speaker.stretch), '-t', text];
    const { sound, phones } = await this.run(options, speaker);
    const said = phones.filter(isSound);
    const words = text.split(/\s+/);
    const own = await Promise.all(words.map((word) => this.phonesOf(speaker, word)));
    const starts = wordStarts(
      own,
      said.map(({ name }) => name),
    );
    const zero = said[0]?.startS ?? 0;
    const ms = (seconds: number): number => Math.round(((seconds - zero) * 1000) / speaker.size);
    return {
      sound: cut(sound, phones, speaker.size),
      words: words.map((word, index) => ({
        text: word,
        startMs: ms(said[starts[index] ?? 0]?.startS ?? 0),
        endMs: ms(said[(starts[index + 1] ?? said.length) - 1]?.endS ?? 0),
      })),
    };
  }

  private async phonesOf(speaker: Speaker, word: string): Promise<readonly string[]> {
    const key = `${speaker.flite} ${word}`;
    const known = this.ownPhones.get(key);
    if (known) return known;
    const printed = await this.program.printed(['-voice', speaker.flite, '-psdur', '-t', word]);
    const phones = readPhones(printed)
      .filter(isSound)
      .map(({ name }) => name);
    this.ownPhones.set(key, phones);
    return phones;
  }

  private options(speaker: Speaker, stretch: number): string[] {
    const lift = speaker.lift === undefined ? [] : ['--setf', `f0_shift=${speaker.lift.toFixed(3)}`];
    return ['-voice', speaker.flite, '--setf', `duration_stretch=${(stretch * speaker.size).toFixed(3)}`, ...lift];
  }

  private async run(options: readonly string[], speaker: Speaker): Promise<{ sound: Float32Array; phones: Phone[] }> {
    const phones = readPhones(await this.program.printed([...options.slice(0, -2), '-psdur', ...options.slice(-2)]));
    const wav = await this.program.run(options);
    const layout = parseWav(wav, wav.byteLength);
    if (!layout.ok) throw new Error(layout.error.what);
    const { format, dataOffset, dataBytes } = layout.value;
    const raw = decodeMono(wav.subarray(dataOffset, dataOffset + dataBytes), format);
    // Played faster, a voice sounds smaller; a resampler that believes in a higher rate does that.
    const resampler = new Resampler(Math.round((format.rateHz * speaker.size) / 100) * 100, SAMPLE_RATE_HZ);
    const parts = [resampler.push(raw), resampler.end()];
    const sound = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
    sound.set(parts[0] ?? []);
    sound.set(parts[1] ?? [], parts[0]?.length ?? 0);
    return { sound, phones };
  }
}

/** The sound from the first phone to the last, with soft ends. */
function cut(sound: Float32Array, phones: readonly Phone[], size: number): Float32Array {
  const said = phones.filter(isSound);
  const at = (seconds: number): number => Math.round((seconds * SAMPLE_RATE_HZ) / size);
  const from = at(said[0]?.startS ?? 0);
  const piece = sound.slice(from, at(said.at(-1)?.endS ?? 0));
  const fade = Math.min(80, piece.length >> 2);
  for (let index = 0; index < fade; index += 1) {
    piece[index] = ((piece[index] ?? 0) * index) / fade;
    const last = piece.length - 1 - index;
    piece[last] = ((piece[last] ?? 0) * index) / fade;
  }
  return piece;
}
