import { z } from 'zod';
import { AUDIENCES, ELEMENTS, judgeUpdate } from '../../core/comms';
import { runBatch } from '../batch';
import type { Command } from '../command';

const line = z.object({ id: z.union([z.string(), z.number()]), audience: z.enum(AUDIENCES), text: z.string() });
type Line = z.infer<typeof line>;

const EXAMPLE = '{"id": "a1", "audience": "sre", "text": "The integration stage is red because ..."}';

/** Judges status updates: what each holds, whether its audience can act on it, what is wrong with it. */
export const comms: Command = (input) =>
  runBatch('comms', { ...input, schema: line, example: EXAMPLE, answer, inWords });

function answer({ id, audience, text }: Line): object {
  const { has, quality, defects, score, reasons, elements, answer: reply } = judgeUpdate({ audience, text });
  const evidence = elements.flatMap((element) => (element.evidence ? [{ id: element.id, ...element.evidence }] : []));
  return { id, has, quality, defects, score, evidence, reasons, reply };
}

function inWords({ id, audience, text }: Line): string {
  const { has, quality, score, reasons } = judgeUpdate({ audience, text });
  const held = ELEMENTS.filter((element) => has[element]).join(', ') || 'nothing';
  return [
    `${id} (${audience}): ${quality}, ${score} of 100; holds ${held}`,
    ...reasons.map(({ id: defect, reason }) => `  ${defect}: ${reason}`),
  ].join('\n');
}
