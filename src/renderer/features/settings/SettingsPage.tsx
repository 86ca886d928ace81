import {
  AudioLines,
  FolderOpen,
  Info,
  Keyboard,
  type LucideIcon,
  MessageSquareQuote,
  Mic,
  Palette,
  Shield,
  Timer,
  Volume2,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { go, type Route } from '../../app/routes';
import { AboutSection } from './AboutSection';
import { AnswersSection } from './AnswersSection';
import { CoachSection } from './CoachSection';
import { FoldersSection } from './FoldersSection';
import { KeysSection } from './KeysSection';
import { LookSection } from './LookSection';
import { ModelsSection } from './ModelsSection';
import { PrivacySection } from './PrivacySection';
import css from './SettingsPage.module.css';
import { SoundSection } from './SoundSection';
import { VoiceSection } from './VoiceSection';

interface Section {
  readonly id: string;
  readonly title: string;
  readonly icon: LucideIcon;
  readonly content: ComponentType;
}

const SOUND: Section = { id: 'audio', title: 'Sound', icon: Mic, content: SoundSection };
const SECTIONS: readonly Section[] = [
  SOUND,
  { id: 'models', title: 'Speech models', icon: AudioLines, content: ModelsSection },
  { id: 'voices', title: 'Voice', icon: Volume2, content: VoiceSection },
  { id: 'answers', title: 'Answers', icon: Timer, content: AnswersSection },
  { id: 'coach', title: 'Coach', icon: MessageSquareQuote, content: CoachSection },
  { id: 'privacy', title: 'Privacy', icon: Shield, content: PrivacySection },
  { id: 'folders', title: 'Folders', icon: FolderOpen, content: FoldersSection },
  { id: 'look', title: 'Appearance', icon: Palette, content: LookSection },
  { id: 'keys', title: 'Keys', icon: Keyboard, content: KeysSection },
  { id: 'about', title: 'About', icon: Info, content: AboutSection },
];

type SettingsRoute = Extract<Route, { page: 'settings' }>;

/** Everything that can be chosen, a section at a time. */
export function SettingsPage({ route }: { readonly route: SettingsRoute }) {
  const shown = SECTIONS.find(({ id }) => id === route.section) ?? SOUND;
  return (
    <div className={css.page}>
      <h1 className={css.heading}>Settings</h1>
      <nav className={css.nav} aria-label="Settings">
        <ul>
          {SECTIONS.map(({ id, title, icon: Icon }) => (
            <li key={id}>
              <button
                type="button"
                className={css.place}
                aria-current={id === shown.id ? 'page' : undefined}
                onClick={() => go({ page: 'settings', section: id })}
              >
                <Icon aria-hidden="true" />
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className={css.section}>
        <h2 className={css.title}>{shown.title}</h2>
        <shown.content />
      </div>
    </div>
  );
}
