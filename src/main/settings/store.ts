import { join } from 'node:path';
import { safeStorage } from 'electron';
import Store from 'electron-store';
import type { Failure } from '../../shared/result';
import { changed, readSettings, type Settings, type SettingsPatch } from '../../shared/settings';
import { setBrokenAside } from './set-aside';

type Secrets = Partial<Record<'voice' | 'coach', string>>;

export class SettingsStore {
  private readonly store: Store<{ settings: unknown; secrets: Secrets }>;
  private current: Settings;
  /** What was wrong with the file when it was opened. */
  readonly trouble: Failure | undefined;

  constructor(
    folder: string,
    private readonly onChange: (settings: Settings) => void,
  ) {
    this.trouble = setBrokenAside(join(folder, 'settings.json'));
    this.store = new Store({ cwd: folder, name: 'settings', clearInvalidConfig: true });
    this.current = readSettings(this.store.get('settings'));
  }

  get(): Settings {
    return this.current;
  }

  set(patch: SettingsPatch): Settings {
    this.current = changed(this.current, patch);
    this.store.set('settings', this.current);
    this.onChange(this.current);
    return this.current;
  }

  /** Whether the system has a store for secrets. Linux without a keyring offers a fixed password, which is none. */
  get secretsAvailable(): boolean {
    const plain = process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
    return safeStorage.isEncryptionAvailable() && !plain;
  }

  setSecret(id: keyof Secrets, secret: string): boolean {
    if (secret === '') {
      this.store.set('secrets', { ...this.store.get('secrets'), [id]: undefined });
      return true;
    }
    if (!this.secretsAvailable) return false;
    const sealed = safeStorage.encryptString(secret).toString('base64');
    this.store.set('secrets', { ...this.store.get('secrets'), [id]: sealed });
    return true;
  }

  secret(id: keyof Secrets): string | undefined {
    const sealed = this.store.get('secrets')?.[id];
    if (!sealed || !this.secretsAvailable) return undefined;
    try {
      return safeStorage.decryptString(Buffer.from(sealed, 'base64'));
    } catch {
      // Sealed by another user or another installation: as good as none; the person enters it again.
      return undefined;
    }
  }
}
