import { useStore } from 'zustand';
import { appStore, changeSettings } from '../app/stores';
import { Select } from '../ui/Select';
import { DEFAULT_DEVICE } from './devices';
import type { Microphone } from './microphone';
import { useDevices } from './use-microphone';

interface PickerProps {
  readonly microphone: Microphone;
  readonly quietLabel?: boolean | undefined;
}

/** Chooses the microphone for the whole app. A chosen one that is not plugged in stays in the list, and says so. */
export function MicrophonePicker({ microphone, quietLabel }: PickerProps) {
  const chosen = useStore(appStore, (state) => state.settings.microphoneId);
  const phase = useStore(microphone.store, (state) => state.phase);
  const devices = useDevices('audioinput', phase === 'live');
  const missing = chosen !== DEFAULT_DEVICE && !devices.some(({ id }) => id === chosen);
  const choices = [
    ...(devices.length === 0 ? [{ value: DEFAULT_DEVICE, label: 'No microphone found' }] : []),
    ...devices.map(({ id, label }) => ({ value: id, label })),
    ...(missing ? [{ value: chosen, label: 'The one you chose (not there now)' }] : []),
  ];
  return (
    <Select
      label="Microphone"
      quietLabel={quietLabel}
      value={chosen}
      choices={choices}
      onChange={(microphoneId) => void changeSettings({ microphoneId })}
    />
  );
}
