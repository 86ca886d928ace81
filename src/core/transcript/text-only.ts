import type { Transcript } from '../../shared/transcript';

/** An answer of which only the text is known: nothing can be said of its times, pauses or delivery. */
export const textOnly = (text: string): Transcript => ({
  text,
  words: [],
  pauses: [],
  fillers: [],
  speech: [],
  unclear: [],
  durationMs: 0,
  model: '',
  engineMs: 0,
  language: 'en',
});
