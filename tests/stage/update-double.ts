import { judgeUpdate } from '../../src/core/comms';
import type { CallArgs } from '../../src/shared/contract';
import { ok } from '../../src/shared/result';
import type { Notices } from './notices';

/** Updates judged by the app's own rubric; what is "heard" comes from here. */
export function updateDoubles(notices: Notices) {
  return {
    'updates.judge': ({ audience, text }: CallArgs<'updates.judge'>) => {
      const { quality, score, elements, reasons, answer } = judgeUpdate({ audience, text });
      return ok({ quality, score, elements: [...elements], reasons: [...reasons], answer });
    },
    'updates.dictate': () => {
      const id = 'stage-dictation';
      setTimeout(
        () => notices.tell('updates.heard', { id, text: 'The integration stage is red since', done: false }),
        900,
      );
      return ok({ id });
    },
  };
}
