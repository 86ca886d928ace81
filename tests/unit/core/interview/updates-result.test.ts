import { describe, expect, it } from 'vitest';
import { resultsOf } from '../../../../src/core/interview/updates-result';
import type { JudgedUpdate, KeptUpdate, UpdateMomentId } from '../../../../src/shared/updates';

const told = (moment: UpdateMomentId, text: string, quality: JudgedUpdate['quality'] = 'good'): KeptUpdate => ({
  moment,
  audience: 'programme',
  text,
  sounds: [],
  sent: { at: '2026-11-21T09:10:00.000Z', judged: { quality, score: 70, elements: [], reasons: [], answer: '' } },
});
const FIRST =
  'The release stopped at integration this morning. The rollout at eleven still stands and customers see nothing of it. ' +
  'I am reading the logs. It should be out by 10:00. Next update at 09:30.';
const LATER = 'The image is refreshed and the stage runs again, done by 10:40. Next word at 09:50.';
const END =
  'The release is out and the rollout starts at eleven as booked. A cached mock image was the cause; we refreshed it. ' +
  'From now on every mock image is fetched fresh.';
const programme = (updates: readonly KeptUpdate[]) => {
  const found = resultsOf(updates).find(({ audience }) => audience === 'programme');
  if (!found) throw new Error('programme managers are missing');
  return found;
};

describe('what became of each audience', () => {
  it('could plan only when every message could be acted on', () => {
    const all = [told('first', FIRST), told('progress', LATER), told('closing', END)];
    expect(programme(all).outcome).toBe('could-plan');
    expect(programme(all.slice(0, 2)).outcome).toBe('had-gaps');
    expect(programme([told('first', FIRST), told('progress', LATER, 'poor'), told('closing', END)]).outcome).toBe(
      'had-gaps',
    );
    expect(programme([told('first', FIRST, 'poor')]).outcome).toBe('left-guessing');
  });

  it('has nothing to judge where nothing was sent; a draft is not sent', () => {
    const { sent: _, ...draft } = told('first', FIRST);
    expect(programme([draft])).toEqual({ audience: 'programme', outcome: 'left-guessing', messages: [], findings: [] });
    expect(resultsOf([]).map(({ audience }) => audience)).toEqual(['sre', 'programme', 'leadership']);
  });

  it('tells what moved between messages in the words of the messages themselves', () => {
    const updates = [told('first', FIRST), told('progress', LATER), told('closing', END)];
    const { findings, messages } = programme(updates);
    const moved = findings.find(({ id }) => id === 'eta_moved_unowned');
    expect(moved?.quotes.map(({ moment }) => moment)).toEqual(['first', 'progress']);
    for (const { moment, start, end, text } of findings.flatMap(({ quotes }) => quotes))
      expect(updates.find((update) => update.moment === moment)?.text.slice(start, end)).toBe(text);
    expect(messages.map(({ moment }) => moment)).toEqual(['first', 'progress', 'closing']);
  });

  it('points at the right moment when one in the middle was left out', () => {
    const { findings } = programme([told('first', FIRST), told('closing', END)]);
    expect(findings.find(({ id }) => id === 'next_update_late')?.quotes[0]?.moment).toBe('first');
    expect(findings.find(({ id }) => id === 'closed')?.quotes.every(({ moment }) => moment === 'closing')).toBe(true);
  });
});
