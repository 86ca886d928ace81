import type { KeptUpdate, UpdateAudience, UpdateOutcome, UpdateResult } from '../../shared/updates';
import { AUDIENCES } from '../comms/rubric';
import { judgeSeries } from '../comms/series';
import { UPDATE_MOMENTS } from './updates';

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/**
 * How well one audience could plan. It could when it could act on each message; it was left guessing when it could act
 * on none, told or not.
 */
function outcomeOf(updates: readonly KeptUpdate[]): UpdateOutcome {
  const couldAct = updates.filter(({ sent }) => sent?.judged.quality === 'good').length;
  if (couldAct === UPDATE_MOMENTS.length) return 'could-plan';
  return couldAct === 0 ? 'left-guessing' : 'had-gaps';
}

function resultFor(audience: UpdateAudience, updates: readonly KeptUpdate[]): UpdateResult {
  const told = UPDATE_MOMENTS.flatMap(({ id, at }) => {
    const update = updates.find((given) => given.audience === audience && given.moment === id && given.sent);
    return update ? [{ update, stage: id, text: update.text, at: minutesOf(at) }] : [];
  });
  const outcome = outcomeOf(told.map(({ update }) => update));
  if (told.length === 0) return { audience, outcome, messages: [], findings: [] };
  const { score, messages, arc } = judgeSeries(audience, told);
  return {
    audience,
    outcome,
    score,
    messages: messages.map(({ stage, needs }) => ({ moment: stage, needs: [...needs] })),
    findings: arc.map(({ quotes, ...finding }) => ({
      ...finding,
      quotes: quotes.flatMap(({ message, ...quote }) => {
        const moment = told[message]?.stage;
        return moment ? [{ ...quote, moment }] : [];
      }),
    })),
  };
}

/** What became of each audience over all messages that were sent. Drafts count as not sent. */
export const resultsOf = (updates: readonly KeptUpdate[]): UpdateResult[] =>
  AUDIENCES.map((audience) => resultFor(audience, updates));
