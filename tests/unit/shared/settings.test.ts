import { describe, expect, it } from 'vitest';
import { changed, defaultSettings } from '../../../src/shared/settings';

describe('settings after a change', () => {
  it('keep what was not named', () => {
    expect(changed(defaultSettings, { theme: 'light', voice: undefined })).toEqual({
      ...defaultSettings,
      theme: 'light',
    });
  });

  it('remember that a person named the model', () => {
    expect(changed(defaultSettings, { model: 'base.en' })).toMatchObject({ model: 'base.en', modelBy: 'person' });
  });

  it('leave the choice with the machine when the machine named it, or when it was given back', () => {
    expect(changed(defaultSettings, { model: 'base.en', modelBy: 'machine' }).modelBy).toBe('machine');
    const own = changed(defaultSettings, { model: 'small.en' });
    expect(changed(own, { modelBy: 'machine' })).toMatchObject({ model: 'small.en', modelBy: 'machine' });
    expect(changed(own, { threads: 2 }).modelBy).toBe('person');
  });
});
