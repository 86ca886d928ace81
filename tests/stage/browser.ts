// What the page asks of the browser, pretended: microphones that speak, are muted, refused or pulled out.

interface FakeMicrophone {
  readonly stream: MediaStream;
  /** Voice-like sound or, for 'zeros', what a mute switch sends. */
  set(kind: 'voice' | 'room' | 'zeros' | 'loud'): void;
}

declare global {
  interface Window {
    stageMicrophone?: FakeMicrophone;
    stageTracks?: MediaStreamTrack[];
  }
}

const GAIN = { voice: 0.35, room: 0, zeros: 0, loud: 8 };

/** A stream with a swelling voice-like tone over a little noise, made by the browser itself. */
async function makeMicrophone(start: keyof typeof GAIN): Promise<FakeMicrophone> {
  const context = new AudioContext();
  const out = context.createMediaStreamDestination();
  const voice = new OscillatorNode(context, { type: 'sawtooth', frequency: 130 });
  const syllables = new OscillatorNode(context, { frequency: 3.1 });
  const depth = new GainNode(context, { gain: 0.5 });
  const swell = new GainNode(context, { gain: 0.5 });
  const level = new GainNode(context, { gain: GAIN[start] });
  const noise = new AudioBufferSourceNode(context, { buffer: noiseBuffer(context), loop: true });
  const hiss = new GainNode(context, { gain: start === 'zeros' ? 0 : 0.0006 });
  syllables.connect(depth).connect(swell.gain);
  voice.connect(swell).connect(level).connect(out);
  noise.connect(hiss).connect(out);
  for (const node of [voice, syllables, noise]) node.start();
  await context.resume();
  return {
    stream: out.stream,
    set: (kind) => {
      level.gain.value = GAIN[kind];
      hiss.gain.value = kind === 'zeros' ? 0 : 0.0006;
    },
  };
}

function noiseBuffer(context: AudioContext): AudioBuffer {
  const buffer = context.createBuffer(1, context.sampleRate, context.sampleRate);
  const samples = buffer.getChannelData(0);
  let seed = 7;
  for (let index = 0; index < samples.length; index += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    samples[index] = seed / 1_073_741_824 - 1;
  }
  return buffer;
}

const device = (kind: MediaDeviceKind, deviceId: string, label: string): MediaDeviceInfo => ({
  deviceId,
  kind,
  label,
  groupId: deviceId,
  toJSON: () => ({}),
});

const DEVICES = [
  device('audioinput', 'default', 'Default - Headset'),
  device('audioinput', 'headset', 'Headset'),
  device('audioinput', 'desk', 'Desk microphone'),
  device('audiooutput', 'default', 'Default - Headset'),
  device('audiooutput', 'speakers', 'Loudspeakers'),
];

/** A microphone that is there and sends this. */
export function microphoneSends(kind: keyof typeof GAIN): () => Promise<void> {
  return async () => {
    const fake = await makeMicrophone(kind);
    window.stageMicrophone = fake;
    navigator.mediaDevices.enumerateDevices = async () => [...DEVICES];
    navigator.mediaDevices.getUserMedia = async () => named(fake.stream.clone());
  };
}

/** Gives the stream's track the name and id a real device has. */
function named(stream: MediaStream): MediaStream {
  for (const track of stream.getAudioTracks()) {
    Object.defineProperty(track, 'label', { value: 'Headset' });
    track.getSettings = () => ({ deviceId: 'headset' });
    window.stageTracks = [...(window.stageTracks ?? []), track];
  }
  return stream;
}

/** Asking for the microphone ends in this error. */
export function microphoneRefuses(name: 'NotAllowedError' | 'NotFoundError' | 'NotReadableError'): () => void {
  return () => {
    navigator.mediaDevices.enumerateDevices = async () => (name === 'NotFoundError' ? [] : [...DEVICES]);
    navigator.mediaDevices.getUserMedia = async () => {
      throw new DOMException('on the stage', name);
    };
  };
}
