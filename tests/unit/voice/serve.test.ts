import { describe, expect, it, vi } from 'vitest';
import { ok } from '../../../src/shared/result';
import type { VoiceReport } from '../../../src/voice/protocol';
import { serveVoices } from '../../../src/voice/serve';
import { VoiceBox } from '../../../src/voice/voice-box';
import { fakeVoice } from './fake-voice';

function served(voice = fakeVoice('flite:slt', 'flite')) {
  const reports: VoiceReport[] = [];
  const box = new VoiceBox({
    builtIn: [voice],
    system: async () => ok([]),
    cloud: () => [fakeVoice('openai:marin', 'cloud')],
    onNotice: (failure) => reports.push({ type: 'notice', failure }),
  });
  const send = serveVoices(box, (report) => reports.push(report));
  const until = (count: number) => vi.waitFor(() => expect(reports.length).toBeGreaterThanOrEqual(count));
  return { reports, send, until };
}

const speak = (id: number, text: string) => ({ type: 'speak', id, text, rate: 1 });

describe('the voice’s process', () => {
  it('sends each piece, then which voice spoke', async () => {
    const { reports, send, until } = served();
    send(speak(7, 'one|three'));
    await until(3);
    expect(reports).toMatchObject([
      { type: 'piece', id: 7, sampleRateHz: 1000 },
      { type: 'piece', id: 7 },
      { type: 'spoken', id: 7, voice: 'flite:slt' },
    ]);
  });

  it('speaks one text after the other', async () => {
    const { reports, send, until } = served();
    send(speak(1, 'a|b'));
    send(speak(2, 'c'));
    await until(5);
    expect(reports.map((report) => 'id' in report && report.id)).toEqual([1, 1, 1, 2, 2]);
  });

  it('stops what is cancelled, waiting or being spoken, and goes on with the next', async () => {
    const held: (() => void)[] = [];
    const voice = fakeVoice('flite:slt', 'flite', () => new Promise<undefined>((go) => held.push(() => go(undefined))));
    const { reports, send, until } = served(voice);
    send(speak(1, 'long|text'));
    send(speak(2, 'waiting'));
    send(speak(3, 'last'));
    await vi.waitFor(() => expect(held).toHaveLength(1));
    send({ type: 'cancel', id: 2 });
    send({ type: 'cancel', id: 1 });
    send({ type: 'cancel', id: 99 });
    for (let turn = 1; turn <= 3; turn += 1) {
      await vi.waitFor(() => expect(held.length).toBeGreaterThanOrEqual(turn));
      held[turn - 1]?.();
    }
    await until(4);
    expect(reports).toMatchObject([
      { type: 'failed', id: 1, failure: { code: 'stopped' } },
      { type: 'failed', id: 2, failure: { code: 'stopped' } },
      { type: 'piece', id: 3 },
      { type: 'spoken', id: 3 },
    ]);
  });

  it('lists its voices while it speaks, those of the cloud with a key', async () => {
    const voice = fakeVoice('flite:slt', 'flite', () => new Promise<undefined>(() => undefined));
    const { reports, send, until } = served(voice);
    send(speak(1, 'never ending'));
    send({ type: 'list', id: 2 });
    send({ type: 'list', id: 3, cloudKey: 'k' });
    await until(2);
    expect(reports).toMatchObject([
      { type: 'listed', id: 2, voices: [{ id: 'flite:slt' }] },
      { type: 'listed', id: 3, voices: [{ id: 'flite:slt' }, { id: 'openai:marin' }] },
    ]);
  });

  it('answers a voice that throws with a failure, and goes on', async () => {
    const voice = fakeVoice('flite:slt', 'flite', (_, turn) => {
      if (turn === 1) throw new Error('unreachable');
      return undefined;
    });
    const { reports, send, until } = served(voice);
    send(speak(1, 'a'));
    send(speak(2, 'b'));
    await until(3);
    expect(reports).toMatchObject([{ type: 'failed', id: 1, failure: { code: 'unexpected' } }, { id: 2 }, { id: 2 }]);
  });

  it('says so when it is asked for something it does not know', () => {
    const { reports, send } = served();
    send({ type: 'sing', id: 1 });
    send('hello');
    expect(reports.map(({ type }) => type)).toEqual(['notice', 'notice']);
  });
});
