import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeSeries, type SeriesMessage, STAGES } from '../../../../src/core/comms/series';

const FIRST: SeriesMessage = {
  stage: 'first',
  at: 9 * 60 + 10,
  text:
    "The pipeline has stopped at integration since five to nine, so the fix is late. We don't know the cause yet. " +
    'Customers see nothing of it and the rollout at eleven still stands. We are reading the logs now and preparing a second way out. ' +
    'It should be out by 10:00. Next update at 09:30.',
};
const PROGRESS: SeriesMessage = {
  stage: 'progress',
  at: 9 * 60 + 30,
  text:
    'The cause is a cached mock image that did not know a new mandatory field. The image is refreshed and the stage is running again. ' +
    'I said ten, it is going to be 10:10, because the replay began late. High confidence. Next word from me at 09:50.',
};
const CLOSING: SeriesMessage = {
  stage: 'closing',
  at: 9 * 60 + 50,
  text:
    'To close: the release is out and the rollout starts at eleven as booked. The cause was a cached mock image. ' +
    'We refreshed the image and replayed the stage. From now on every mock image is fetched fresh, so this cannot bite us again.',
};
const WHOLE = [FIRST, PROGRESS, CLOSING];
const ids = (messages: readonly SeriesMessage[]): string[] =>
  judgeSeries('programme', messages).arc.map(({ id }) => id);
const replaced = (at: number, change: Partial<SeriesMessage>): SeriesMessage[] =>
  WHOLE.map((message, index) => (index === at ? { ...message, ...change } : message));

describe('judgeSeries', () => {
  it('finds a whole series whole', () => {
    const { score, messages, arc } = judgeSeries('programme', WHOLE);
    expect(messages.flatMap(({ needs }) => needs.filter(({ met }) => !met))).toEqual([]);
    expect(arc.filter(({ good }) => !good)).toEqual([]);
    expect(arc.map(({ id }) => id)).toEqual(['eta_moved_owned', 'next_update_kept', 'next_update_kept', 'closed']);
    expect(score).toBeGreaterThan(85);
  });

  it('quotes the words of the message it speaks of', () => {
    for (const { quotes } of judgeSeries('programme', WHOLE).arc)
      for (const { message, start, end, text } of quotes) expect(WHOLE[message]?.text.slice(start, end)).toBe(text);
  });

  it('misses a word about the first time when it moves', () => {
    const text = (PROGRESS.text as string).replace('I said ten, it is going to be 10:10, because', 'Out by 10:40,');
    expect(ids(replaced(1, { text }))).toContain('eta_moved_unowned');
  });

  it('finds a time that stays', () => {
    const text = PROGRESS.text.replace(
      'I said ten, it is going to be 10:10, because the replay began late',
      'Out by 10:00',
    );
    expect(ids(replaced(1, { text }))).toContain('eta_kept');
  });

  it('notices that an update says no time any more', () => {
    const text = PROGRESS.text.replace(' I said ten, it is going to be 10:10, because the replay began late.', '');
    expect(ids(replaced(1, { text }))).toContain('eta_dropped');
  });

  it('notices a promised message that comes late', () => {
    const late = judgeSeries('programme', replaced(1, { at: 9 * 60 + 45 })).arc;
    expect(late.find(({ id }) => id === 'next_update_late')?.reason).toBe('Promised by 09:30, came at 09:45.');
  });

  it('notices that no next message was promised', () => {
    const text = FIRST.text.replace(' Next update at 09:30.', '');
    expect(ids(replaced(0, { text }))).toContain('next_update_unpromised');
  });

  it('notices an update that only repeats the one before', () => {
    expect(ids(replaced(1, { text: FIRST.text }))).toContain('nothing_new');
  });

  it('says what a closing message leaves open', () => {
    const open = judgeSeries(
      'programme',
      replaced(2, { text: 'All good again, the release is out. Thanks everyone.' }),
    );
    const finding = open.arc.find(({ id }) => id === 'closing_open');
    expect(finding?.reason).toContain('why it happened');
    expect(finding?.reason).toContain('what keeps it from happening again');
    expect(finding?.reason).not.toContain('that it is over');
  });

  it('misses a closing message', () => {
    expect(ids([FIRST, PROGRESS])).toContain('never_closed');
  });

  it('is worth little when every message is hollow', () => {
    const hollow = "There's an issue with the release. We're working on it and will keep you posted.";
    const { score, messages } = judgeSeries(
      'programme',
      WHOLE.map((message) => ({ ...message, text: hollow })),
    );
    expect(messages.flatMap(({ needs }) => needs.filter(({ met }) => met))).toEqual([]);
    expect(score).toBeLessThan(15);
  });

  it('answers anything, and the same each time', () => {
    const message = fc.record({
      stage: fc.constantFrom(...STAGES),
      at: fc.integer({ min: 0, max: 2000 }),
      text: fc.string({ maxLength: 200 }),
    });
    fc.assert(
      fc.property(fc.array(message, { maxLength: 4 }), (messages) => {
        const judged = judgeSeries('sre', messages);
        expect(judged.score).toBeGreaterThanOrEqual(0);
        expect(judged.score).toBeLessThanOrEqual(100);
        expect(judgeSeries('sre', messages)).toEqual(judged);
      }),
      { numRuns: 30 },
    );
  });
});
