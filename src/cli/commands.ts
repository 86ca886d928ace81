import type { Command } from './command';

export interface CommandEntry {
  readonly name: string;
  /** What follows the name. */
  readonly takes: string;
  readonly summary: string;
  /** Loaded when it is called for: a command that scores text must not wait for the speech engine. */
  readonly load: () => Promise<Command>;
}

/** Every command, in the order the help shows them. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'transcribe',
    takes: 'FILE.wav [--model ID] [--stream] [--threads N]',
    summary: 'the words of a recording with their times, pauses and fillers',
    load: async () => (await import('./commands/transcribe')).transcribe,
  },
  {
    name: 'doctor',
    takes: '',
    summary: 'everything the app needs of this machine, with its state and what mends it',
    load: async () => (await import('./commands/doctor')).doctor,
  },
  {
    name: 'questions',
    takes: '[--folder FOLDER]',
    summary: 'the questions there are, your own among them',
    load: async () => (await import('./commands/questions')).questions,
  },
  {
    name: 'models',
    takes: 'list | install ID | verify ID | import FILE | remove ID',
    summary: 'the speech models on this machine',
    load: async () => (await import('./commands/models')).models,
  },
  {
    name: 'say',
    takes: 'TEXT --out FILE.wav [--voice ID] [--rate 1]',
    summary: 'speak a text into a sound file',
    load: async () => (await import('./commands/say')).say,
  },
  {
    name: 'score',
    takes: 'FILE [--question ID] [--variant ID] | --batch FILE.jsonl',
    summary: 'the judgement on an answer: from its text, its transcript or its sound',
    load: async () => (await import('./commands/score')).score,
  },
  {
    name: 'bench',
    takes: '[NAME]',
    summary: 'how fast and how well this machine does it, each figure beside its yardstick',
    load: async () => (await import('./commands/bench')).bench,
  },
  {
    name: 'comms',
    takes: '--batch FILE.jsonl',
    summary: 'what status updates hold, and whether their audience can act on them',
    load: async () => (await import('./commands/comms')).comms,
  },
  {
    name: 'intent',
    takes: '--batch FILE.jsonl',
    summary: 'which orders utterances in a drill hold, and whether they are carried out',
    load: async () => (await import('./commands/intent')).intent,
  },
  {
    name: 'drills',
    takes: '[--folder FOLDER]',
    summary: 'the incidents that can be drilled, with their phases and causes',
    load: async () => (await import('./commands/drills')).drills,
  },
  {
    name: 'drill',
    takes: 'ID --seed N --script FILE [--pace full|quick]',
    summary: 'a whole drill played from a script of what is said',
    load: async () => (await import('./commands/drill')).drill,
  },
];
