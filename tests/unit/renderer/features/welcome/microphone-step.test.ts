import { describe, expect, it } from 'vitest';
import { stepWords } from '../../../../../src/renderer/features/welcome/MicrophoneStep';

const facts = { broken: false, heard: false, silent: false, label: 'Headset' };

describe('the first look at the microphone', () => {
  it('asks for a few words', () => expect(stepWords(facts)).toMatch(/^Say a few words/));

  it('says that it heard somebody, and through what', () => {
    expect(stepWords({ ...facts, heard: true })).toBe('Headset hears you.');
  });

  it('says that it hears silence, and what to do', () => {
    expect(stepWords({ ...facts, silent: true })).toMatch(/^Only silence from Headset so far\. .*another microphone/);
  });

  it('says first that nothing can be heard', () => {
    expect(stepWords({ ...facts, heard: true, silent: true, broken: true })).toBe('Nothing can be heard yet.');
  });
});
