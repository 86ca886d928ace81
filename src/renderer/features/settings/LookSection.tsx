import { Monitor, Moon, Sun } from 'lucide-react';
import { ToggleGroup } from 'radix-ui';
import { useStore } from 'zustand';
import type { Settings } from '../../../shared/settings';
import { appStore, changeSettings } from '../../app/stores';
import { Card } from './Card';
import css from './LookSection.module.css';

const THEMES: readonly { readonly value: Settings['theme']; readonly label: string; readonly icon: typeof Sun }[] = [
  { value: 'system', label: 'Like the system', icon: Monitor },
  { value: 'dark', label: 'Dark', icon: Moon },
  { value: 'light', label: 'Light', icon: Sun },
];

export function LookSection() {
  const theme = useStore(appStore, (state) => state.settings.theme);
  return (
    <Card title="Theme" about="Motion is kept short, and left out where the system asks for less.">
      <ToggleGroup.Root
        type="single"
        className={css.group}
        aria-label="Theme"
        value={theme}
        onValueChange={(value) => {
          const chosen = THEMES.find((given) => given.value === value);
          if (chosen) void changeSettings({ theme: chosen.value });
        }}
      >
        {THEMES.map(({ value, label, icon: Icon }) => (
          <ToggleGroup.Item key={value} value={value} className={css.item}>
            <Icon aria-hidden="true" />
            {label}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </Card>
  );
}
