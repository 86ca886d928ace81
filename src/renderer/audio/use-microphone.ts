import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Device } from '../../core/interview/microphone';
import { appStore } from '../app/stores';
import { toast } from '../ui/toasts';
import { DEFAULT_DEVICE, defaultInputLabel, listDevices, onDevicesChanged } from './devices';
import { Microphone, type MicrophoneUse } from './microphone';

/** The devices of one kind, kept up to date as they come and go and as their names become known. */
export function useDevices(kind: 'audioinput' | 'audiooutput', named: unknown = undefined): readonly Device[] {
  const [devices, setDevices] = useState<readonly Device[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: names become known when `named` changes
  useEffect(() => {
    let current = true;
    const refresh = (): void => {
      void listDevices(kind).then((found) => current && setDevices(found));
    };
    refresh();
    const end = onDevicesChanged(refresh);
    return () => {
      current = false;
      end();
    };
  }, [kind, named]);
  return devices;
}

async function openChosen(microphone: Microphone, deviceId: string): Promise<void> {
  const { tookDefault } = await microphone.open(deviceId);
  const used = microphone.store.getState().device?.label;
  if (tookDefault && used) toast(`The microphone you chose is not there; ${used} is used.`, { tone: 'warning' });
}

/** A device that was lost, or refused because there was none, is opened again as soon as it is there. */
function reopenWhenBack(microphone: Microphone, deviceId: string): () => void {
  return onDevicesChanged(() => {
    const { phase, refusal, recording, device } = microphone.store.getState();
    const waiting = phase === 'lost' || (phase === 'refused' && (refusal === 'none' || refusal === 'gone'));
    if (!waiting) return;
    void listDevices('audioinput').then((devices) => {
      // In the middle of a take only the same device goes on by itself; another one is the person's choice.
      const back = recording ? devices.some(({ id }) => id === device?.id) : devices.length > 0;
      if (back && microphone.store.getState().phase === phase)
        void openChosen(microphone, recording && device ? device.id : deviceId);
    });
  });
}

/** Whoever uses the system's default is told when that becomes another device. */
function watchDefault(microphone: Microphone, deviceId: string): () => void {
  if (deviceId !== DEFAULT_DEVICE) return () => undefined;
  return onDevicesChanged(() => {
    void defaultInputLabel().then((label) => label && microphone.defaultIsNow(label));
  });
}

/** A microphone that is open while the view that uses it is shown, on the device chosen in the settings. */
export function useMicrophone(use: MicrophoneUse = 'answer'): Microphone {
  const [microphone] = useState(() => new Microphone(use));
  const deviceId = useStore(appStore, (state) => state.settings.microphoneId);
  useEffect(() => {
    void openChosen(microphone, deviceId);
    const ends = [reopenWhenBack(microphone, deviceId), watchDefault(microphone, deviceId)];
    return () => {
      for (const end of ends) end();
    };
  }, [microphone, deviceId]);
  useEffect(() => () => microphone.close(), [microphone]);
  return microphone;
}
