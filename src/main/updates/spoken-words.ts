import { type StoredUpdate, UPDATE_TEXT_MAX } from '../../shared/updates';

/**
 * An update with the words of one of its recordings behind what is there. What was sent keeps its words: they were
 * judged.
 */
export function withWords(update: StoredUpdate, file: string, words: string): StoredUpdate {
  if (update.heard.includes(file)) return update;
  const heard = [...update.heard, file];
  if (update.sent || words === '') return { ...update, heard };
  return { ...update, heard, text: `${update.text} ${words}`.trim().slice(0, UPDATE_TEXT_MAX) };
}
