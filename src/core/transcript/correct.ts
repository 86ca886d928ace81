import type { Filler, Transcript, Word } from '../../shared/transcript';
import { combineFillers } from '../delivery/combine';
import { hesitation, textFillers } from '../delivery/fillers';

/**
 * Puts the person's own word in place of one that was misheard. Its time stays, its confidence becomes full (a person
 * said so); several words share the time by their length; an empty text takes the word out. Fillers are counted anew.
 * @returns the corrected transcript, or undefined when there is no word at `index`
 */
export function correctWord(transcript: Transcript, index: number, text: string): Transcript | undefined {
  const old = transcript.words[index];
  if (!old) return undefined;
  const parts = text.trim().split(/\s+/).filter(Boolean);
  const words = [...transcript.words.slice(0, index), ...share(old, parts), ...transcript.words.slice(index + 1)];
  const fillers = fillersAfter(transcript, words, index, parts);
  return { ...transcript, words, fillers, text: words.map((word) => word.text).join(' ') };
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

/** The fillers of the new words, joined with those the sound told of, as when the recording was heard. */
function fillersAfter(before: Transcript, words: readonly Word[], index: number, parts: readonly string[]): Filler[] {
  if (before.language !== 'en') return before.fillers;
  const denied = parts.some((part) => hesitation(part) !== undefined) ? undefined : hesitationAt(before, index);
  const sound = before.fillers.filter((filler) => filler.heard !== 'text' && filler !== denied);
  return combineFillers(textFillers(words), sound);
}

/** The filler that a word of the transcript and the sound both told of: whoever writes another word there denies both. */
function hesitationAt({ words, fillers }: Transcript, index: number): Filler | undefined {
  const word = hesitation(words[index]?.text ?? '');
  if (word === undefined) return undefined;
  const same = words.flatMap(({ text }, at) => (hesitation(text) === word ? [at] : []));
  // The words of one kind and the fillers counted for them stand in the same order.
  return fillers.filter((filler) => filler.word === word && filler.heard !== 'sound')[same.indexOf(index)];
}
