import type { Transcript, Word } from '../../shared/transcript';

/**
 * Puts the person's own word in place of one that was misheard. Its time stays, its confidence becomes full (a person
 * said so); several words share the time by their length; an empty text takes the word out.
 * @returns the corrected transcript, or undefined when there is no word at `index`
 */
export function correctWord(transcript: Transcript, index: number, text: string): Transcript | undefined {
  const old = transcript.words[index];
  if (!old) return undefined;
  const parts = text.trim().split(/\s+/).filter(Boolean);
  const words = [...transcript.words.slice(0, index), ...share(old, parts), ...transcript.words.slice(index + 1)];
  return { ...transcript, words, text: words.map((word) => word.text).join(' ') };
}

function share(old: Word, parts: readonly string[]): Word[] {
  const letters = parts.reduce((sum, part) => sum + part.length, 0);
  let startMs = old.startMs;
  return parts.map((part, index) => {
    const last = index === parts.length - 1;
    const endMs = last ? old.endMs : startMs + Math.floor(((old.endMs - old.startMs) * part.length) / letters);
    const word = { text: part, startMs, endMs, confidence: 1 };
    startMs = endMs;
    return word;
  });
}
