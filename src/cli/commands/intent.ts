import { z } from 'zod';
import { understand } from '../../core/drill/intents';
import { SCENARIOS } from '../../core/drill/intents/orders';
import { runBatch } from '../batch';
import type { Command } from '../command';

const line = z.object({ id: z.union([z.string(), z.number()]), scenario: z.enum(SCENARIOS), utterance: z.string() });
type Line = z.infer<typeof line>;

const EXAMPLE = '{"id": "a1", "scenario": "checkout-deploy", "utterance": "show me the logs"}';

/** Which orders utterances hold, and whether they are carried out. */
export const intent: Command = (input) =>
  runBatch('intent', { ...input, schema: line, example: EXAMPLE, answer, inWords });

function answer({ id, scenario, utterance }: Line): object {
  const { intents, executes, reason, because, spans } = understand(utterance, scenario);
  return { id, intents, executes, reason, because, spans };
}

function inWords({ id, scenario, utterance }: Line): string {
  const { intents, executes, reason } = understand(utterance, scenario);
  const orders = intents.join(', ') || 'no order';
  return `${id}: ${orders}; ${executes ? 'carried out' : 'not carried out'} (${reason})`;
}
