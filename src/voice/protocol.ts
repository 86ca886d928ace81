import { z } from 'zod';
import { failure, voice } from '../shared/contract';

/** What main asks of the voice's process. `id` is main's own number for the request; every answer carries it. */
export const voiceRequest = z.discriminatedUnion('type', [
  z.object({ type: z.literal('list'), id: z.number().int(), cloudKey: z.string().optional() }),
  z.object({
    type: z.literal('speak'),
    id: z.number().int(),
    text: z.string(),
    voice: z.string().optional(),
    rate: z.number(),
    /** Only while the person has the cloud voice switched on; the process keeps it no longer than the request. */
    cloudKey: z.string().optional(),
  }),
  /** Ends request `id`; its answer is then the failure `stopped`. */
  z.object({ type: z.literal('cancel'), id: z.number().int() }),
]);

/** What the voice's process tells main. Each request ends in exactly one `listed`, `spoken` or `failed`. */
export const voiceReport = z.discriminatedUnion('type', [
  z.object({ type: z.literal('listed'), id: z.number().int(), voices: z.array(voice) }),
  /** A part of the sound, in order, as soon as it is there. */
  z.object({
    type: z.literal('piece'),
    id: z.number().int(),
    pcm: z.instanceof(Float32Array<ArrayBuffer>),
    sampleRateHz: z.number().int().positive(),
  }),
  z.object({ type: z.literal('spoken'), id: z.number().int(), voice: z.string() }),
  z.object({ type: z.literal('failed'), id: z.number().int(), failure }),
  z.object({ type: z.literal('notice'), failure }),
]);

export type VoiceRequest = z.infer<typeof voiceRequest>;
export type VoiceReport = z.infer<typeof voiceReport>;
