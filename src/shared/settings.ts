import { z } from 'zod';
import { VARIANTS } from './question';

const seconds = z.number().int().min(10).max(900);

/** What the person chose. Takes and secrets are not here: takes are folders, secrets are in the system's store. */
export const settings = z.object({
  theme: z.enum(['system', 'dark', 'light']),
  microphoneId: z.string(),
  outputId: z.string(),
  voice: z.string(),
  voiceMuted: z.boolean(),
  /** 1 is the voice's own speed. */
  voiceRate: z.number().min(0.7).max(1.4),
  model: z.string(),
  /** Who chose the model: the machine by measuring itself, or the person, whose word stands. */
  modelBy: z.enum(['machine', 'person']),
  /** Engine threads; 0 lets Greenroom choose by measuring this machine. */
  threads: z.number().int().min(0).max(16),
  showWordsWhileSpeaking: z.boolean(),
  /** Time to think before recording starts; 0 leaves it to the candidate. */
  thinkSeconds: z.number().int().min(0).max(300),
  variant: z.enum(VARIANTS),
  /** Own target lengths; a variant that is not named keeps its question's. */
  targets: z.partialRecord(z.enum(VARIANTS), z.object({ minSeconds: seconds, maxSeconds: seconds })),
  /** A folder of own questions beside the one in the data folder; empty for none. */
  questionFolder: z.string(),
  pushToTalk: z.boolean(),
  drillPace: z.enum(['full', 'quick']),
  cloudVoice: z.boolean(),
  coach: z.object({ enabled: z.boolean(), baseUrl: z.string(), model: z.string() }),
  /** The first-run page has been seen to its end. */
  introduced: z.boolean(),
});

/** A change of some of them. No defaults here: a field that is not named stays as it is. */
export const settingsPatch = settings.partial();

export type Settings = z.infer<typeof settings>;
export type SettingsPatch = z.infer<typeof settingsPatch>;

export const defaultSettings: Settings = {
  theme: 'dark',
  microphoneId: 'default',
  outputId: 'default',
  voice: 'flite:slt',
  voiceMuted: false,
  voiceRate: 1,
  model: 'tiny.en',
  modelBy: 'machine',
  threads: 0,
  showWordsWhileSpeaking: false,
  thinkSeconds: 0,
  variant: 'standard',
  targets: {},
  questionFolder: '',
  pushToTalk: false,
  drillPace: 'full',
  cloudVoice: false,
  coach: { enabled: false, baseUrl: '', model: '' },
  introduced: false,
};

/** Settings after a change. A model that is named without saying by whom was chosen by the person. */
export function changed(current: Settings, patch: SettingsPatch): Settings {
  const named = Object.entries(patch).filter(([, value]) => value !== undefined);
  const modelBy = patch.model !== undefined && patch.modelBy === undefined ? { modelBy: 'person' as const } : {};
  return { ...current, ...(Object.fromEntries(named) as Partial<Settings>), ...modelBy };
}

/**
 * Settings as they were stored. What was edited by hand into something unfit falls back field by field to the defaults,
 * so that one wrong value does not cost all the others.
 */
export function readSettings(raw: unknown): Settings {
  const whole = settings.safeParse(raw);
  if (whole.success) return whole.data;
  const given = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  const entries = Object.entries(settings.shape).flatMap(([name, field]) => {
    const value = field.safeParse(given[name]);
    return value.success ? [[name, value.data] as const] : [];
  });
  return { ...defaultSettings, ...(Object.fromEntries(entries) as Partial<Settings>) };
}
