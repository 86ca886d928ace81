import { type Failure, messageOf } from '../shared/result';
import { type VoiceReport, type VoiceRequest, voiceRequest } from './protocol';
import type { Sound } from './voice';
import type { VoiceBox } from './voice-box';

/** Where reports go; the other end of the process's one channel. */
export type Post = (report: VoiceReport) => void;

const unexpected = (thrown: unknown): Failure => ({
  code: 'unexpected',
  what: `The voice failed: ${messageOf(thrown)}.`,
  todo: 'Try again; if it stays, choose another voice in Settings, Voice.',
});

type Asked = Exclude<VoiceRequest, { type: 'cancel' }>;

/**
 * Answers requests with a voice box. One text is spoken at a time: two at once would only take turns on the same cores,
 * and the first, which somebody is waiting for, would be later.
 * @returns the function to call with each message that arrives
 */
export function serveVoices(box: VoiceBox, post: Post): (message: unknown) => void {
  const stops = new Map<number, AbortController>();
  let last: Promise<void> = Promise.resolve();

  async function speak({ id, ...order }: Asked & { type: 'speak' }, signal: AbortSignal): Promise<VoiceReport> {
    const onPiece = ({ pcm, sampleRateHz }: Sound): void => post({ type: 'piece', id, pcm, sampleRateHz });
    const spoken = await box.speak({ ...order, signal, onPiece });
    return spoken.ok
      ? { type: 'spoken', id, voice: spoken.value.voice }
      : { type: 'failed', id, failure: spoken.error };
  }

  async function answer(asked: Asked, signal: AbortSignal): Promise<void> {
    const { id } = asked;
    try {
      if (asked.type === 'speak') post(await speak(asked, signal));
      else post({ type: 'listed', id, voices: await box.list(asked.cloudKey) });
    } catch (thrown) {
      post({ type: 'failed', id, failure: unexpected(thrown) });
    } finally {
      stops.delete(id);
    }
  }

  return (message) => {
    const parsed = voiceRequest.safeParse(message);
    if (!parsed.success) {
      post({ type: 'notice', failure: unexpected('it was asked for something it does not know') });
      return;
    }
    const asked = parsed.data;
    if (asked.type === 'cancel') {
      stops.get(asked.id)?.abort();
      return;
    }
    const stop = new AbortController();
    stops.set(asked.id, stop);
    if (asked.type === 'list') void answer(asked, stop.signal);
    else last = last.then(() => answer(asked, stop.signal));
  };
}
