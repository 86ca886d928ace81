import type { Voice as VoiceFacts } from '../shared/contract';
import { type Failure, failed, ok, type Result } from '../shared/result';
import { DEFAULT_VOICE, fliteVoices } from './flite';
import { type CloudOptions, openaiVoices } from './openai';
import { systemVoices } from './system/voices';
import { joinSounds, type Sound, soundMs, stopped, type Voice } from './voice';

export interface SpeakRequest {
  readonly text: string;
  /** The id of a voice; without one, or with one that is not there, the built-in voice speaks. */
  readonly voice?: string | undefined;
  readonly rate: number;
  readonly signal?: AbortSignal | undefined;
  /** Given only while the person has the cloud voice switched on. */
  readonly cloudKey?: string | undefined;
  /** Hears each piece as soon as it is there, in order. */
  readonly onPiece?: ((sound: Sound) => void) | undefined;
}

export interface Spoken extends Sound {
  readonly durationMs: number;
  /** The voice that spoke in the end. */
  readonly voice: string;
}

export interface VoiceBoxParts {
  readonly onNotice: (failure: Failure) => void;
  readonly builtIn?: readonly Voice[];
  readonly system?: () => Promise<Result<Voice[]>>;
  readonly cloud?: (options: CloudOptions) => Voice[];
}

const NOTHING_TO_SAY = failed('nothing-to-say', 'There is nothing in this text that can be said.', {
  todo: 'Give it some words.',
});

/** All voices of this machine behind one counter. Whatever fails, the built-in voice speaks instead and it is said so. */
export class VoiceBox {
  private readonly builtIn: readonly Voice[];
  private system: Promise<readonly Voice[]> | undefined;
  private cloud: { readonly key: string; readonly voices: readonly Voice[] } | undefined;
  /** Voices whose trouble was told; not again until they have spoken. */
  private readonly told = new Set<string>();

  constructor(private readonly parts: VoiceBoxParts) {
    this.builtIn = parts.builtIn ?? fliteVoices();
  }

  /** The built-in voices first, then the system's, then those of the cloud if there is a key. */
  async list(cloudKey?: string): Promise<VoiceFacts[]> {
    const all = [...this.builtIn, ...(await this.systemVoices()), ...this.cloudVoices(cloudKey)];
    return all.map(({ id, name, kind, language }) => ({ id, name, kind, language }));
  }

  async speak(request: SpeakRequest): Promise<Result<Spoken>> {
    const chosen = await this.find(request);
    const spare = this.builtIn.find(({ id }) => id === DEFAULT_VOICE) ?? this.builtIn[0];
    const voice = chosen ?? spare;
    if (!voice) return failed('voice-missing', 'There is no voice.', { todo: 'Install Greenroom again.' });
    if (!chosen && request.voice) this.tell(request.voice, this.absence(request.voice));
    const { outcome, heard } = await this.speakWith(voice, request);
    if (outcome.ok) this.told.delete(voice.id);
    if (outcome.ok || !spare || voice.kind === 'flite' || outcome.error.code === stopped.error.code) return outcome;
    // Half a text in one voice and half in another would only confuse; then the failure is the answer.
    if (heard > 0 || outcome.error.code === NOTHING_TO_SAY.error.code) return outcome;
    this.tell(voice.id, { ...outcome.error, kept: 'The built-in voice speaks instead.' });
    return (await this.speakWith(spare, request)).outcome;
  }

  private async speakWith(voice: Voice, request: SpeakRequest): Promise<{ outcome: Result<Spoken>; heard: number }> {
    const sounds: Sound[] = [];
    for (const piece of voice.pieces(request.text)) {
      const sound = await voice.synthesise(piece, { rate: request.rate, signal: request.signal });
      if (!sound.ok) return { outcome: sound, heard: sounds.length };
      sounds.push(sound.value);
      request.onPiece?.(sound.value);
    }
    if (sounds.length === 0) return { outcome: NOTHING_TO_SAY, heard: 0 };
    const whole = joinSounds(sounds);
    return { outcome: ok({ ...whole, durationMs: soundMs(whole), voice: voice.id }), heard: sounds.length };
  }

  private async find({ voice, cloudKey }: SpeakRequest): Promise<Voice | undefined> {
    const is = (given: Voice): boolean => given.id === (voice ?? DEFAULT_VOICE);
    // Only what is asked for is looked up: the built-in voice does not wait for the system to name its own.
    const near = this.builtIn.find(is) ?? this.cloudVoices(cloudKey).find(is);
    return near ?? (voice?.startsWith('system:') ? (await this.systemVoices()).find(is) : undefined);
  }

  private systemVoices(): Promise<readonly Voice[]> {
    const ask = this.parts.system ?? (() => systemVoices(process.platform));
    this.system ??= ask().then((found) => {
      if (found.ok) return found.value;
      // Asked again at the next need: the service may have been starting.
      this.system = undefined;
      return [];
    });
    return this.system;
  }

  private cloudVoices(key: string | undefined): readonly Voice[] {
    if (!key) {
      this.cloud = undefined;
      return [];
    }
    if (this.cloud?.key !== key) this.cloud = { key, voices: (this.parts.cloud ?? openaiVoices)({ key }) };
    return this.cloud.voices;
  }

  private absence(id: string): Failure {
    const kept = 'The built-in voice speaks instead.';
    if (id.startsWith('openai:')) {
      return {
        code: 'cloud-off',
        what: 'The cloud voice is switched off or has no key.',
        kept,
        todo: 'Switch it on or enter its key in Settings, Voice.',
      };
    }
    return {
      code: 'voice-unknown',
      what: `The voice ${id} is not on this machine.`,
      kept,
      todo: 'Choose another in Settings, Voice.',
    };
  }

  private tell(id: string, failure: Failure): void {
    if (this.told.has(id)) return;
    this.told.add(id);
    this.parts.onNotice(failure);
  }
}
