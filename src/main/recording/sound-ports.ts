import { ipcMain, type MessagePortMain } from 'electron';
import { z } from 'zod';
import { SOUND_PORT, soundMessage } from '../../shared/contract';
import { senderAllowed } from '../ipc/answer';

export interface SoundSink {
  sound(samples: Float32Array): void;
  /** The page has sent everything up to the end of the tail, or is gone. */
  ended(): void;
}

const announcement = z.object({ session: z.string() });

/**
 * Takes the port over which the page sends a session's sound. When the page goes away without an end (a reload, a crash
 * of the page) the sound simply ends there: it is kept like any other.
 */
export function acceptSoundPorts(sinkFor: (session: string) => SoundSink | undefined): void {
  ipcMain.on(SOUND_PORT, (event, given: unknown) => {
    const port = event.ports[0];
    const parsed = announcement.safeParse(given);
    const sink = senderAllowed(event) && parsed.success ? sinkFor(parsed.data.session) : undefined;
    if (!port || !sink) {
      port?.close();
      return;
    }
    connect(port, sink);
  });
}

function connect(port: MessagePortMain, sink: SoundSink): void {
  let over = false;
  const end = (): void => {
    if (over) return;
    over = true;
    sink.ended();
    port.close();
  };
  port.on('message', ({ data }) => {
    const message = soundMessage.safeParse(data);
    if (!message.success || over) return;
    if (message.data.type === 'end') end();
    else sink.sound(message.data.samples);
  });
  port.on('close', end);
  port.start();
}
