import { describe, expect, it } from 'vitest';
import { minuteTakes, modelReason } from '../../../../src/core/transcript/model-reason';

const speed = (model: string, threads: number, realTimeFactor: number) => ({ model, threads, realTimeFactor });
const usable = ['tiny.en', 'base.en', 'small.en'];

describe('why a speech model hears', () => {
  it('names the measured speed with the best number of threads, and what was too slow', () => {
    const speeds = [
      speed('tiny.en', 2, 0.05),
      speed('base.en', 1, 0.3),
      speed('base.en', 2, 0.1),
      speed('small.en', 2, 0.5),
    ];
    expect(modelReason({ model: 'base.en', modelBy: 'machine', speeds, usable })).toBe(
      'Chosen by measuring: base.en hears a minute of speech in 6.0 s here. Of those that take 12 s at most, it makes the fewest mistakes. small.en would take 30 s.',
    );
  });

  it('says that nothing was measured yet', () => {
    expect(modelReason({ model: 'tiny.en', modelBy: 'machine', speeds: [], usable })).toContain(
      'until this machine has been measured',
    );
  });

  it('says that a slow machine has to make do', () => {
    const speeds = [speed('tiny.en', 1, 0.6)];
    expect(modelReason({ model: 'tiny.en', modelBy: 'machine', speeds, usable })).toContain('may come late');
  });

  it('leaves the word to who chose it', () => {
    expect(modelReason({ model: 'base', modelBy: 'person', speeds: [], usable })).toBe('You chose base.');
    expect(modelReason({ model: 'base', modelBy: 'person', speeds: [speed('base', 2, 0.25)], usable })).toBe(
      'You chose base. A minute of speech takes it 15 s here.',
    );
  });

  it('leaves out models that are not there', () => {
    const speeds = [speed('tiny.en', 2, 0.05), speed('small.en', 2, 0.5)];
    expect(modelReason({ model: 'tiny.en', modelBy: 'machine', speeds, usable: ['tiny.en'] })).not.toContain('small');
  });

  it('shows short times with a tenth', () => {
    expect([0.05, 0.16, 0.17].map(minuteTakes)).toEqual(['3.0 s', '9.6 s', '10 s']);
  });
});
