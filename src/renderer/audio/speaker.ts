import { createStore } from 'zustand/vanilla';
import { type Failure, ok, type Result } from '../../shared/result';
import { ask } from '../app/client';
import { appStore } from '../app/stores';
import { type PlayEnd, Player, type Sound } from './player';

interface SpeakerState {
  /** What is being said now; undefined when it is quiet. */
  readonly saying: string | undefined;
  /** The voice is being made. */
  readonly preparing: boolean;
}

export const speakerStore = createStore<SpeakerState>(() => ({ saying: undefined, preparing: false }));

const player = new Player();
/** The last sounds, so that "hear again" is at once. */
const REMEMBERED = 4;
const remembered = new Map<string, Sound>();
let turn = 0;
let endedAtMs: number | undefined;

export interface SayOptions {
  /** Voice and speed other than the settings', for trying one out. */
  readonly voice?: string | undefined;
  readonly rate?: number | undefined;
}

async function soundOf(text: string, { voice, rate }: SayOptions): Promise<Result<Sound>> {
  const { settings } = appStore.getState();
  const key = JSON.stringify([text, voice ?? settings.voice, rate ?? settings.voiceRate, settings.cloudVoice]);
  const known = remembered.get(key);
  if (known) return ok(known);
  const answer = await ask('voices.speak', { text, ...(voice ? { voice } : {}), ...(rate ? { rate } : {}) });
  if (!answer.ok) return answer;
  remembered.set(key, answer.value);
  for (const old of [...remembered.keys()].slice(0, -REMEMBERED)) remembered.delete(old);
  return ok(answer.value);
}

/**
 * Says a text in the interviewer's voice on the chosen output; what was being said before stops. Muting is the caller's
 * business: a person who presses "hear it" wants to hear it.
 * @returns how it ended, or why there is no voice
 */
export async function say(text: string, options: SayOptions = {}): Promise<Result<PlayEnd, Failure>> {
  hush();
  turn += 1;
  const mine = turn;
  speakerStore.setState({ saying: text, preparing: true });
  const sound = await soundOf(text, options);
  if (mine !== turn) return ok('stopped');
  if (!sound.ok) {
    speakerStore.setState({ saying: undefined, preparing: false });
    return sound;
  }
  speakerStore.setState({ preparing: false });
  const end = await player.play(sound.value, appStore.getState().settings.outputId);
  if (mine === turn) {
    endedAtMs = performance.now();
    speakerStore.setState({ saying: undefined });
  }
  return ok(end);
}

/** Stops whatever is being said. */
export function hush(): void {
  const { saying, preparing } = speakerStore.getState();
  if (saying !== undefined && !preparing) endedAtMs = performance.now();
  turn += 1;
  player.stop();
  speakerStore.setState({ saying: undefined, preparing: false });
}

/** Time since the voice was last to be heard, 0 while it is; undefined when it has not spoken. */
export function sinceVoiceMs(): number | undefined {
  const { saying, preparing } = speakerStore.getState();
  if (saying !== undefined && !preparing) return 0;
  return endedAtMs === undefined ? undefined : performance.now() - endedAtMs;
}

/** The soft sound at the target length. */
export const tick = (): Promise<void> => player.tick(appStore.getState().settings.outputId);
