import { Settings } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useStore } from 'zustand';
import { appStore, changeSettings } from '../../app/stores';
import { MicrophonePicker } from '../../audio/MicrophonePicker';
import type { Microphone } from '../../audio/microphone';
import { hush } from '../../audio/speaker';
import { useDevices } from '../../audio/use-microphone';
import { IconButton } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import css from './RoomSettings.module.css';

const THINKING = [
  { value: '0', label: 'As long as I like' },
  { value: '15', label: '15 seconds' },
  { value: '30', label: '30 seconds' },
  { value: '60', label: '1 minute' },
  { value: '120', label: '2 minutes' },
] as const;

/** What one may want to change on the spot; the rest is in the settings. */
export function RoomSettings({ microphone, recording }: { microphone: Microphone; recording: boolean }) {
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <IconButton label="Sound and display">
          <Settings />
        </IconButton>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className={css.panel} align="end" sideOffset={8} aria-label="Sound and display">
          <Fields microphone={microphone} recording={recording} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Fields({ microphone, recording }: { microphone: Microphone; recording: boolean }) {
  const settings = useStore(appStore, (state) => state.settings);
  const outputs = useDevices('audiooutput');
  const think = THINKING.find(({ value }) => Number(value) >= settings.thinkSeconds)?.value ?? '120';
  return (
    <>
      {recording ? (
        <p className={css.note}>The microphone can be changed when the answer has ended.</p>
      ) : (
        <MicrophonePicker microphone={microphone} />
      )}
      <Select
        label="Loudspeaker"
        value={settings.outputId}
        choices={outputs.map(({ id, label }) => ({ value: id, label }))}
        onChange={(outputId) => void changeSettings({ outputId })}
      />
      <Select
        label="Time to think before recording"
        value={think}
        choices={THINKING}
        onChange={(value) => void changeSettings({ thinkSeconds: Number(value) })}
      />
      <Switch
        label="Interviewer speaks"
        checked={!settings.voiceMuted}
        onChange={(speaks) => {
          if (!speaks) hush();
          void changeSettings({ voiceMuted: !speaks });
        }}
        hint="Off also silences the tick at the target."
      />
      <Switch
        label="Show words while I speak"
        checked={settings.showWordsWhileSpeaking}
        onChange={(showWordsWhileSpeaking) => void changeSettings({ showWordsWhileSpeaking })}
      />
    </>
  );
}
