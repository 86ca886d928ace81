import { judgeUpdate } from '../comms';
import { heardReasoning } from './intents';
import { listen } from './listening';
import type { DrillPorts } from './ports';
import { remembering } from './remember';

/** The engine's neighbours as the app and the command line use them. What was heard once is known when it is replayed. */
export function builtInPorts(): DrillPorts {
  return {
    matchOrders: remembering((utterance, scenario, reflecting) => listen(utterance, scenario, reflecting)),
    hearReasoning: remembering((utterance, scenario) =>
      heardReasoning(utterance, scenario).map(({ id, quote }) => ({ id, quote: quote.text })),
    ),
    judgeUpdate: remembering((audience, text) => {
      const { has, quality, defects, answer } = judgeUpdate({ audience, text });
      return { has, quality, defects, reply: answer };
    }),
  };
}
