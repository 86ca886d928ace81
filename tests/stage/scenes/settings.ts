import type { Scene } from '../scene';

export const settingsScenes: readonly Scene[] = [{ name: 'settings', route: { page: 'settings' } }];
