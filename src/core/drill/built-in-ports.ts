import { judgeUpdate } from '../comms';
import { heardReasoning } from './intents';
import { listen } from './listening';
import type { DrillPorts } from './ports';

/** The engine's neighbours as the app and the command line use them. */
export function builtInPorts(): DrillPorts {
  return {
    matchOrders: listen,
    hearReasoning: (utterance, scenario) =>
      heardReasoning(utterance, scenario).map(({ id, quote }) => ({ id, quote: quote.text })),
    judgeUpdate: (audience, text) => {
      const { has, quality, defects, answer } = judgeUpdate({ audience, text });
      return { has, quality, defects, reply: answer };
    },
  };
}
