import { describe, expect, it } from 'vitest';
import { dataFolder, modelsFolder } from '../../../src/speech/folders';

describe('the data folder', () => {
  it.each<[string, Record<string, string>, NodeJS.Platform, string, string]>([
    ['Linux', {}, 'linux', '/home/ada', '/home/ada/.local/share/greenroom'],
    ['Linux with XDG', { XDG_DATA_HOME: '/data' }, 'linux', '/home/ada', '/data/greenroom'],
    [
      'a relative XDG, to be ignored',
      { XDG_DATA_HOME: 'data' },
      'linux',
      '/home/ada',
      '/home/ada/.local/share/greenroom',
    ],
    ['macOS', {}, 'darwin', '/Users/ada', '/Users/ada/Library/Application Support/Greenroom'],
    ['Windows', { APPDATA: 'C:\\Roaming' }, 'win32', 'C:\\Users\\ada', 'C:\\Roaming\\Greenroom'],
    ['Windows without APPDATA', {}, 'win32', 'C:\\Users\\ada', 'C:\\Users\\ada\\AppData\\Roaming\\Greenroom'],
    [
      'a folder that was named',
      { GREENROOM_DATA: '/elsewhere', XDG_DATA_HOME: '/data' },
      'linux',
      '/home/ada',
      '/elsewhere',
    ],
    ['an empty name', { GREENROOM_DATA: '' }, 'linux', '/home/ada', '/home/ada/.local/share/greenroom'],
  ])('%s', (_, env, platform, home, expected) => {
    expect(dataFolder(env, platform, home)).toBe(expected);
  });
});

describe('the models folder', () => {
  it('lies in the data folder unless it is named', () => {
    expect(modelsFolder({}, 'linux', '/home/ada')).toBe('/home/ada/.local/share/greenroom/models');
    expect(modelsFolder({ GREENROOM_DATA: '/elsewhere' }, 'linux', '/home/ada')).toBe('/elsewhere/models');
    expect(modelsFolder({ APPDATA: 'C:\\R' }, 'win32', 'C:\\')).toBe('C:\\R\\Greenroom\\models');
    expect(modelsFolder({ GREENROOM_MODELS: '/m', GREENROOM_DATA: '/d' }, 'linux', '/home/ada')).toBe('/m');
  });
});
