import type { Part } from './texts';

/** A speaker: one of Flite's voices, with its size (pitch and formants together) and its speed changed. */
export interface Speaker {
  readonly name: string;
  readonly flite: string;
  /** 1.15 sounds like a smaller person: pitch and formants 15 % up. */
  readonly size: number;
  /** 1.2 is a fifth slower than the voice's own speed. */
  readonly stretch: number;
  /** Pitch alone, for voices that can: 1.2 is a fifth up. */
  readonly lift?: number | undefined;
  /** Mean pitch, Hz, for the hesitations we make ourselves. */
  readonly pitchHz: number;
  readonly part: Part;
}

const speaker = (part: Part, name: string, flite: string, size: number, stretch: number, pitchHz: number): Speaker => ({
  part,
  name,
  flite,
  size,
  stretch,
  pitchHz,
});

export const SPEAKERS: readonly Speaker[] = [
  speaker('tuning', 'slt', 'slt', 1, 1, 170),
  speaker('tuning', 'rms', 'rms', 1, 1, 105),
  speaker('tuning', 'slt-large', 'slt', 0.86, 0.95, 140),
  speaker('tuning', 'rms-small', 'rms', 1.14, 1.1, 125),
  speaker('tuning', 'rms-large', 'rms', 0.92, 0.9, 95),
  speaker('held-out', 'awb', 'awb', 1, 1, 130),
  speaker('held-out', 'kal16', 'kal16', 1, 1.1, 105),
  speaker('held-out', 'awb-small', 'awb', 1.15, 1.05, 155),
];

/** A quarter less time for every sound: about 220 words a minute, as fast as people speak who are in a hurry. */
const HURRY = 0.75;

/** The voices that are held out, in a hurry. */
export const FAST_SPEAKERS: readonly Speaker[] = SPEAKERS.filter(({ part }) => part === 'held-out').map((speaker) => ({
  ...speaker,
  name: `${speaker.name}-fast`,
  stretch: speaker.stretch * HURRY,
}));
