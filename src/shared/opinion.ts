import { z } from 'zod';

/** The file `opinion.json` of a take: what a coach said of it. It never changes the judgement. */
export const opinion = z.object({
  version: z.literal(1),
  text: z.string().max(20_000),
  model: z.string(),
  /** Where the coach was asked: `localhost:11434`. */
  host: z.string(),
  askedAt: z.iso.datetime(),
  /** Digest of what was sent, by which one sees whether the words were corrected since. */
  digest: z.string(),
});

/** How far what is sent to a coach travels. */
export const REACHES = ['this-machine', 'local-network', 'internet'] as const;

/** What would be sent, shown before it is. */
export const coachPreview = z.object({
  host: z.string(),
  reach: z.enum(REACHES),
  model: z.string(),
  /** The exact body of the request, laid out to be read. */
  body: z.string(),
  digest: z.string(),
});

export type Opinion = z.infer<typeof opinion>;
export type CoachPreview = z.infer<typeof coachPreview>;
