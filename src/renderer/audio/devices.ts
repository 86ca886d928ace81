import type { Device } from '../../core/interview/microphone';

export const DEFAULT_DEVICE = 'default';

/** `Default - Headset (1234:5678)` is `Headset` to a person. */
const plainLabel = (label: string): string =>
  label
    .replace(/^(Default|Communications) - /, '')
    .replace(/ \([0-9a-f]{4}:[0-9a-f]{4}\)$/, '')
    .trim();

/**
 * The devices of one kind, the system's default first. Their names are hidden until the microphone was allowed once;
 * they are numbered then.
 */
export async function listDevices(kind: 'audioinput' | 'audiooutput'): Promise<Device[]> {
  const all = await navigator.mediaDevices.enumerateDevices();
  const found = all.filter((device) => device.kind === kind && device.deviceId !== 'communications');
  const named = found.map((device, index) => ({
    id: device.deviceId || DEFAULT_DEVICE,
    label: plainLabel(device.label) || `${kind === 'audioinput' ? 'Microphone' : 'Loudspeaker'} ${index + 1}`,
  }));
  const usual = named.find(({ id }) => id === DEFAULT_DEVICE);
  const others = named.filter(({ id }) => id !== DEFAULT_DEVICE);
  if (named.length === 0) return [];
  return [{ id: DEFAULT_DEVICE, label: usual ? `System default (${usual.label})` : 'System default' }, ...others];
}

/** Name of the device that is the system's default now; undefined where the system does not tell. */
export async function defaultInputLabel(): Promise<string | undefined> {
  const all = await navigator.mediaDevices.enumerateDevices();
  const found = all.find(({ kind, deviceId }) => kind === 'audioinput' && deviceId === DEFAULT_DEVICE);
  return found ? plainLabel(found.label) || undefined : undefined;
}

/** @returns a function that ends the listening. */
export function onDevicesChanged(listener: () => void): () => void {
  navigator.mediaDevices.addEventListener('devicechange', listener);
  return () => navigator.mediaDevices.removeEventListener('devicechange', listener);
}

/** The name of the device a track comes from. */
export const trackDevice = (track: MediaStreamTrack): Device => ({
  id: track.getSettings().deviceId ?? DEFAULT_DEVICE,
  label: plainLabel(track.label) || 'The microphone',
});
