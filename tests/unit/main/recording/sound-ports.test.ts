import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { acceptSoundPorts } from '../../../../src/main/recording/sound-ports';
import { SOUND_PORT } from '../../../../src/shared/contract';

const { ipc } = vi.hoisted(() => ({ ipc: { listener: (_event: unknown, _given: unknown): void => undefined } }));
vi.mock('electron', () => ({
  ipcMain: {
    handle: () => undefined,
    on: (_name: string, listener: typeof ipc.listener) => {
      ipc.listener = listener;
    },
  },
}));

class PortDouble extends EventEmitter {
  readonly start = vi.fn();
  readonly close = vi.fn(() => void this.emit('close'));

  send(data: unknown): void {
    this.emit('message', { data });
  }
}

const ownFrame = { url: 'app://greenroom/', parent: null };
const sink = { sound: vi.fn<(samples: Float32Array) => void>(), ended: vi.fn<() => void>() };

beforeEach(() => {
  vi.clearAllMocks();
  acceptSoundPorts((session) => (session === 'now' ? sink : undefined));
});

function open(given: unknown = { session: 'now' }, senderFrame: unknown = ownFrame): PortDouble {
  const port = new PortDouble();
  ipc.listener({ senderFrame, ports: [port] }, given);
  return port;
}
const frames = { type: 'frames', samples: new Float32Array([0.5]) };

describe('the port for sound', () => {
  it('is named in the contract', () => expect(SOUND_PORT).toBe('sound.port'));

  it('hands the sound to its session, then tells the end once', () => {
    const port = open();
    port.send(frames);
    port.send({ type: 'end' });
    port.send(frames);
    expect(sink.sound).toHaveBeenCalledExactlyOnceWith(frames.samples);
    expect(sink.ended).toHaveBeenCalledOnce();
    expect(port.close).toHaveBeenCalled();
  });

  it('that goes away with its page is an end like any other: what came is kept', () => {
    const port = open();
    port.send(frames);
    port.emit('close');
    expect(sink.ended).toHaveBeenCalledOnce();
  });

  it('lets pass only sound', () => {
    const port = open();
    for (const wrong of [null, 'frames', { type: 'frames' }, { type: 'frames', samples: [0.5] }, { type: 'stop' }])
      port.send(wrong);
    expect(sink.sound).not.toHaveBeenCalled();
    expect(sink.ended).not.toHaveBeenCalled();
  });

  it.each([
    ['of a session that is over', { session: 'before' }, ownFrame],
    ['without a session', { take: 'now' }, ownFrame],
    ['of another page', { session: 'now' }, { url: 'https://example.org/', parent: null }],
    ['of a frame inside our page', { session: 'now' }, { ...ownFrame, parent: {} }],
  ])('%s is closed at once', (_, given, senderFrame) => {
    const port = open(given, senderFrame);
    port.send(frames);
    expect(port.close).toHaveBeenCalledOnce();
    expect(port.start).not.toHaveBeenCalled();
    expect(sink.sound).not.toHaveBeenCalled();
  });

  it('that was announced without one is nothing', () => {
    expect(() => ipc.listener({ senderFrame: ownFrame, ports: [] }, { session: 'now' })).not.toThrow();
  });
});
