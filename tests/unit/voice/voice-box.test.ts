import { describe, expect, it } from 'vitest';
import { type Failure, failed, ok } from '../../../src/shared/result';
import type { CloudOptions } from '../../../src/voice/openai';
import { VoiceBox, type VoiceBoxParts } from '../../../src/voice/voice-box';
import { fakeVoice } from './fake-voice';

const broken = failed('cloud-slow', 'The cloud voice did not answer in time.');

function boxOf(parts: Partial<VoiceBoxParts> = {}) {
  const notices: Failure[] = [];
  const builtIn = fakeVoice('flite:slt', 'flite');
  const box = new VoiceBox({
    onNotice: (failure) => notices.push(failure),
    builtIn: [builtIn, fakeVoice('flite:rms', 'flite')],
    system: async () => ok([]),
    cloud: () => [],
    ...parts,
  });
  return { box, notices, builtIn };
}

describe('speaking', () => {
  it('puts the pieces together and hands each on as it comes', async () => {
    const { box } = boxOf();
    const heard: number[] = [];
    const spoken = await box.speak({
      text: 'one|three',
      voice: 'flite:rms',
      rate: 1,
      onPiece: ({ pcm }) => heard.push(pcm.length),
    });
    expect(heard).toEqual([3, 5]);
    expect(spoken).toMatchObject({ ok: true, value: { voice: 'flite:rms', durationMs: 8, sampleRateHz: 1000 } });
  });

  it('is done by the first built-in voice when none is asked for', async () => {
    const { box, notices, builtIn } = boxOf();
    await box.speak({ text: 'hello', rate: 1.2 });
    expect(builtIn.asked).toEqual([{ text: 'hello', rate: 1.2 }]);
    expect(notices).toEqual([]);
  });

  it('fails in words when there is nothing to say', async () => {
    const { box } = boxOf();
    expect(await box.speak({ text: '', rate: 1 })).toMatchObject({ ok: false, error: { code: 'nothing-to-say' } });
  });

  it('ends when it is stopped, and no further piece is made', async () => {
    const stop = new AbortController();
    const voice = fakeVoice('flite:slt', 'flite', () => {
      stop.abort();
      return undefined;
    });
    const { box } = boxOf({ builtIn: [voice] });
    const spoken = await box.speak({ text: 'a|b|c', rate: 1, signal: stop.signal });
    expect(spoken).toMatchObject({ ok: false, error: { code: 'stopped' } });
    expect(voice.asked).toHaveLength(1);
  });
});

describe('a voice that cannot speak', () => {
  const cloudOf = (voice: ReturnType<typeof fakeVoice>) => ({ cloud: () => [voice] });

  it('is replaced by the built-in one, which says the whole text, and that is told', async () => {
    const cloud = fakeVoice('openai:marin', 'cloud', () => broken);
    const { box, notices, builtIn } = boxOf(cloudOf(cloud));
    const spoken = await box.speak({ text: 'one|two', voice: 'openai:marin', rate: 1, cloudKey: 'k' });
    expect(spoken).toMatchObject({ ok: true, value: { voice: 'flite:slt' } });
    expect(builtIn.asked.map(({ text }) => text)).toEqual(['one', 'two']);
    expect(notices).toEqual([{ ...broken.error, kept: 'The built-in voice speaks instead.' }]);
  });

  it('is told of once, and again only after it has spoken', async () => {
    let down = true;
    const cloud = fakeVoice('openai:marin', 'cloud', () => (down ? broken : undefined));
    const { box, notices } = boxOf(cloudOf(cloud));
    const speak = () => box.speak({ text: 'hi', voice: 'openai:marin', rate: 1, cloudKey: 'k' });
    await speak();
    await speak();
    expect(notices).toHaveLength(1);
    down = false;
    expect(await speak()).toMatchObject({ ok: true, value: { voice: 'openai:marin' } });
    down = true;
    await speak();
    expect(notices).toHaveLength(2);
  });

  it('does not change its sound in the middle of a text: half of it heard, the failure is the answer', async () => {
    const cloud = fakeVoice('openai:marin', 'cloud', (_, turn) => (turn === 2 ? broken : undefined));
    const { box, builtIn } = boxOf(cloudOf(cloud));
    const spoken = await box.speak({ text: 'one|two', voice: 'openai:marin', rate: 1, cloudKey: 'k' });
    expect(spoken).toEqual(broken);
    expect(builtIn.asked).toEqual([]);
  });

  it('that was stopped is not replaced', async () => {
    const stop = new AbortController();
    stop.abort();
    const { box, builtIn } = boxOf(cloudOf(fakeVoice('openai:marin', 'cloud')));
    await box.speak({ text: 'one', voice: 'openai:marin', rate: 1, cloudKey: 'k', signal: stop.signal });
    expect(builtIn.asked).toEqual([]);
  });

  it('that is built in is the last there is: its failure is the answer', async () => {
    const voice = fakeVoice('flite:slt', 'flite', () => failed('voice-broken', 'It is broken.'));
    const { box } = boxOf({ builtIn: [voice] });
    expect(await box.speak({ text: 'hi', rate: 1 })).toMatchObject({ ok: false, error: { code: 'voice-broken' } });
  });
});

describe('a voice that is not there', () => {
  it.each([
    ['system:Nobody', 'voice-unknown'],
    ['openai:marin', 'cloud-off'],
    ['whatever', 'voice-unknown'],
  ])('%s is told of and the built-in one speaks', async (voice, code) => {
    const { box, notices } = boxOf();
    expect(await box.speak({ text: 'hi', voice, rate: 1 })).toMatchObject({ ok: true, value: { voice: 'flite:slt' } });
    expect(notices).toMatchObject([{ code }]);
  });
});

describe('the list of voices', () => {
  it('has those of the cloud only with a key', async () => {
    const keys: string[] = [];
    const cloud = ({ key }: CloudOptions) => {
      keys.push(key);
      return [fakeVoice('openai:marin', 'cloud')];
    };
    const { box } = boxOf({ cloud, system: async () => ok([fakeVoice('system:Fred', 'system')]) });
    expect((await box.list()).map(({ id }) => id)).toEqual(['flite:slt', 'flite:rms', 'system:Fred']);
    expect((await box.list('k')).map(({ id }) => id)).toContain('openai:marin');
    await box.list('k');
    await box.list('other');
    expect(keys).toEqual(['k', 'other']);
    expect(Object.keys((await box.list())[0] ?? {}).sort()).toEqual(['id', 'kind', 'language', 'name']);
  });

  it('does without the system’s when the system does not answer, and asks again the next time', async () => {
    let up = false;
    const { box } = boxOf({
      system: async () => (up ? ok([fakeVoice('system:Fred', 'system')]) : failed('program-slow', 'Too slow.')),
    });
    expect(await box.list()).toHaveLength(2);
    up = true;
    expect(await box.list()).toHaveLength(3);
  });

  it('is not waited for by the built-in voice', async () => {
    const { box } = boxOf({ system: () => new Promise(() => undefined) });
    expect((await box.speak({ text: 'hi', voice: 'flite:slt', rate: 1 })).ok).toBe(true);
  });
});
