import { describe, expect, it } from 'vitest';
import { withWords } from '../../../../src/main/updates/spoken-words';
import { type StoredUpdate, UPDATE_TEXT_MAX } from '../../../../src/shared/updates';

const draft: StoredUpdate = { version: 1, moment: 'first', audience: 'sre', text: 'Good morning.', heard: [] };
const FILE = 'first-sre-1.wav';

describe('the words of a recording', () => {
  it('come behind what is there, once', () => {
    const heard = withWords(draft, FILE, 'Integration is red.');
    expect(heard).toMatchObject({ text: 'Good morning. Integration is red.', heard: [FILE] });
    expect(withWords(heard, FILE, 'Integration is red.')).toBe(heard);
  });

  it('change nothing that was sent, because that was judged', () => {
    const judged = { quality: 'good', score: 80, elements: [], reasons: [], answer: 'Thanks.' } as const;
    const sent: StoredUpdate = {
      ...draft,
      sent: { at: '2026-11-21T09:10:00.000Z', judged: { ...judged, elements: [], reasons: [] } },
    };
    expect(withWords(sent, FILE, 'One thing more.')).toEqual({ ...sent, heard: [FILE] });
  });

  it('may be none: the recording is heard all the same', () => {
    expect(withWords(draft, FILE, '')).toEqual({ ...draft, heard: [FILE] });
  });

  it('end where an update must end', () => {
    expect(withWords(draft, FILE, 'word '.repeat(2000)).text).toHaveLength(UPDATE_TEXT_MAX);
  });
});
