import { describe, expect, it } from 'vitest';
import { countFillers } from '../../../../src/core/delivery/delivery';
import { correctWord } from '../../../../src/core/transcript/correct';
import type { Filler, Transcript } from '../../../../src/shared/transcript';
import { filler, spoken } from '../review/answer';

/** @returns the transcript with this word put right */
function corrected(transcript: Transcript, index: number, text: string): Transcript {
  const after = correctWord(transcript, index, text);
  if (!after) throw new Error('there is no such word');
  return after;
}
const heard = (fillers: readonly Filler[]): string[] => fillers.map(({ word, heard: how }) => `${word} ${how}`);

describe('a corrected word', () => {
  it('stands where the misheard one stood, and is believed', () => {
    const before = spoken('we rolled pack the release');
    const after = corrected(before, 2, ' back ');
    expect(after.text).toBe('we rolled back the release');
    expect(after.words[2]).toEqual({ text: 'back', startMs: 1000, endMs: 1400, confidence: 1 });
    expect(after.words.filter((_, index) => index !== 2)).toEqual(before.words.filter((_, index) => index !== 2));
  });

  it('that is several words shares the time by their length, to the millisecond', () => {
    const { words, text } = corrected(spoken('on kubernetes'), 0, 'on the big');
    expect(text).toBe('on the big kubernetes');
    expect(words.slice(0, 3).map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [0, 100],
      [100, 250],
      [250, 400],
    ]);
  });

  it('that is empty takes the word out', () => {
    expect(corrected(spoken('we we rolled'), 1, '  ').text).toBe('we rolled');
  });

  it.each([-1, 3, Number.NaN])('that is not there (%d) changes nothing', (index) => {
    expect(correctWord(spoken('we rolled back'), index, 'x')).toBeUndefined();
  });
});

describe('fillers after a correction', () => {
  it('are counted anew from the words', () => {
    const before = spoken('then them I stopped', { fillers: [] });
    expect(countFillers(corrected(before, 1, 'um,').fillers)).toEqual([{ word: 'um', count: 1, at: [500] }]);
    const started = spoken('I I stopped', { fillers: [filler('i', 0, 'text')] });
    expect(corrected(started, 1, 'then').fillers).toEqual([]);
  });

  it('are none any more where the person says that it was a word, though the sound seemed to tell of one', () => {
    const fillers = [filler('um', 450, 'both'), filler('um', 1600, 'both')];
    const after = corrected(spoken('so um we um stopped', { fillers }), 1, 'then');
    expect(heard(after.fillers)).toEqual(['um both']);
    expect(after.fillers[0]?.startMs).toBe(1600);
  });

  it('keep the time of the sound where only their spelling was put right', () => {
    const fillers = [filler('um', 450, 'both')];
    const after = corrected(spoken('so um we stopped', { fillers }), 1, 'uh');
    expect(after.fillers).toEqual([{ word: 'uh', startMs: 450, endMs: 850, heard: 'both' }]);
  });

  it('that only the sound told of stay', () => {
    const fillers = [filler('uh', 900, 'sound')];
    expect(corrected(spoken('we rolled pack it', { fillers }), 2, 'back').fillers).toEqual(fillers);
  });

  it('are left alone in other languages, for which nobody counted any', () => {
    const german = spoken('wir um acht', { language: 'de' });
    expect(corrected(german, 2, 'neun').fillers).toEqual([]);
  });
});
